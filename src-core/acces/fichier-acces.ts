// The access file of a computer and structure: who may open the vault, without a name, role or clear identifier.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { lireFichier, remplacerFichier } from '../coffre/fichier';
import { egaux, hexa, hmac, octetsAuHasard } from '../primitives';

const VERSION = 1;
const octets = z.custom<Uint8Array>((valeur) => valeur instanceof Uint8Array);

const schemaEntree = z.strictObject({
  /** HMAC(file salt, identifier): the identifier is typed, never read. */
  repere: octets,
  /** CBOR of the sealed halves and of the vault key sealed to the user, wrapped again by the OS keychain if there is one. */
  scelle: octets,
  enveloppe: z.boolean(),
});

/** A rescue code's entry: sealed under the code alone, never wrapped by the keychain. */
const schemaCode = z.strictObject({ repere: octets, scelle: octets });

const schemaFichier = z.strictObject({
  v: z.literal(VERSION),
  sel: octets,
  entrees: z.array(schemaEntree).max(500),
  /** One age file per recovery key, each holding the vault key; never wrapped by the keychain. */
  secours: z.array(octets).max(10),
  /** Absent from files written before rescue codes existed. */
  codes: z.array(schemaCode).max(500).default([]),
  /** X25519 public key to which failed attempts are sealed while the structure is closed. */
  echecs: octets,
  /** Day that the computer told when the entries were last brought up to date; absent from older files. */
  ecritLe: z.iso.date().nullable().default(null),
});

export type EntreeAcces = z.infer<typeof schemaEntree>;
export type CodeDuFichier = z.infer<typeof schemaCode>;
export type FichierAcces = z.infer<typeof schemaFichier>;

export const nouveauFichierAcces = (echecs: Uint8Array, secours: readonly Uint8Array[]): FichierAcces => ({
  v: VERSION,
  sel: octetsAuHasard(32),
  entrees: [],
  secours: [...secours],
  codes: [],
  echecs,
  ecritLe: null,
});

/** The file, or `null` when it is absent, truncated or of another version. */
export function lireFichierAcces(chemin: string): FichierAcces | null {
  const lu = lireFichier(chemin);
  if (lu === null) return null;
  try {
    return schemaFichier.parse(decode(lu));
  } catch {
    // Not CBOR, or not of this shape: one answer for the user, the recovery keys.
    return null;
  }
}

export const ecrireFichierAcces = (chemin: string, fichier: FichierAcces): void =>
  remplacerFichier(chemin, encode(schemaFichier.parse(fichier)));

/** Identifiers are compared without case, accents kept. */
export const repereDe = (fichier: Pick<FichierAcces, 'sel'>, identifiant: string): Uint8Array =>
  hmac(fichier.sel, identifiant.normalize('NFKC').trim().toLowerCase());

export const trouverEntree = (fichier: FichierAcces, identifiant: string): EntreeAcces | undefined => {
  const repere = repereDe(fichier, identifiant);
  return fichier.entrees.find((entree) => egaux(entree.repere, repere));
};

/** The same file with this entry added, or put in the place of the one it renews. */
export const avecEntree = (fichier: FichierAcces, entree: EntreeAcces): FichierAcces => ({
  ...sansRepere(fichier, entree.repere),
  entrees: [...sansRepere(fichier, entree.repere).entrees, entree],
});

export const sansRepere = (fichier: FichierAcces, repere: Uint8Array): FichierAcces => ({
  ...fichier,
  entrees: fichier.entrees.filter((presente) => hexa(presente.repere) !== hexa(repere)),
});
