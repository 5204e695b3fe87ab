// The two engines under the hub's storage, for tests that hold both to the same rules.
import { sql } from 'drizzle-orm';
import { auHasard, CRYPTOGRAPHIE } from '../../src-hub/cryptographie';
import type { BaseDuServeur } from '../../src-hub/db/base';
import { migrer } from '../../src-hub/db/migrer';
import { mettreEnService } from '../../src-hub/db/ouvrir';
import { ouvrirPglite } from '../../src-hub/db/pglite';
import { droitsDeConnexion, ouvrirPostgresql } from '../../src-hub/db/postgresql';
import { StockageSql } from '../../src-hub/db/stockage-sql';
import { CONNEXION, POSTGRESQL_PRESENT, Postgresql } from './postgresql';

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
  const proprietaire = ouvrirPostgresql(serveur.adresse());
  await migrer(proprietaire, MOYENS);
  await proprietaire.executer(droitsDeConnexion(CONNEXION));
  await proprietaire.fermer();
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

/** Every table as after the installation. */
export const vider = ({ enProprietaire }: BaseDeTest): Promise<void> => enProprietaire(VIDER);

const VIDER = `TRUNCATE permanence.structure, permanence.poste, permanence.bout, permanence.lot, permanence.constat,
  permanence.cliche, permanence.signature_de_cliche, permanence.morceau, permanence.cle_d_epoque, permanence.boite,
  permanence.aiguillage, permanence.code_activation`;

/** What a question gives, in the words of the engine. */
export const demander = async (base: BaseDuServeur, question: string): Promise<unknown> => {
  const [ligne] = await base.requetes
    .select({ valeur: sql`reponse.valeur` })
    .from(sql.raw(`(SELECT (${question}) AS valeur) AS reponse`));
  return ligne?.valeur;
};
