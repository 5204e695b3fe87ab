// The schema of typed queries against the tables that the migrations really make.
import path from 'node:path';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, it } from 'vitest';
import { lecteurDe } from '../../../src-core/coffre/lecture';
import { ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import * as schema from '../../../src-core/coffre/schema';
import { octetsAuHasard, Secret } from '../../../src-core/primitives';
import { dossierTemporaire } from '../dossier-temporaire';

interface Colonne {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

function unCoffre() {
  const chemin = path.join(dossierTemporaire(), 'coffre.db');
  const ouverte = ouvrirCoffre({ chemin, cle: new Secret(octetsAuHasard(32)), mode: 'creer' });
  return ouverte.ok ? ouverte.valeur : expect.fail(ouverte.erreur.type);
}

/** The migrator's own list, and the search index with its shadow tables, are read as SQL only. */
const HORS_SCHEMA = /^(migration|recherche.*|sqlite_.*)$/;

const decrite = (table: SQLiteTable) => {
  const { columns, primaryKeys } = getTableConfig(table);
  const composee = primaryKeys.flatMap((cle) => cle.columns.map(({ name }) => name));
  return columns.map((colonne) => ({
    name: colonne.name,
    type: colonne.getSQLType().toUpperCase(),
    obligatoire: colonne.notNull,
    cle: colonne.primary || composee.includes(colonne.name),
  }));
};

it('a les mêmes tables, les mêmes colonnes, les mêmes clés', () => {
  const base = unCoffre();
  const tables = base
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table'")
    .pluck()
    .all()
    .filter((nom) => !HORS_SCHEMA.test(nom));
  const decrites = Object.values(schema);
  expect(decrites.map((table) => getTableConfig(table).name).sort()).toEqual(tables.sort());
  for (const table of decrites) {
    const { name } = getTableConfig(table);
    const reelles = base.pragma(`table_info(${name})`) as Colonne[];
    expect(decrite(table), name).toEqual(
      reelles.map(({ name, type, notnull, pk }) => ({
        name,
        type,
        // A key is never null here, whatever SQLite's own declaration allows.
        obligatoire: notnull === 1 || pk > 0,
        cle: pk > 0,
      })),
    );
  }
  base.close();
});

it('lit ce qu’une colonne JSON contient, et n’offre rien pour écrire', () => {
  const base = unCoffre();
  base.prepare("INSERT INTO dossier (id, prenoms) VALUES ('d', ?)").run(JSON.stringify(['Zoé']));
  const { requete } = lecteurDe(base);
  expect(requete.select({ prenoms: schema.dossier.prenoms }).from(schema.dossier).get()).toEqual({
    prenoms: ['Zoé'],
  });
  base.close();
});
