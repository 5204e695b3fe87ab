// The version to come, as a real migration: a table, a field and values that the present version does not know.
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import type { Base } from '../../../src-core/coffre/ouvrir';
import { hexa, sha256 } from '../../../src-core/primitives';
import type { Migration } from '../../../src-shared/migration';

const SQL = `CREATE TABLE avenir (id TEXT PRIMARY KEY, dossier TEXT, retrait TEXT, avenir TEXT);
ALTER TABLE dossier ADD COLUMN futur TEXT;
`;

export const MIGRATIONS_SUIVANTES: readonly Migration[] = [
  ...MIGRATIONS,
  { nom: '9999_avenir', sql: SQL, empreinte: hexa(sha256(SQL)) },
];

/** Where the version to come writes besides: [table, register]. */
export const REGISTRES_SUIVANTS = [
  ['avenir', 'avenir'],
  ['dossier', 'futur'],
] as const;

/** The catalogue is the program's: an opening puts the present one back, the next version would bring its own. */
export function connaitreLaSuite(base: Base): void {
  for (const registre of REGISTRES_SUIVANTS)
    base.prepare('INSERT OR IGNORE INTO registre_connu (tableCible, registre) VALUES (?, ?)').run(registre);
}
