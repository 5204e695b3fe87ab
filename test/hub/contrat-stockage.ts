// What any storage of the hub must do: the same tests for memory, PGlite and PostgreSQL.
import { describe, expect, it } from 'vitest';
import type { ClicheDepose, LotDepose, PageDeposee, PosteInscrit, Stockage } from '../../src-hub/stockage';

const STRUCTURE = '5'.repeat(32);
const AUTRE = '6'.repeat(32);
const A = 'a'.repeat(32);
const B = 'b'.repeat(32);
const octets = (n: number, taille = 32) => new Uint8Array(taille).fill(n);

const unPoste = (poste = A, change: Partial<PosteInscrit> = {}): PosteInscrit => ({
  poste,
  ed25519: octets(1),
  etat: 'actif',
  numero: 0,
  vuLe: 0,
  ecartMs: 0,
  version: '',
  ...change,
});

const unLot = (premiere: number, derniere: number, taille = 100): LotDepose => ({
  poste: A,
  premiere,
  derniere,
  empreinte: octets(derniere),
  octets: octets(derniere, taille),
});

const unePage = (premiere: number, derniere: number, taille = 100, branche = 0): PageDeposee => ({
  poste: A,
  branche,
  debut: branche === 0 ? 1 : 7,
  premiere,
  derniere,
  fin: octets(derniere),
  octets: octets(derniere, taille),
});

