// The stories' storage in a real database, emptied between two stories, its backups taken as rows by its owner.
import { is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { BaseDuServeur } from '../../src-hub/db/base';
import { mettreEnService } from '../../src-hub/db/ouvrir';
import { ouvrirPglite } from '../../src-hub/db/pglite';
import { ouvrirPostgresql } from '../../src-hub/db/postgresql';
import * as schema from '../../src-hub/db/schema';
import { ecrireReglage, StockageSql } from '../../src-hub/db/stockage-sql';
import { MOYENS, surPostgresql as ouvrirPostgresqlDeTest, vidage } from '../hub/bases';
import type { FabriqueDeStockage, StockageDeTest } from './stockage-de-test';

const TABLES = Object.values(schema).filter((table) => is(table, PgTable));
const VIDER = `${vidage(TABLES)};`;
/** Far above what a story writes. */
const PART = 1_000_000_000;

type Lignes = ReadonlyMap<PgTable, string>;

export interface BaseDesHistoires {
  readonly fabrique: FabriqueDeStockage;
  fermer(): Promise<void>;
}

/** The hub's own way in, and the owner's, who sees every row. */
interface Acces {
  readonly base: BaseDuServeur;
  readonly proprietaire: BaseDuServeur;
}

/** PGlite in memory: one database for the stories of a file, each begins with empty tables. */
export async function surPglite(): Promise<BaseDesHistoires> {
  const base = await ouvrirPglite();
  await mettreEnService(base, MOYENS);
  return { fabrique: fabriqueSur({ base, proprietaire: base }), fermer: () => base.fermer() };
}

/** A cluster of its own, the hub connected as an operator lets it. */
export async function surPostgresql(): Promise<BaseDesHistoires> {
  const { base, serveur, fermer } = await ouvrirPostgresqlDeTest();
  const proprietaire = ouvrirPostgresql(serveur.adresse());
  return {
    fabrique: fabriqueSur({ base, proprietaire }),
    fermer: async () => {
      await proprietaire.fermer();
      await fermer();
    },
  };
}

const fabriqueSur =
  (acces: Acces): FabriqueDeStockage =>
  async (incarnation) => {
    await acces.proprietaire.executer(VIDER);
    await ecrireReglage(acces.proprietaire.requetes, 'incarnation', incarnation);
    return stockageDe(acces);
  };

async function stockageDe({ base, proprietaire }: Acces): Promise<StockageDeTest> {
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
    photographier: () => photographier(proprietaire),
    restaurer: async (photographie, incarnation) => {
      await remettre(proprietaire, photographie as Lignes);
      await ecrireReglage(proprietaire.requetes, 'incarnation', incarnation);
      enCours.stockage = await nouveau(base);
    },
    toutesLesOctets: () => toutesLesOctets(proprietaire),
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
