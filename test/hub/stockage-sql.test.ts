// The storage in a database, held to the contract on both engines; structures isolated by the database itself.
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TABLES_DES_STRUCTURES } from '../../src-hub/db/schema';
import { dansLaStructure, entrerDans, ROLE_DES_STRUCTURES } from '../../src-hub/db/transaction';
import { StockagePlein } from '../../src-hub/stockage';
import { type BaseDeTest, demander, MOTEURS, nouveauStockage, PART, vider } from './bases';
import { contratDuStockage } from './contrat-stockage';
import { remplir, STRUCTURE_A, STRUCTURE_B } from './deux-structures';

/** Each table of structures has so many rows. */
const deChacune = (n: number): readonly number[] => TABLES_DES_STRUCTURES.map(() => n);

describe.each(MOTEURS.filter(({ present }) => present))('$nom', ({ nom, ouvrir }) => {
  let ouverte: BaseDeTest;
  beforeAll(async () => {
    ouverte = await ouvrir();
  }, 60_000);
  afterAll(() => ouverte.fermer());

  contratDuStockage(nom, async () => {
    await vider(ouverte);
    // Another object each time: nothing is remembered outside the database.
    return nouveauStockage(ouverte.base);
  });

  describe('L’isolation', () => {
    beforeEach(async () => {
      await vider(ouverte);
      await remplir(ouverte.stockage);
    });

    /** Rows of every table of structures, as the structures' role counts them. */
    const compterTout = (structure: string | null) =>
      ouverte.base.requetes.transaction(async (transaction) => {
        if (structure === null) await transaction.execute(sql.raw(`SET LOCAL ROLE ${ROLE_DES_STRUCTURES}`));
        else await entrerDans(transaction, structure);
        const comptes: number[] = [];
        for (const table of TABLES_DES_STRUCTURES)
          comptes.push((await transaction.select().from(table)).length);
        return comptes;
      });

    const ecrireChezLAutre = () =>
      dansLaStructure(ouverte.base, STRUCTURE_A, async (requetes) => {
        await requetes.execute(sql`INSERT INTO permanence.constat (structure, rang, id, octets)
          VALUES (${STRUCTURE_B}, 99, 'intrus', '\\x00')`);
      });

    it('le témoin : sans les règles de lignes, une structure voit les lignes de l’autre et y écrit', async () => {
      const tables = await nomsDesTables(ouverte);
      await ouverte.enProprietaire(
        tables.map((t) => `ALTER TABLE ${t} DISABLE ROW LEVEL SECURITY;`).join('\n'),
      );
      try {
        expect(await compterTout(STRUCTURE_A)).toEqual(deChacune(2));
        expect(await compterTout(null)).toEqual(deChacune(2));
        await expect(ecrireChezLAutre()).resolves.toBeUndefined();
      } finally {
        await ouverte.enProprietaire(
          tables.map((t) => `ALTER TABLE ${t} ENABLE ROW LEVEL SECURITY;`).join('\n'),
        );
      }
    });

    it('chaque structure ne voit que ses lignes, dans chaque table', async () => {
      expect(await compterTout(STRUCTURE_A)).toEqual(deChacune(1));
      expect(await compterTout(STRUCTURE_B)).toEqual(deChacune(1));
    });

    it('sans structure choisie, aucune ligne', async () => {
      expect(await compterTout(null)).toEqual(deChacune(0));
    });

    it('écrire au nom de l’autre, ou lui prendre ses lignes, est refusé', async () => {
      await expect(ecrireChezLAutre()).rejects.toThrow();
      const prendre = dansLaStructure(ouverte.base, STRUCTURE_A, async (requetes) => {
        await requetes.execute(sql`UPDATE permanence.poste SET structure = ${STRUCTURE_B}`);
      });
      await expect(prendre).rejects.toThrow();
      await dansLaStructure(ouverte.base, STRUCTURE_A, async (requetes) => {
        await requetes.execute(sql`DELETE FROM permanence.lot`);
      });
      expect(await compterTout(STRUCTURE_B)).toEqual(deChacune(1));
    });

    it('le rôle des structures ne lit ni l’aiguillage, ni les codes, ni l’inventaire', async () => {
      for (const question of [
        'SELECT * FROM permanence.aiguillage',
        'SELECT * FROM permanence.code_activation',
        'SELECT * FROM permanence.serveur',
        'SELECT * FROM permanence.inventaire()',
      ]) {
        const lecture = dansLaStructure(ouverte.base, STRUCTURE_A, async (requetes) => {
          await requetes.execute(sql.raw(question));
        });
        await expect(lecture).rejects.toThrow();
      }
    });

    it('la transaction finie, la connexion n’est plus dans aucune structure', async () => {
      await dansLaStructure(ouverte.base, STRUCTURE_A, async () => undefined);
      expect(
        await demander(ouverte.base, "coalesce(current_setting('permanence.structure', true), '')"),
      ).toBe('');
      expect(await demander(ouverte.base, 'current_user::text')).not.toBe(ROLE_DES_STRUCTURES);
    });

    it('chaque table de structures commence sa clé par la structure, et porte sa règle', async () => {
      const sansRegle = `SELECT string_agg(c.relname, ' ') FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'permanence'
        JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
        WHERE c.relkind = 'r' AND (a.attname <> 'structure' OR NOT c.relrowsecurity)`;
      const dehors = String(await demander(ouverte.base, sansRegle))
        .split(' ')
        .sort();
      // What is asked before the structure is known, and holds no content.
      expect(dehors).toEqual(['aiguillage', 'code_activation', 'serveur']);
    });
  });

  it('au-delà de sa part, rien n’est gardé et la structure l’apprend ; les autres continuent', async () => {
    await vider(ouverte);
    await remplir(ouverte.stockage);
    const gros = new Uint8Array(PART);
    const deposer = (structure: string, octets: Uint8Array) =>
      ouverte.stockage.pour(structure, (tables) => tables.ajouterConstat('f'.repeat(64), octets));
    await expect(deposer(STRUCTURE_A, gros)).rejects.toBeInstanceOf(StockagePlein);
    expect(await ouverte.stockage.pour(STRUCTURE_A, (tables) => tables.nombreDeConstats())).toBe(1);
    await deposer(STRUCTURE_B, new Uint8Array(100));
    await deposer(STRUCTURE_A, new Uint8Array(100));
    expect(await ouverte.stockage.pour(STRUCTURE_A, (tables) => tables.nombreDeConstats())).toBe(2);
  });

  it('un cliché remplacé rend sa place', async () => {
    await vider(ouverte);
    await remplir(ouverte.stockage);
    const octetsDe = async () =>
      (await ouverte.stockage.inventaire()).find(({ structure }) => structure === STRUCTURE_A)?.octets;
    const avant = await octetsDe();
    const empreinte = new Uint8Array(32).fill(77);
    await ouverte.stockage.pour(STRUCTURE_A, async (tables) => {
      const [present] = await tables.cliches();
      if (present === undefined) expect.fail('no snapshot');
      await tables.ecrireCliche({ ...present, empreinte, manifeste: new Uint8Array(500), attendus: 2 });
      for (const rang of [0, 1]) await tables.ecrireMorceau(empreinte, rang, new Uint8Array(2_000));
    });
    expect(await octetsDe()).toBe((avant ?? 0) + 4_500);
    await ouverte.stockage.pour(STRUCTURE_A, (tables) => tables.oublierCliche(empreinte));
    expect(await octetsDe()).toBe(avant);
  });

  it('l’inventaire de l’exploitant : des tailles et des dates', async () => {
    await vider(ouverte);
    await remplir(ouverte.stockage);
    const inventaire = await ouverte.stockage.inventaire();
    expect(inventaire.map(({ structure, postes, vueLe }) => ({ structure, postes, vueLe }))).toEqual([
      { structure: STRUCTURE_A, postes: 1, vueLe: 5 },
      { structure: STRUCTURE_B, postes: 1, vueLe: 5 },
    ]);
    expect(inventaire[0]?.octets).toBeGreaterThan(0);
  });
});

const nomsDesTables = async ({ base }: BaseDeTest): Promise<readonly string[]> =>
  String(
    await demander(
      base,
      `SELECT string_agg('permanence.' || tablename, ' ') FROM pg_tables
        WHERE schemaname = 'permanence' AND rowsecurity`,
    ),
  ).split(' ');