export function contratDuStockage(nom: string, ouvrir: () => Promise<Stockage>): void {
  const avecStructure = async (): Promise<Stockage> => {
    const stockage = await ouvrir();
    expect(await stockage.ouvrirStructure(STRUCTURE, unPoste())).toBe(true);
    return stockage;
  };

  describe(`Le stockage du serveur : ${nom}`, () => {
    it('une structure s’ouvre une fois, un ordinateur n’est que d’une structure', async () => {
      const stockage = await avecStructure();
      expect(await stockage.ouvrirStructure(STRUCTURE, unPoste(B))).toBe(false);
      expect(await stockage.ouvrirStructure(AUTRE, unPoste(A))).toBe(false);
      expect([await stockage.structureDe(A), await stockage.structureDe(B)]).toEqual([STRUCTURE, null]);
    });

    it('un ordinateur se relit tel qu’il a été écrit', async () => {
      const stockage = await avecStructure();
      const retire = unPoste(B, { etat: 'retire', numero: 7, vuLe: 1_795_000_000_000 });
      await stockage.pour(STRUCTURE, (tables) => tables.ecrirePoste(retire));
      expect(await stockage.pour(STRUCTURE, (tables) => tables.lirePoste(B))).toEqual(retire);
      expect(await stockage.pour(STRUCTURE, (tables) => tables.lirePoste('c'.repeat(32)))).toBeNull();
    });

    it('un journal vide finit à zéro ; ses lots se relisent dans l’ordre, au moins un, puis jusqu’à la taille', async () => {
      const stockage = await avecStructure();
      await stockage.pour(STRUCTURE, async (tables) => {
        expect(await tables.boutDe(A)).toEqual({ sequence: 0, empreinte: octets(0) });
        for (const lot of [unLot(1, 10), unLot(11, 12), unLot(13, 20)]) await tables.ajouterLot(lot);
        expect(await tables.boutDe(A)).toEqual({ sequence: 20, empreinte: octets(20) });
        expect([...(await tables.bouts())]).toEqual([[A, { sequence: 20, empreinte: octets(20) }]]);
        const fins = async (apres: number, taille: number) =>
          (await tables.lotsApres(A, apres, taille)).map(({ derniere }) => derniere);
        expect(await fins(0, 1_000)).toEqual([10, 12, 20]);
        expect(await fins(10, 150)).toEqual([12]);
        expect(await fins(0, 1)).toEqual([10]);
        expect(await fins(20, 1_000)).toEqual([]);
        expect(await tables.empreinteA(A, 12)).toEqual(octets(12));
        expect(await tables.empreinteA(A, 11)).toBeNull();
        expect((await tables.lotsApres(A, 12, 1_000))[0]).toEqual(unLot(13, 20));
      });
    });

    it('les constats gardent leur ordre, sans répétition', async () => {
      const stockage = await avecStructure();
      await stockage.pour(STRUCTURE, async (tables) => {
        for (const n of [1, 2, 1, 3]) await tables.ajouterConstat(String(n).repeat(64), octets(n));
        expect(await tables.nombreDeConstats()).toBe(3);
        expect(await tables.constatsApres(1, 1_000)).toEqual([octets(2), octets(3)]);
        expect(await tables.constatsApres(0, 40)).toEqual([octets(1)]);
      });
    });

    const unCliche = (n: number, change: Partial<ClicheDepose> = {}): ClicheDepose => ({
      empreinte: octets(n),
      manifeste: octets(n, 80),
      signatures: [[A, octets(7, 64)]],
      morceaux: 1,
      attendus: 2,
      auteur: A,
      toucheLe: 1_795_000_000_000,
      ...change,
    });

    it('un cliché et ses morceaux se relisent, le plus récent d’abord ; oublié, il n’en reste rien', async () => {
      const stockage = await avecStructure();
      await stockage.pour(STRUCTURE, async (tables) => {
        expect(await tables.cliches()).toEqual([]);
        await tables.ecrireCliche(unCliche(9));
        await tables.ecrireCliche(unCliche(8));
        for (const n of [8, 9]) await tables.ecrireMorceau(octets(n), 0, octets(n, 300));
        const signe = unCliche(9, {
          signatures: [
            [A, octets(7, 64)],
            [B, octets(6, 64)],
          ],
          morceaux: 2,
          toucheLe: 1_795_000_000_009,
        });
        await tables.ecrireCliche(signe);
        expect(await tables.cliches()).toEqual([unCliche(8), signe]);
        const lus = async () => [
          await tables.lireMorceau(octets(9), 0),
          await tables.lireMorceau(octets(9), 1),
          await tables.lireMorceau(octets(8), 0),
        ];
        expect(await lus()).toEqual([octets(9, 300), null, octets(8, 300)]);
        await tables.oublierCliche(octets(9));
        expect(await tables.cliches()).toEqual([unCliche(8)]);
        expect(await lus()).toEqual([null, null, octets(8, 300)]);
        // Put down again, it begins again.
        await tables.ecrireCliche(unCliche(9));
        expect(await tables.cliches()).toEqual([unCliche(9), unCliche(8)]);
      });
    });

    it('une nouvelle des clichés attend chaque ordinateur, sauf celui qui la donne, jusqu’à ce qu’il la lise', async () => {
      const stockage = await avecStructure();
      await stockage.pour(STRUCTURE, async (tables) => {
        await tables.ecrirePoste(unPoste(B));
        const aLire = async () => [await tables.clichesALire(A), await tables.clichesALire(B)];
        expect(await aLire()).toEqual([false, false]);
        await tables.annoncerCliches(A);
        await tables.annoncerCliches(A);
        expect(await aLire()).toEqual([false, true]);
        await tables.clichesLus(B);
        expect(await aLire()).toEqual([false, false]);
      });
    });

    it('les pages d’un journal se relisent suite par suite, dans l’ordre, au moins une, puis jusqu’à la taille', async () => {
      const stockage = await avecStructure();
      await stockage.pour(STRUCTURE, async (tables) => {
        expect(await tables.boutsDeJournal()).toEqual([]);
        for (const page of [unePage(1, 10), unePage(11, 12), unePage(7, 9, 100, 1), unePage(13, 20)])
          await tables.ajouterPage(page);
        const bout = (branche: number, debut: number, numero: number) => ({
          poste: A,
          branche,
          debut,
          numero,
          empreinte: octets(numero),
        });
        const bouts = [...(await tables.boutsDeJournal())].sort((un, deux) => un.branche - deux.branche);
        expect(bouts).toEqual([bout(0, 1, 20), bout(1, 7, 9)]);
        const pages = async (apres: number, taille: number, branche = 0) =>
          (await tables.pagesApres(A, branche, apres, taille)).map(([premier]) => premier);
        expect(await pages(0, 1_000)).toEqual([10, 12, 20]);
        expect(await pages(11, 150)).toEqual([12]);
        expect(await pages(0, 1)).toEqual([10]);
        expect(await pages(20, 1_000)).toEqual([]);
        expect(await pages(0, 1_000, 1)).toEqual([9]);
        expect((await tables.pagesApres(A, 0, 12, 1_000))[0]).toEqual(octets(20, 100));
        expect(await tables.finDePageA(A, 0, 12)).toEqual(octets(12));
        expect([await tables.finDePageA(A, 0, 11), await tables.finDePageA(A, 1, 12)]).toEqual([null, null]);
      });
    });

    it('les clés de secours se relisent', async () => {
      const stockage = await avecStructure();
      await stockage.pour(STRUCTURE, async (tables) => {
        await tables.ecrireCles('1', [octets(2), octets(3)]);
        await tables.ecrireCles('1', [octets(4)]);
        expect(await tables.lireCles()).toEqual([['1', [octets(4)]]]);
      });
    });

    it('une boîte se retrouve par qui la nomme, se relit, et s’en va à son heure', async () => {
      const stockage = await avecStructure();
      const rendezVous = 'e'.repeat(32);
      const boite = { rendezVous, demande: null, reponse: null, expireLe: 1_000 };
      expect(await stockage.structureDeLaBoite(rendezVous)).toBeNull();
      await stockage.pour(STRUCTURE, (tables) => tables.ecrireBoite(boite));
      expect(await stockage.structureDeLaBoite(rendezVous)).toBe(STRUCTURE);
      const repondue = { ...boite, demande: octets(4), reponse: octets(5) };
      await stockage.pour(STRUCTURE, (tables) => tables.ecrireBoite(repondue));
      expect(await stockage.pour(STRUCTURE, (tables) => tables.lireBoite(rendezVous))).toEqual(repondue);
      await stockage.balayerLesBoites(999);
      expect(await stockage.structureDeLaBoite(rendezVous)).toBe(STRUCTURE);
      await stockage.balayerLesBoites(1_000);
      expect(await stockage.structureDeLaBoite(rendezVous)).toBeNull();
      expect(await stockage.pour(STRUCTURE, (tables) => tables.lireBoite(rendezVous))).toBeNull();
    });

    it('les ordinateurs d’une structure se relisent tous, et eux seuls', async () => {
      const stockage = await avecStructure();
      await stockage.ouvrirStructure(AUTRE, unPoste(B));
      const autre = unPoste('c'.repeat(32), { etat: 'perdu', vuLe: 5, ecartMs: -60_000, version: '0.1.0' });
      await stockage.pour(STRUCTURE, (tables) => tables.ecrirePoste(autre));
      const lus = await stockage.pour(STRUCTURE, (tables) => tables.postes());
      expect([...lus].sort((un, deux) => (un.poste < deux.poste ? -1 : 1))).toEqual([unPoste(), autre]);
    });

    it('un code ouvre une structure, une fois, avant son terme', async () => {
      const stockage = await ouvrir();
      const code = { empreinte: 'd'.repeat(64), structure: null, expireLe: 1_000 };
      await stockage.ajouterCode(code);
      const activer = (poste: PosteInscrit, structure: string | null = STRUCTURE, maintenant = 10) =>
        stockage.activer(code.empreinte, structure, poste, maintenant);
      expect(await stockage.activer('0'.repeat(64), STRUCTURE, unPoste(), 10)).toEqual({
        issue: 'codeInconnu',
      });
      expect(await activer(unPoste(), STRUCTURE, 1_000)).toEqual({ issue: 'codeExpire' });
      expect(await activer(unPoste(), null)).toEqual({ issue: 'autreStructure' });
      expect(await activer(unPoste())).toEqual({ issue: 'faite', structure: STRUCTURE });
      expect(await stockage.structureDe(A)).toBe(STRUCTURE);
      expect(await activer(unPoste(B), AUTRE)).toEqual({ issue: 'codeServi' });
      expect(await stockage.structureDe(B)).toBeNull();
    });

    it('un code lié à une structure y fait entrer un ordinateur, et n’ouvre rien d’autre', async () => {
      const stockage = await avecStructure();
      await stockage.ajouterCode({ empreinte: 'd'.repeat(64), structure: STRUCTURE, expireLe: 1_000 });
      const activer = (poste: PosteInscrit, structure: string | null) =>
        stockage.activer('d'.repeat(64), structure, poste, 10);
      expect(await activer(unPoste(B), AUTRE)).toEqual({ issue: 'autreStructure' });
      expect(await activer(unPoste(A), null)).toEqual({ issue: 'autreStructure' });
      expect(await activer(unPoste(B), null)).toEqual({ issue: 'faite', structure: STRUCTURE });
      expect(await stockage.structureDe(B)).toBe(STRUCTURE);
    });

    it('un ordinateur ou une boîte d’une structure ne se prend pas dans une autre, et reste où il est', async () => {
      const stockage = await avecStructure();
      await stockage.ouvrirStructure(AUTRE, unPoste(B));
      const boite = { rendezVous: 'e'.repeat(32), demande: null, reponse: null, expireLe: 1_000 };
      expect(await stockage.pour(STRUCTURE, (tables) => tables.ecrireBoite(boite))).toBe(true);
      const pris = await stockage.pour(AUTRE, async (tables) => [
        await tables.ecrirePoste(unPoste(A)),
        await tables.ecrireBoite(boite),
        await tables.ecrirePoste(unPoste('c'.repeat(32))),
      ]);
      expect(pris).toEqual([false, false, true]);
      expect([
        await stockage.structureDe(A),
        await stockage.structureDeLaBoite(boite.rendezVous),
        await stockage.structureDe('c'.repeat(32)),
      ]).toEqual([STRUCTURE, STRUCTURE, AUTRE]);
      expect(await stockage.pour(AUTRE, (tables) => tables.lirePoste(A))).toBeNull();
    });

    it('ce qui échoue ne laisse rien', async () => {
      const stockage = await avecStructure();
      const echouer = stockage.pour(STRUCTURE, async (tables) => {
        await tables.ajouterLot(unLot(1, 10));
        await tables.ajouterPage(unePage(1, 10));
        await tables.ecrirePoste(unPoste(A, { numero: 9 }));
        throw new Error('panne');
      });
      await expect(echouer).rejects.toThrow('panne');
      await stockage.pour(STRUCTURE, async (tables) => {
        expect((await tables.boutDe(A)).sequence).toBe(0);
        expect(await tables.boutsDeJournal()).toEqual([]);
        expect((await tables.lirePoste(A))?.numero).toBe(0);
      });
    });

    it('deux dépôts à la fois sur un journal se suivent, l’un voit l’autre', async () => {
      const stockage = await avecStructure();
      const deposer = (fin: number) =>
        stockage.pour(STRUCTURE, async (tables) => {
          const { sequence } = await tables.boutDe(A);
          await Promise.resolve();
          await tables.ajouterLot(unLot(sequence + 1, sequence + fin));
        });
      await Promise.all([deposer(3), deposer(4), deposer(5)]);
      expect(await stockage.pour(STRUCTURE, (tables) => tables.boutDe(A))).toMatchObject({ sequence: 12 });
    });

    it('une structure ne voit rien d’une autre', async () => {
      const stockage = await avecStructure();
      await stockage.ouvrirStructure(AUTRE, unPoste(B));
      await stockage.pour(STRUCTURE, async (tables) => {
        await tables.ajouterLot(unLot(1, 10));
        await tables.ajouterConstat('1'.repeat(64), octets(1));
        await tables.ecrireCliche(unCliche(9));
        await tables.ecrireMorceau(octets(9), 0, octets(9));
        await tables.ajouterPage(unePage(1, 10));
      });
      await stockage.pour(AUTRE, async (tables) => {
        expect([await tables.cliches(), await tables.lireMorceau(octets(9), 0)]).toEqual([[], null]);
        // Forgetting another structure's takes nothing from it; its news is not ours.
        await tables.oublierCliche(octets(9));
        await tables.annoncerCliches(B);
        expect(await tables.lirePoste(A)).toBeNull();
        expect((await tables.boutDe(A)).sequence).toBe(0);
        expect(await tables.nombreDeConstats()).toBe(0);
        expect([...(await tables.bouts())]).toEqual([]);
        expect(await tables.boutsDeJournal()).toEqual([]);
        expect(await tables.pagesApres(A, 0, 0, 1_000)).toEqual([]);
        expect(await tables.finDePageA(A, 0, 10)).toBeNull();
      });
      await stockage.pour(STRUCTURE, async (tables) => {
        expect([await tables.cliches(), await tables.clichesALire(A)]).toEqual([[unCliche(9)], false]);
        expect(await tables.lireMorceau(octets(9), 0)).toEqual(octets(9));
      });
    });
  });
}
