// The frame's form: which columns there are, and what is checked of each before a line is read.
import { z } from 'zod';
import type { OperationDatee } from './operations';

export const VERSION_TRAME = 1;
export const OPERATIONS_PAR_TRAME = 2_000;
/** Bytes of a frame in clear. */
export const TAILLE_TRAME = 256 * 1024;
export const REMPLACEES_PAR_OPERATION = 1_000;
export const OCTETS_ID = 16;
export const OCTETS_NOEUD = 8;

/** What a frame carries; a provenance unknown to this version is judged at arrival, not here. */
export type OperationRecue = Omit<OperationDatee, 'provenance'> & { readonly provenance: string };

/** One column each: ranks in a dictionary or differences, one after the other. */
export const COLONNES = [
  'dossier',
  'ligne',
  'registre',
  'utilisateur',
  'provenance',
  /** Milliseconds between the clock and the time of entry. */
  'saisie',
  'noeud',
  'ms',
  'compteur',
  'remplacees',
  'noeudRemplacee',
  'msRemplacee',
  'compteurRemplacee',
] as const;
export type NomColonne = (typeof COLONNES)[number];

export const octets = z.custom<Uint8Array>((valeur) => valeur instanceof Uint8Array);
/** A key or a hash. */
export const octets32 = octets.refine(({ length }) => length === 32);
export const identifiants = z.union([octets, z.array(z.string())]);

export const schemaTrame = z.strictObject({
  v: z.literal(VERSION_TRAME),
  n: z.int().min(0).max(OPERATIONS_PAR_TRAME),
  lignes: identifiants,
  registres: z.array(z.string()),
  noeuds: identifiants,
  utilisateurs: identifiants,
  provenances: z.array(z.string()),
  /** Ids that are not the operation's clock: those whose clock was repaired. */
  ids: z.array(z.tuple([z.int().min(0), z.string().regex(/^[0-9a-f]{36}$/)])),
  colonnes: z.record(z.enum(COLONNES), octets),
  /** JSON has no bare line break: one text, one line a value. */
  valeurs: z.string(),
});
export type Trame = z.infer<typeof schemaTrame>;
