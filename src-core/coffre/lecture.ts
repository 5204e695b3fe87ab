// What a query may do with the vault: read. Writing has another type and one path.
import type { Statement } from 'better-sqlite3';
import type { Base } from './ouvrir';

/** Prepares statements that return rows; `run` is not there. */
export interface Lecteur {
  lire<P extends unknown[], L>(sql: string): Pick<Statement<P, L>, 'get' | 'all' | 'iterate'>;
}

export class RequeteQuiEcrit extends Error {}

/** @throws RequeteQuiEcrit when the statement would change the vault. */
export const lecteurDe = (base: Base): Lecteur => ({
  lire<P extends unknown[], L>(sql: string) {
    const instruction = base.prepare<P, L>(sql);
    if (!instruction.readonly) throw new RequeteQuiEcrit(sql.slice(0, 40));
    return instruction;
  },
});
