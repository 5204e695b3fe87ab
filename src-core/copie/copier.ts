// Conducts one copy: a thread does the work beside the core, the core signs the head and puts the file in place.
import fs from 'node:fs';
import { Worker } from 'node:worker_threads';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { nouvelleCleDeSecours } from '../acces/cles-de-secours';
import { codeSysteme, mettreEnPlace } from '../coffre/fichier';
import type { Verse } from './flux';
import { type DonneesDOuvrier, depuisOuvrier, type VersOuvrier } from './messages-ouvrier';
import type { Ordre } from './ordre';

/** Mebibytes: blocks pass through, nothing is kept. */
const MEMOIRE = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 } as const;

export interface CopieEnCours {
  readonly fin: Promise<Result<Verse, Erreur>>;
  /** Stops at once and leaves nothing behind; `fin` then says `annule`. */
  annuler(): void;
}

/** Errors: ecritureFichier, disquePlein, supportRetire, copieNonTentee. The former file at that place stays until the end. */
export function copier(ordre: Ordre, surAvance: (part: number) => void = () => {}): CopieEnCours {
  let arreter = (): void => {};
  const arrete = new Promise<Result<never, Erreur>>((resoudre) => {
    arreter = () => resoudre(echec(erreur('annule')));
  });
  const travail = faireTravailler(ordre, surAvance, arrete);
  const fin = travail
    .then((faite) => {
      if (faite.ok) mettreEnPlace(ordre.aCote, ordre.vers);
      return faite;
    })
    .catch((cause: unknown) => echec(erreur(codeDeCopie(codeSysteme(cause)))))
    .finally(() => nettoyer(ordre));
  return { fin, annuler: () => arreter() };
}

async function faireTravailler(
  ordre: Ordre,
  surAvance: (part: number) => void,
  arrete: Promise<Result<never, Erreur>>,
): Promise<Result<Verse, Erreur>> {
  const temoin = await nouvelleCleDeSecours();
  const donnees: DonneesDOuvrier = {
    coffre: ordre.coffre,
    aCote: ordre.aCote,
    essai: ordre.essai,
    destinataires: [...ordre.destinataires, temoin.destinataire],
    temoin: temoin.cle,
    dossiers: ordre.contenu.dossiers,
  };
  const ouvrier = new Worker(ordre.ouvrier, {
    workerData: donnees,
    env: {},
    resourceLimits: MEMOIRE,
  });
  const resultat = new Promise<Result<Verse, Erreur>>((resoudre) => {
    ouvrier.on('message', (message) => {
      const lu = depuisOuvrier.parse(message);
      switch (lu.type) {
        case 'empreinte':
          return ouvrier.postMessage({ tete: ordre.signerTete(lu) } satisfies VersOuvrier);
        case 'avance':
          return surAvance(lu.part);
        case 'fini':
          return resoudre(succes({ octets: lu.octets, empreinte: lu.empreinte }));
        case 'nonTentee':
          return resoudre(echec(erreur('copieNonTentee')));
        case 'echec':
          return resoudre(echec(erreur(codeDeCopie(lu.code))));
      }
    });
    // A thread that could not start, or ended without a word.
    ouvrier.on('error', () => resoudre(echec(erreur('copieNonTentee'))));
    ouvrier.on('exit', () => resoudre(echec(erreur('copieNonTentee'))));
  });
  try {
    return await Promise.race([resultat, arrete]);
  } finally {
    await ouvrier.terminate();
  }
}

// What the thread left when it was stopped; after a success there is nothing of it.
function nettoyer({ aCote, essai }: Ordre): void {
  for (const reste of [aCote, essai, `${essai}-wal`, `${essai}-shm`])
    try {
      fs.rmSync(reste, { force: true });
    } catch {
      // The disk is gone with what was on it: the next copy there cleans up.
    }
}

const SUPPORT_PARTI: ReadonlySet<string> = new Set([
  'ENOENT',
  'EIO',
  'ENODEV',
  'ENXIO',
  'ESTALE',
  'EUNKNOWN',
]);

// The place the user chose is not the profile: a refusal there is about that file.
export function codeDeCopie(code: string): Erreur['type'] {
  if (code === 'PROFIL_PLEIN') return 'disquePlein';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'sauvegardePleine';
  if (SUPPORT_PARTI.has(code)) return 'supportRetire';
  return code.startsWith('E') ? 'ecritureFichier' : 'copieNonTentee';
}
