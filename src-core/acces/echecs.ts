// Failed attempts while the structure is closed: increasing delays that survive a restart, and a sealed log (A64, A68).
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { lireFichier, remplacerFichier } from '../coffre/fichier';
import { descellerAvec, type Paire, scellerPour } from '../primitives';

const CONTEXTE = 'permanence/echec/1';
/** Attempts without delay; then 2, 4, 8… seconds. */
const SANS_DELAI = 3;
const DELAI_MAX_S = 900;
/** Above this the oldest records go: the log cannot be used to fill the disk. */
const GARDES = 500;

const schema = z.strictObject({
  v: z.literal(1),
  suite: z.number().int().min(0),
  /** Unix milliseconds of the last failure. */
  dernier: z.number(),
  scelles: z.array(z.custom<Uint8Array>((valeur) => valeur instanceof Uint8Array)),
});
type Registre = z.infer<typeof schema>;

/** What one failure leaves: never what was typed. */
export interface Echec {
  readonly le: string;
  /** Rank of the entry that was tried, or `null` when no entry has that identifier. */
  readonly entree: number | null;
}

const VIDE: Registre = { v: 1, suite: 0, dernier: 0, scelles: [] };

/** Seconds to wait before the next attempt is looked at; 0 when it may be. */
export function attenteRestante(chemin: string, maintenantMs: number): number {
  const { suite, dernier } = lire(chemin);
  if (suite < SANS_DELAI) return 0;
  const delai = Math.min(2 ** (suite - SANS_DELAI + 1), DELAI_MAX_S);
  // A clock set back must not shorten the delay, nor make it longer than itself.
  const ecoule = Math.max(0, (maintenantMs - dernier) / 1000);
  return Math.ceil(Math.max(0, delai - ecoule));
}

export function noterEchec(chemin: string, publique: Uint8Array, echec: Echec, maintenantMs: number): void {
  const { suite, scelles } = lire(chemin);
  const scelle = scellerPour(publique, encode(echec), CONTEXTE);
  ecrire(chemin, {
    v: 1,
    suite: suite + 1,
    dernier: maintenantMs,
    scelles: [...scelles, scelle].slice(-GARDES),
  });
}

/** After a login: the failures since the last one, to be journalled; `vider` is called once they are. */
export function reprendreEchecs(
  chemin: string,
  paire: Paire,
): { echecs: readonly Echec[]; vider: () => void } {
  const echecs = lire(chemin).scelles.flatMap((scelle) => {
    const clair = descellerAvec(paire, scelle, CONTEXTE);
    return clair === null ? [] : [decode(clair) as Echec];
  });
  return { echecs, vider: () => ecrire(chemin, VIDE) };
}

function lire(chemin: string): Registre {
  const octets = lireFichier(chemin);
  if (octets === null) return VIDE;
  try {
    return schema.parse(decode(octets));
  } catch {
    // Truncated by a crash or altered: delays start again, the structure itself stays closed.
    return VIDE;
  }
}

const ecrire = (chemin: string, registre: Registre): void => remplacerFichier(chemin, encode(registre));
