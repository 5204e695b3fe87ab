// The two engines under the hub's storage, for tests that hold both to the same rules.
import { getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { auHasard, CRYPTOGRAPHIE } from '../../src-hub/cryptographie';
import type { BaseDuServeur } from '../../src-hub/db/base';
import { mettreEnService } from '../../src-hub/db/ouvrir';
import { ouvrirPglite } from '../../src-hub/db/pglite';
import { ouvrirPostgresql } from '../../src-hub/db/postgresql';
import { aiguillage, codeActivation, TABLES_DES_STRUCTURES } from '../../src-hub/db/schema';
import { StockageSql } from '../../src-hub/db/stockage-sql';
import { CONNEXION, installerSur, POSTGRESQL_PRESENT, Postgresql } from './postgresql';

export const MOYENS = { ...CRYPTOGRAPHIE, auHasard };
export const PART = 1_000_000;

export interface BaseDeTest {
  readonly base: BaseDuServeur;
  readonly stockage: StockageSql;
  /** Runs as the owner of the tables. */
  enProprietaire(texte: string): Promise<void>;
  fermer(): Promise<void>;
}

export interface Moteur {
  readonly nom: string;
  readonly present: boolean;
  ouvrir(): Promise<BaseDeTest>;
}

export const nouveauStockage = (base: BaseDuServeur): Promise<StockageSql> =>
  StockageSql.ouvrir(base, { maintenant: () => 1_795_000_000_000, part: PART });

async function surPglite(): Promise<BaseDeTest> {
  const base = await ouvrirPglite();
  await mettreEnService(base, MOYENS);
  return {
    base,
    stockage: await nouveauStockage(base),
    enProprietaire: (texte) => base.executer(texte),
    fermer: () => base.fermer(),
  };
}

/** Installed by the owner, opened by the login role, as an operator does. */
export async function surPostgresql(): Promise<BaseDeTest & { readonly serveur: Postgresql }> {
  const serveur = await Postgresql.demarrer();
  await installerSur(serveur);
  const base = ouvrirPostgresql(serveur.adresse(CONNEXION));
  await mettreEnService(base, MOYENS);
  return {
    serveur,
    base,
    stockage: await nouveauStockage(base),
    enProprietaire: async (texte) => void (await serveur.executer(texte)),
    fermer: async () => {
      await base.fermer();
      await serveur.arreter();
    },
  };
}

export const MOTEURS: readonly Moteur[] = [
  { nom: 'PGlite', present: true, ouvrir: surPglite },
  { nom: 'PostgreSQL', present: POSTGRESQL_PRESENT, ouvrir: surPostgresql },
];

export const vidage = (tables: readonly PgTable[]): string =>
  `TRUNCATE ${tables.map((table) => `permanence.${getTableName(table)}`).join(', ')}`;

/** Every table as after the installation. */
export const vider = ({ enProprietaire }: BaseDeTest): Promise<void> => enProprietaire(VIDER);

const VIDER = vidage([...TABLES_DES_STRUCTURES, aiguillage, codeActivation]);

/** What a question gives, in the words of the engine. */
export const demander = async (base: BaseDuServeur, question: string): Promise<unknown> => {
  const [ligne] = await base.requetes
    .select({ valeur: sql`reponse.valeur` })
    .from(sql.raw(`(SELECT (${question}) AS valeur) AS reponse`));
  return ligne?.valeur;
};
