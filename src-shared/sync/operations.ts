// The operation: one change of one register, the unit that is kept, sealed, sent and settled.
import type { Horodate } from './horloge';

/** Any value a register may hold. */
export type ValeurJson =
  | null
  | boolean
  | number
  | string
  | readonly ValeurJson[]
  | { readonly [cle: string]: ValeurJson };

/** Where a value comes from (A58). */
export const PROVENANCES = ['declare', 'observe', 'transmis', 'automatique'] as const;
export type Provenance = (typeof PROVENANCES)[number];

export interface Operation {
  /** Unique for ever; kept when the clock is repaired or the operation is sealed again. */
  readonly id: string;
  /** The file the row belongs to; `null` for rows of the structure itself. */
  readonly dossier: string | null;
  readonly table: string;
  readonly ligne: string;
  readonly registre: string;
  readonly valeur: ValeurJson;
  readonly horloge: Horodate;
  /** Heads of the register that the user saw when writing. */
  readonly remplace: readonly string[];
  readonly utilisateur: string;
  readonly provenance: Provenance;
}

/** An operation as the log keeps it and as it travels. */
export interface OperationDatee extends Operation {
  /** ISO time of the entry, as the author's computer had it. */
  readonly saisieLe: string;
}

/** A register's address. */
export type Adresse = Pick<Operation, 'table' | 'ligne' | 'registre'>;

export const cleRegistre = ({ table, ligne, registre }: Adresse): string => `${table}/${ligne}/${registre}`;
