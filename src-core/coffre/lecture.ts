// What a query may do with the vault: read. Writing has another type and one path.
import type { Statement } from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { preparer } from './instructions';
import type { Base } from './ouvrir';

export interface Lecteur {
  /** Typed queries over `schema.ts`; only `select` is there. */
  readonly requete: Pick<BetterSQLite3Database, 'select' | 'selectDistinct'>;
  /** Prepares a statement of SQL that returns rows, for what is dynamic or must be fast; `run` is not there. */
  lire<P extends unknown[], L>(sql: string): Pick<Statement<P, L>, 'get' | 'all' | 'iterate'>;
}

export class RequeteQuiEcrit extends Error {}

/** `lire` throws RequeteQuiEcrit when the statement would change the vault. */
export const lecteurDe = (base: Base): Lecteur => ({
  requete: drizzle({ client: base }),
  lire<P extends unknown[], L>(sql: string) {
    const instruction = preparer<P, L>(base, sql);
    if (!instruction.readonly) throw new RequeteQuiEcrit(sql.slice(0, 40));
    return instruction;
  },
});
