// The hub's migrations in order, each pinned by the hash of its text: they are appended, never edited.
import socle from '../../drizzle/hub/0000_socle.sql?raw';
import type { Migration } from '../../src-shared/migration';

export const MIGRATIONS: readonly Migration[] = [
  {
    nom: '0000_socle',
    sql: socle,
    empreinte: 'cb7f916c40c8d65999cbfe06e0cc665ae6d607499775000066cca41ce1803225',
  },
];
