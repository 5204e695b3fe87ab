// The hub's migrations: pinned, applied once, refused when they are not those of the base; the typed tables are theirs.
import { getTableColumns, getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { CRYPTOGRAPHIE } from '../../src-hub/cryptographie';
import type { BaseDuServeur } from '../../src-hub/db/base';
import { MIGRATIONS } from '../../src-hub/db/migrations';
import { migrer } from '../../src-hub/db/migrer';
import { ouvrirPglite } from '../../src-hub/db/pglite';
import * as schema from '../../src-hub/db/schema';
import { enHexa } from '../../src-shared/sync/octets';
import { demander } from './bases';

let base: BaseDuServeur;
beforeAll(async () => {
  base = await ouvrirPglite();
}, 60_000);
afterAll(() => base.fermer());
beforeEach(() =>
  base.executer('DROP SCHEMA IF EXISTS permanence CASCADE; DROP TABLE IF EXISTS public.permanence_migration'),
);

const suite = (sql: string) => ({
  nom: '9999_suite',
  sql,
  empreinte: enHexa(CRYPTOGRAPHIE.empreinte(new TextEncoder().encode(sql))),
});

it('s’applique une fois ; relancée, ne fait rien', async () => {
  await migrer(base, CRYPTOGRAPHIE);
  await base.executer("INSERT INTO permanence.serveur VALUES ('arret', 'propre')");
  await migrer(base, CRYPTOGRAPHIE);
  expect(await demander(base, 'SELECT count(*)::int FROM permanence.serveur')).toBe(1);
});

it('une migration qui échoue ne laisse rien, la version reste celle d’avant', async () => {
  await migrer(base, CRYPTOGRAPHIE);
  const cassee = suite('CREATE TABLE permanence.moitie (a int); SELECT 1 / 0;');
  await expect(migrer(base, CRYPTOGRAPHIE, [...MIGRATIONS, cassee])).rejects.toThrow();
  expect(await demander(base, "SELECT to_regclass('permanence.moitie')::text")).toBeNull();
  expect(await demander(base, 'SELECT count(*)::int FROM public.permanence_migration')).toBe(
    MIGRATIONS.length,
  );
});

it('une base plus récente que le programme est refusée poliment, sans y toucher', async () => {
  await migrer(base, CRYPTOGRAPHIE, [...MIGRATIONS, suite('CREATE TABLE permanence.neuve (a int);')]);
  await expect(migrer(base, CRYPTOGRAPHIE)).rejects.toThrow('version plus récente');
});

it('une migration retouchée est refusée, dans le programme comme dans la base', async () => {
  const [socle] = MIGRATIONS;
  if (socle === undefined) expect.fail('no migration');
  await expect(migrer(base, CRYPTOGRAPHIE, [{ ...socle, sql: `${socle.sql} ` }])).rejects.toThrow('modifiée');
  await migrer(base, CRYPTOGRAPHIE);
  await base.executer("UPDATE public.permanence_migration SET empreinte = 'autre'");
  await expect(migrer(base, CRYPTOGRAPHIE)).rejects.toThrow('n’est pas celle de ce programme');
});

it('0001 : les tables d’avant gardent leurs lignes ; un cliché sait combien de morceaux il aura', async () => {
  await migrer(base, CRYPTOGRAPHIE, MIGRATIONS.slice(0, 1));
  await base.executer(`INSERT INTO permanence.structure VALUES ('s', 1, 42);
    INSERT INTO permanence.lot VALUES ('s', 'p', 2, 1, '\\x01', '\\x02');
    INSERT INTO permanence.cliche (structure, empreinte, manifeste, morceaux) VALUES ('s', '\\x03', '\\x04', 1);
    INSERT INTO permanence.morceau VALUES ('s', '\\x03', 0, '\\x05');`);
  await migrer(base, CRYPTOGRAPHIE);
  expect(
    await demander(
      base,
      `SELECT json_build_array((SELECT octets FROM permanence.structure),
      (SELECT count(*) FROM permanence.lot), (SELECT count(*) FROM permanence.cliche),
      (SELECT count(*) FROM permanence.morceau))`,
    ),
  ).toEqual([42, 1, 0, 0]);
});

it('chaque table typée a les colonnes de la migration, ni plus ni moins', async () => {
  await migrer(base, CRYPTOGRAPHIE);
  const typees = Object.values(schema)
    .filter((table) => !Array.isArray(table))
    .map((table) => {
      const colonnes = Object.values(getTableColumns(table as typeof schema.poste)).map(({ name }) => name);
      return `${getTableName(table as typeof schema.poste)}: ${colonnes.sort().join(' ')}`;
    });
  const reelles = await demander(
    base,
    `SELECT string_agg(ligne, E'\\n') FROM (SELECT table_name || ': ' || string_agg(column_name, ' ' ORDER BY column_name COLLATE "C") AS ligne
      FROM information_schema.columns WHERE table_schema = 'permanence' GROUP BY table_name) t`,
  );
  expect([...typees].sort()).toEqual(String(reelles).split('\n').sort());
});
