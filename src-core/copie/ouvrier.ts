// The copy's own thread: seals the frozen vault aside, reads it back, opens the vault inside. It writes no vault.
import fs from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { codeSysteme } from '../coffre/fichier';
import { ouvrirCoffre } from '../coffre/ouvrir';
import { egaux, Secret } from '../primitives';
import { lireToutesLesPages } from '../structure/lire-pages';
import { apresTete, empreinteDeFichier, fluxDeFichier, mesurer, type Verse, verser } from './flux';
import { desceller, sceller } from './format-copie';
import { type DepuisOuvrier, donneesDOuvrier, versOuvrier } from './messages-ouvrier';

const { coffre, aCote, essai, destinataires, temoin, dossiers } = donneesDOuvrier.parse(workerData);

/** Progress is told this often at most. */
const PAS_DE_PROGRES = 0.01;

const dire = (message: DepuisOuvrier): void => parentPort?.postMessage(message);

async function travailler(): Promise<void> {
  const source = await empreinteDeFichier(coffre);
  const tete = await demanderTete(source);
  const avance = progres(source.octets);
  const clair = apresTete(tete, fluxDeFichier(coffre, avance('ecriture')));
  await verser(await sceller(clair, destinataires), aCote);
  const relue = await essayer(avance('relecture'));
  dire(relue === null ? { type: 'nonTentee' } : { type: 'fini', ...relue });
}

/** The core alone signs: it gets the vault's size and hash, and gives back the signed head. */
function demanderTete({ octets, empreinte }: Verse): Promise<Uint8Array> {
  return new Promise((resoudre) => {
    parentPort?.once('message', (message) => resoudre(versOuvrier.parse(message).tete));
    dire({ type: 'empreinte', octets, empreinte });
  });
}

/** Reads the file back from the disk, opens the vault inside, and reads all its pages. */
async function essayer(surBloc: (octets: Uint8Array) => void): Promise<Verse | null> {
  const fichier = mesurer();
  const copie = await desceller(
    fluxDeFichier(aCote, (bloc) => {
      fichier.passer(bloc);
      surBloc(bloc);
    }),
    temoin,
  );
  if (copie.etat !== 'ouverte') return null;
  try {
    const { manifeste, cle } = copie.tete;
    const dedans = mesurer();
    await deballer(copie.coffre, dedans.passer);
    const { octets, empreinte } = dedans.finir();
    if (octets !== manifeste.taille || !egaux(empreinte, manifeste.empreinte)) return null;
    return vautLaBase(new Secret(cle)) ? fichier.finir() : null;
  } finally {
    for (const reste of [essai, `${essai}-wal`, `${essai}-shm`]) fs.rmSync(reste, { force: true });
  }
}

class ProfilPlein extends Error {
  readonly code = 'PROFIL_PLEIN';
}

// The trial needs room beside the base: a full disk there is not the backups' disk.
async function deballer(coffreInclus: AsyncIterable<Uint8Array>, passer: (octets: Uint8Array) => void) {
  try {
    await verser(coffreInclus, essai, passer);
  } catch (cause) {
    throw codeSysteme(cause) === 'ENOSPC' ? new ProfilPlein() : cause;
  }
}

function vautLaBase(cle: Secret): boolean {
  const ouverte = ouvrirCoffre({ chemin: essai, cle, mode: 'lire' });
  if (!ouverte.ok) return false;
  try {
    const compte = ouverte.valeur.prepare<[], { n: number }>('SELECT count(*) AS n FROM repertoire').get()?.n;
    return lireToutesLesPages(ouverte.valeur) > 0 && compte === dossiers;
  } finally {
    ouverte.valeur.close();
  }
}

// Writing and reading back each count for half.
function progres(total: number) {
  let dite = 0;
  return (phase: 'ecriture' | 'relecture') => {
    let faits = 0;
    return (bloc: Uint8Array): void => {
      faits += bloc.length;
      const part = Math.min(1, (phase === 'ecriture' ? 0 : 0.5) + faits / total / 2);
      if (part - dite < PAS_DE_PROGRES) return;
      dite = part;
      dire({ type: 'avance', part });
    };
  };
}

travailler().catch((cause: unknown) => {
  fs.rmSync(aCote, { force: true });
  dire({ type: 'echec', code: codeSysteme(cause) });
});
