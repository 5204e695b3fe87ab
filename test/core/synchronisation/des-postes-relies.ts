// Two computers of one structure, each linked to the same server over real https.
import { expect, onTestFinished } from 'vitest';
import { reseauNode } from '../../../src-core/sync/reseau-node';
import { poserDestination } from '../../../src-core/synchronisation/destination';
import type { ServeurHttps } from '../../sync/serveur-https';
import { unServeurHttps } from '../../sync/un-serveur-https';
import { faireEntrer, sessionDe } from '../poste/des-ordinateurs';
import { creerStructureSur, MOT_DE_PASSE, type Poste, unPoste } from '../structure-de-test';

export interface PostesRelies {
  readonly serveur: ServeurHttps;
  readonly a: Poste;
  readonly b: Poste;
}

/** A computer whose clock only the test moves, with a network of its own. */
export function unPosteEnReseau(): Poste {
  const reseau = reseauNode();
  const poste = unPoste(undefined, { reseau });
  onTestFinished(() => {
    poste.fermer();
    reseau.fermer();
  });
  return poste;
}

export async function unPosteRelie(): Promise<Omit<PostesRelies, 'b'>> {
  const serveur = await unServeurHttps();
  const a = unPosteEnReseau();
  await creerStructureSur(a);
  const { structure } = sessionDe(a);
  await serveur.serveur.ouvrir(structure.poste);
  poserDestination(structure.base, serveur.destination);
  return { serveur, a };
}

/** Both open, by the direction. */
export async function deuxPostesRelies(): Promise<PostesRelies> {
  const { serveur, a } = await unPosteRelie();
  const b = unPosteEnReseau();
  await faireEntrer(a, b);
  const structure = sessionDe(a).fiche.id;
  await b.reussir('acces.ouvrir', { structure, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE });
  const laBas = sessionDe(b).structure;
  await serveur.serveur.inscrire(sessionDe(a).structure.poste, laBas.poste);
  poserDestination(laBas.base, serveur.destination);
  return { serveur, a, b };
}

export const nombreDeDossiers = async (poste: Poste): Promise<number> =>
  (await poste.reussir('dossier.rechercher', { texte: 'guyen' })).total;

/** Lets `secondes` pass on the computer, second by second, as its process does. */
export async function passer(poste: Poste, secondes: number, suite = async () => {}): Promise<void> {
  const { structure } = sessionDe(poste);
  for (let seconde = 0; seconde < secondes; seconde++) {
    poste.horloge.ms += 1_000;
    await poste.contexte.synchronisations.battre(structure, suite);
  }
}

export const refusDe = async (poste: Poste): Promise<string> => {
  const reponse = await poste.appeler('synchronisation.lancer', {});
  return reponse.ok ? expect.fail('it went through') : reponse.erreur.type;
};
