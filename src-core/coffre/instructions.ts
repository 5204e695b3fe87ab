// Statements prepared once per open vault: saves and searches run the same few hundreds of times.
import type { Statement } from 'better-sqlite3';
import type { Base } from './ouvrir';

/** What may prepare: a vault, or a reading of one. */
type Prepare = Pick<Base, 'prepare'>;

const PREPAREES = new WeakMap<Prepare, Map<string, Statement>>();
/** Above this, texts are made of values and would never come back: they start again from none. */
const MAX = 300;

/** The statement for that text; to be run to its end before it is run again. */
export function preparer<P extends unknown[], L = unknown>(base: Prepare, sql: string): Statement<P, L> {
  const connues = PREPAREES.get(base) ?? new Map<string, Statement>();
  PREPAREES.set(base, connues);
  const connue = connues.get(sql);
  if (connue !== undefined) return connue as Statement<P, L>;
  if (connues.size >= MAX) connues.clear();
  const nouvelle = base.prepare<P, L>(sql);
  connues.set(sql, nouvelle as Statement);
  return nouvelle;
}
