// The stories' storage in a real database: PGlite in memory, emptied between two stories, its backups taken as rows.
import { is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { BaseDuServeur } from '../../src-hub/db/base';
import { mettreEnService } from '../../src-hub/db/ouvrir';
import { ouvrirPglite } from '../../src-hub/db/pglite';
import * as schema from '../../src-hub/db/schema';
import { ecrireReglage, StockageSql } from '../../src-hub/db/stockage-sql';
import { MOYENS, vidage } from '../hub/bases';
import type { FabriqueDeStockage, StockageDeTest } from './stockage-de-test';

const TABLES = Object.values(schema).filter((table) => is(table, PgTable));
const VIDER = vidage(TABLES);
/** Far above what a story writes. */
const PART = 1_000_000_000;

type Lignes = ReadonlyMap<PgTable, string>;

/** One database for the stories of a file: each begins with empty tables. */
export async function surPglite(): Promise<{
  readonly fabrique: FabriqueDeStockage;
  fermer(): Promise<void>;
}> {
  const base = await ouvrirPglite();
  await mettreEnService(base, MOYENS);
  return {
    fabrique: async (incarnation) => {
      await base.executer(VIDER);
      await ecrireReglage(base.requetes, 'incarnation', incarnation);
      return stockageDe(base);
    },
    fermer: () => base.fermer(),
  };
}

async function stockageDe(base: BaseDuServeur): Promise<StockageDeTest> {
  // A storage remembers the incarnation that it began with: after a backup is put back it is another one.
  const enCours = { stockage: await nouveau(base) };
  return {
    niveau: base.niveau,
    incarnation: () => enCours.stockage.incarnation(),
    structureDe: (poste) => enCours.stockage.structureDe(poste),
    ouvrirStructure: (structure, premier) => enCours.stockage.ouvrirStructure(structure, premier),
    structureDeLaBoite: (rendezVous) => enCours.stockage.structureDeLaBoite(rendezVous),
    balayerLesBoites: (maintenant) => enCours.stockage.balayerLesBoites(maintenant),
    ajouterCode: (code) => enCours.stockage.ajouterCode(code),
    activer: (...demande) => enCours.stockage.activer(...demande),
    pour: (structure, geste) => enCours.stockage.pour(structure, geste),
    photographier: () => photographier(base),
    restaurer: async (photographie, incarnation) => {
      await remettre(base, photographie as Lignes);
      await ecrireReglage(base.requetes, 'incarnation', incarnation);
      enCours.stockage = await nouveau(base);
    },
    toutesLesOctets: () => toutesLesOctets(base),
  };
}

const nouveau = (base: BaseDuServeur): Promise<StockageSql> =>
  StockageSql.ouvrir(base, { maintenant: () => 0, part: PART });

async function photographier({ requetes }: BaseDuServeur): Promise<Lignes> {
  const lignes = new Map<PgTable, string>();
  for (const table of TABLES) {
    const [lues] = await requetes
      .select({ json: sql<string>`coalesce(json_agg(t), '[]')::text` })
      .from(sql`${table} AS t`);
    lignes.set(table, lues?.json ?? '[]');
  }
  return lignes;
}

async function remettre({ requetes, executer }: BaseDuServeur, lignes: Lignes): Promise<void> {
  await executer(VIDER);
  for (const [table, json] of lignes)
    await requetes.execute(sql`INSERT INTO ${table} OVERRIDING SYSTEM VALUE
      SELECT * FROM json_populate_recordset(null::${table}, ${json}::json)`);
}

async function toutesLesOctets({ requetes }: BaseDuServeur): Promise<readonly Uint8Array[]> {
  const tout: Uint8Array[] = [];
  for (const table of TABLES) {
    const lignes: readonly Record<string, unknown>[] = await requetes.select().from(table);
    for (const ligne of lignes)
      for (const valeur of Object.values(ligne)) if (valeur instanceof Uint8Array) tout.push(valeur);
  }
  return tout;
}
