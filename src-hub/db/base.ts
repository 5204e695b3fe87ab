// One database, whichever engine holds it: what the storage needs of PGlite and of PostgreSQL alike.
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Niveau } from '../../src-shared/sync/messages';

/** A connection or a transaction, for typed queries. */
export type Requetes = PgDatabase<PgQueryResultHKT, Record<string, never>>;

export interface BaseDuServeur {
  readonly requetes: Requetes;
  readonly niveau: Niveau;
  /** Transactions that may run at once. */
  readonly aLaFois: number;
  /** Runs a text of several statements, all or nothing. */
  executer(sql: string): Promise<void>;
  /** Writes all that there is into one file; `null` where the engine has its own tools for it. */
  readonly photographier: (() => Promise<Uint8Array>) | null;
  fermer(): Promise<void>;
}

/** The error's own code, as PostgreSQL numbers them; the driver's error is the cause of the query's. */
export function codeSql(cause: unknown): string | null {
  for (let erreur = cause; erreur instanceof Error; erreur = erreur.cause)
    if ('code' in erreur && typeof erreur.code === 'string') return erreur.code;
  return null;
}

/** The disk is full, by PostgreSQL's code or by the system's. */
export const estDisquePlein = (cause: unknown): boolean => ['53100', 'ENOSPC'].includes(codeSql(cause) ?? '');
