// The core's process: listens to the shell, answers calls one by one, closes properly when asked.

import path from 'node:path';
import { estHorsFile } from '../src-shared/contract/index';
import { type DepuisCoeur, ENVIRONNEMENT_COEUR, VERSION_PROTOCOLE } from '../src-shared/contract/protocole';
import { SANS_TROUSSEAU } from './acces/trousseau-systeme';
import { nouveauContexte } from './contexte';
import { frapper } from './door';
import { fermerSession } from './pause/fermer-session';
import { mettreEnPause } from './pause/mettre-en-pause';
import { portParent } from './port-parent';
import { reseauParLaCoque } from './reseau-par-la-coque';
import { battreLaSynchronisation } from './synchronisation/synchroniser.commande';
import { trousseauParLaCoque } from './trousseau-par-la-coque';

const port = portParent();
const trousseau = trousseauParLaCoque((message) => port.envoyer(message));
const reseau = reseauParLaCoque((message) => port.envoyer(message));
const contexte = nouveauContexte({
  reseau,
  profil: exiger(ENVIRONNEMENT_COEUR.profil),
  ressources: exiger(ENVIRONNEMENT_COEUR.ressources),
  essai: process.env[ENVIRONNEMENT_COEUR.essai] === '1',
  trousseau: process.env[ENVIRONNEMENT_COEUR.trousseau] === '1' ? trousseau : SANS_TROUSSEAU,
  maintenant: Date.now,
  ouvrier: path.join(__dirname, 'ouvrier.cjs'),
  monotone: () => performance.now(),
  surSession: (etat) => port.envoyer({ type: 'session', etat }),
});

// Calls wait for one another: a command never runs in the middle of the one before.
let file: Promise<void> = Promise.resolve();

port.ecouter((message) => {
  if (message.type === 'trousseau') trousseau.recevoir(message.id, message.octets);
  else if (message.type === 'reseau') reseau.recevoir(message.id, message.issue);
  else if (message.type === 'drainer') enFile(drainer);
  else if (message.type === 'pause') enFile(async () => mettreEnPause(contexte, message.raison));
  else
    enFile(() => {
      const reponse = frapper(contexte, message.nom, message.entree, signaler).then((resultat) =>
        port.envoyer({ type: 'reponse', id: message.id, resultat }),
      );
      // A copy begins in its turn and goes on beside: typing does not wait for it.
      return estHorsFile(message.nom) ? Promise.resolve() : reponse;
    });
});
port.envoyer({ type: 'bonjour', protocole: VERSION_PROTOCOLE } satisfies DepuisCoeur);

// Hours of use, not of the clock: a computer asleep does not count.
setInterval(() => {
  const { session, sauvegardes } = contexte;
  if (session !== null) void sauvegardes.battre(session).catch(() => signaler('sauvegarde'));
}, 60_000).unref();

// Open or paused: what others typed comes in, what was typed here leaves.
setInterval(() => {
  void battreLaSynchronisation(contexte).catch(() => signaler('synchronisation'));
}, 1_000).unref();

function enFile(tache: () => Promise<void>): void {
  file = file.then(tache);
}

async function drainer(): Promise<void> {
  fermerSession(contexte);
  const sauvegarde = contexte.sauvegardeDeFermeture;
  port.envoyer({ type: 'draine', enCours: sauvegarde !== null });
  if (sauvegarde === null) return;
  await sauvegarde.catch(() => signaler('sauvegarde'));
  process.exit(0);
}

function exiger(nom: string): string {
  const valeur = process.env[nom];
  if (valeur === undefined || valeur === '') throw new Error(`${nom} is not set`);
  return valeur;
}

// Names of entries and of error classes only: the log holds nothing about persons.
function signaler(ligne: string): void {
  process.stderr.write(`core: ${ligne}\n`);
}
