// The hub's migrations in order, each pinned by the hash of its text: they are appended, never edited.
import socle from '../../drizzle/hub/0000_socle.sql?raw';
import cliches from '../../drizzle/hub/0001_cliches.sql?raw';
import journaux from '../../drizzle/hub/0002_journaux.sql?raw';
import type { Migration } from '../../src-shared/migration';

export const MIGRATIONS: readonly Migration[] = [
  {
    nom: '0000_socle',
    sql: socle,
    empreinte: 'cb7f916c40c8d65999cbfe06e0cc665ae6d607499775000066cca41ce1803225',
  },
  {
    nom: '0001_cliches',
    sql: cliches,
    empreinte: '24a6b36181b683333387983d957bbf8436a63813c8ec74daf9cdc3ad1d4f08e0',
  },
  {
    nom: '0002_journaux',
    sql: journaux,
    empreinte: '6543982b11dee692e16f5be7bc5bfb199fdc5fb36ad8b1274592d40f0b2b4912',
  },
];
