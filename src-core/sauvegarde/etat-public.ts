// What the first screen says of the backups, in a small file beside the vault: dates and sizes, nothing about persons.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { TEXTES_ERREUR } from '../../src-shared/erreurs';
import { codeSysteme, lireFichier, remplacerFichier } from '../coffre/fichier';

const CODES = Object.keys(TEXTES_ERREUR) as (keyof typeof TEXTES_ERREUR)[];

const schema = z.strictObject({
  v: z.literal(1),
  /** A folder was chosen; which one is in the vault. */
  choisie: z.boolean(),
  /** ISO time of the last success. */
  derniere: z.string().nullable(),
  /** Why the last attempt failed; `null` after a success. */
  echec: z.enum(CODES).nullable(),
  /** Under way: ISO time at which this was written, and how much is done, from 0 to 1. */
  enCours: z.strictObject({ le: z.string(), part: z.number() }).nullable(),
});
export type EtatPublic = Omit<z.infer<typeof schema>, 'v'>;

const VIDE: EtatPublic = { choisie: false, derniere: null, echec: null, enCours: null };

/** Progress older than this was left by a process that is gone. */
const PERIME_MS = 15_000;

/** @param maintenantMs to tell a backup under way from one that was cut */
export function lireEtatPublic(chemin: string, maintenantMs: number): EtatPublic {
  const { enCours, ...etat } = lire(chemin);
  const vivant = enCours !== null && Math.abs(maintenantMs - Date.parse(enCours.le)) < PERIME_MS;
  return { ...etat, enCours: vivant ? enCours : null };
}

/** Changes some of it. A disk that refuses is not a reason to fail what was going on: the screen will lag. */
export function majEtatPublic(chemin: string, changement: Partial<EtatPublic>): void {
  try {
    remplacerFichier(chemin, encode({ v: 1, ...lire(chemin), ...changement }));
  } catch (cause) {
    if (codeSysteme(cause) === '') throw cause;
  }
}

function lire(chemin: string): EtatPublic {
  const octets = lireFichier(chemin);
  if (octets === null) return VIDE;
  try {
    const { v: _version, ...etat } = schema.parse(decode(octets));
    return etat;
  } catch {
    // Altered or of another version: it is written anew by the next backup.
    return VIDE;
  }
}
