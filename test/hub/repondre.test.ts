// The hub's door: who asks is proved by a signature, once; what is put down only continues a log.
import { beforeEach, describe, expect, it } from 'vitest';
import { nouvellePaireEd25519, octetsAuHasard, type Paire, Secret, signer } from '../../src-core/primitives';
import { scellerLot } from '../../src-core/sync/sceller-lot';
import { StockageEnMemoire } from '../../src-hub/en-memoire';
import type { Serveur } from '../../src-hub/geste';
import { repondre } from '../../src-hub/repondre';
import { AUCUN_PRECEDENT, type EnteteLot } from '../../src-shared/sync/lot';
import { CHEMINS, ecrireCorps } from '../../src-shared/sync/messages';
import { ecrireRequete, lireReponse, requeteASigner } from '../../src-shared/sync/requete';
import { CRYPTOGRAPHIE } from '../shared/sync/des-constats';
import { charge } from '../shared/sync/des-operations';

const STRUCTURE = '5'.repeat(32);
const A = 'a'.repeat(32);
const B = 'b'.repeat(32);
const CLE = new Secret(octetsAuHasard(32));

let stockage: StockageEnMemoire;
let serveur: Serveur;
let cles: Record<string, Paire>;
let numero: number;

const inscrit = (poste: string) => ({
  poste,
  ed25519: cles[poste]?.publique ?? new Uint8Array(),
  etat: 'actif' as const,
  numero: 0,
  vuLe: 0,
  ecartMs: 0,
  version: '',
});

beforeEach(async () => {
  stockage = new StockageEnMemoire('i1');
  serveur = { stockage, cryptographie: CRYPTOGRAPHIE, maintenant: () => 1_795_000_000_000 };
  cles = { [A]: nouvellePaireEd25519(), [B]: nouvellePaireEd25519() };
  numero = 0;
  await stockage.ouvrirStructure(STRUCTURE, inscrit(A));
  await stockage.ouvrirStructure('6'.repeat(32), inscrit(B));
});

interface Demande {
  readonly poste?: string;
  readonly signePar?: string;
  readonly numero?: number;
  readonly incarnation?: string;
  readonly signePour?: string;
}

async function demander(chemin: string, corps: unknown, demande: Demande = {}) {
  const { poste = A, signePar = poste, incarnation = 'i1' } = demande;
  const requete = {
    poste,
    numero: demande.numero ?? ++numero,
    incarnation,
    corps: corps instanceof Uint8Array ? corps : ecrireCorps(corps),
  };
  const message = requeteASigner('POST', demande.signePour ?? chemin, requete, CRYPTOGRAPHIE);
  const signature = signer(cles[signePar]?.privee ?? CLE, message);
  const { statut, octets } = await repondre(
    serveur,
    'POST',
    chemin,
    ecrireRequete({ ...requete, signature }),
  );
  const recu = lireReponse(octets, requete.numero) as Record<string, unknown>;
  return { statut, recu, refus: recu.refus };
}

const point = (demande: Demande = {}) => demander(CHEMINS.point, { bouts: {} }, demande);

const unLot = (change: Partial<EnteteLot> = {}, signePar = A) => {
  const premiere = change.premiere ?? 1;
  return scellerLot(
    {
      structure: STRUCTURE,
      poste: A,
      premiere,
      derniere: premiere + 4,
      epoque: '1',
      schema: 1,
      precedent: AUCUN_PRECEDENT,
      vecteur: {},
      quittees: {},
      ...change,
    },
    charge('W2', 5),
    CLE,
    cles[signePar] ?? nouvellePaireEd25519(),
  );
};

describe('La porte', () => {
  it('répond à qui prouve son ordinateur', async () => {
    expect(await point()).toMatchObject({ statut: 200, recu: { sequence: 0, autres: [], constats: 0 } });
  });

  it.each([
    ['une signature d’un autre', { signePar: B }, 'signature'],
    ['un ordinateur inconnu', { poste: 'c'.repeat(32) }, 'ordinateurInconnu'],
    ['une demande signée pour un autre chemin', { signePour: CHEMINS.deposerLot }, 'signature'],
    ['une demande faite à un serveur d’avant', { incarnation: 'i0' }, 'incarnation'],
  ])('refuse %s', async (_nom, demande, refus) => {
    expect((await point(demande)).refus).toBe(refus);
  });

  it('une demande rejouée, ou au numéro déjà dépassé, est refusée avec le numéro où reprendre', async () => {
    await point({ numero: 8 });
    for (const rejoue of [8, 3]) {
      const { refus, recu } = await point({ numero: rejoue });
      expect([refus, recu.numero]).toEqual(['numero', 8]);
    }
    expect((await point({ numero: 9 })).statut).toBe(200);
  });

  it('un corps mal formé, un chemin inconnu, des octets quelconques : refusés, rien n’est gardé', async () => {
    expect((await demander(CHEMINS.point, { bouts: { x: -1 } })).refus).toBe('malForme');
    expect((await demander('/v1/ailleurs', {})).refus).toBe('inconnu');
    for (const octets of [new Uint8Array(), new Uint8Array(600_000), octetsAuHasard(50)])
      expect((await repondre(serveur, 'POST', CHEMINS.point, octets)).statut).toBe(400);
    expect((await repondre(serveur, 'GET', CHEMINS.point, new Uint8Array())).statut).toBe(400);
    expect(await stockage.pour(STRUCTURE, (tables) => tables.lirePoste(A))).toMatchObject({ numero: 0 });
  });
});

describe('Les journaux', () => {
  it('un lot déposé deux fois donne deux fois le même reçu, et n’est gardé qu’une fois', async () => {
    const lot = unLot();
    const premier = await demander(CHEMINS.deposerLot, lot);
    expect(premier).toMatchObject({ statut: 200, recu: { poste: A, sequence: 5, niveau: 'memoire' } });
    expect((await demander(CHEMINS.deposerLot, lot)).recu).toEqual(premier.recu);
    const { recu } = await demander(CHEMINS.suiteDesLots, { poste: A, apres: 0 });
    expect(recu.lots).toEqual([lot]);
  });

  it.each([
    ['qui laisse un trou', { premiere: 7 }, 'suiteManquante'],
    ['qui ne suit pas le premier', { premiere: 6, precedent: new Uint8Array(32).fill(1) }, 'bifurcation'],
    ['à une place déjà prise', { schema: 2 }, 'bifurcation'],
    ['d’une autre structure', { structure: '6'.repeat(32) }, 'autreStructure'],
    ['d’un ordinateur inconnu', { poste: 'c'.repeat(32) }, 'ordinateurInconnu'],
  ])('refuse un lot %s', async (_nom, change, refus) => {
    await demander(CHEMINS.deposerLot, unLot());
    expect((await demander(CHEMINS.deposerLot, unLot(change))).refus).toBe(refus);
  });

  it('refuse un lot qu’un autre a signé, ou qui n’en est pas un', async () => {
    expect((await demander(CHEMINS.deposerLot, unLot({}, B))).refus).toBe('signature');
    expect((await demander(CHEMINS.deposerLot, octetsAuHasard(300))).refus).toBe('malForme');
  });

  it('un collègue peut apporter le lot d’un autre ; l’autre structure, non', async () => {
    const C = 'c'.repeat(32);
    cles[C] = nouvellePaireEd25519();
    await demander(CHEMINS.inscrirePoste, { poste: C, ed25519: cles[C].publique });
    expect((await demander(CHEMINS.deposerLot, unLot(), { poste: C })).statut).toBe(200);
    expect((await demander(CHEMINS.deposerLot, unLot(), { poste: B })).refus).toBe('autreStructure');
    expect((await demander(CHEMINS.suiteDesLots, { poste: A, apres: 0 }, { poste: B })).recu.lots).toEqual(
      [],
    );
  });
});

describe('Les ordinateurs écartés', () => {
  const C = 'c'.repeat(32);
  beforeEach(async () => {
    cles[C] = nouvellePaireEd25519();
    await demander(CHEMINS.inscrirePoste, { poste: C, ed25519: cles[C].publique });
  });

  it('perdu, il n’entre plus ; un collègue apporte encore ce qu’il en avait', async () => {
    await demander(CHEMINS.ecarterPoste, { poste: C, etat: 'perdu' });
    expect((await point({ poste: C })).refus).toBe('ordinateurEcarte');
    expect((await demander(CHEMINS.deposerLot, unLot({ poste: C }, C), { poste: C })).refus).toBe(
      'ordinateurEcarte',
    );
    expect((await demander(CHEMINS.deposerLot, unLot({ poste: C }, C))).statut).toBe(200);
    await demander(CHEMINS.ecarterPoste, { poste: C, etat: 'retire' });
    expect((await point({ poste: C })).refus).toBe('ordinateurEcarte');
  });

  it('retiré, il envoie encore ce qu’il a, mais n’inscrit personne', async () => {
    await demander(CHEMINS.ecarterPoste, { poste: C, etat: 'retire' });
    expect((await demander(CHEMINS.deposerLot, unLot({ poste: C }, C), { poste: C })).statut).toBe(200);
    const { refus } = await demander(
      CHEMINS.inscrirePoste,
      { poste: 'd'.repeat(32), ed25519: new Uint8Array(32) },
      { poste: C },
    );
    expect(refus).toBe('ordinateurEcarte');
  });

  it('un ordinateur d’ailleurs ne s’inscrit pas ici, ni sous une autre clé', async () => {
    for (const poste of [B, C])
      expect((await demander(CHEMINS.inscrirePoste, { poste, ed25519: new Uint8Array(32) })).refus).toBe(
        'autreStructure',
      );
  });
});

describe('Les clichés', () => {
  it('se déposent morceau par morceau, et reprennent où ils se sont arrêtés', async () => {
    const manifeste = octetsAuHasard(200);
    const cliche = CRYPTOGRAPHIE.empreinte(manifeste);
    const signature = [A, new Uint8Array(64)];
    await demander(CHEMINS.deposerCliche, { manifeste, signature });
    const morceau = (rang: number) =>
      demander(CHEMINS.deposerMorceau, { cliche, rang, octets: new Uint8Array([rang]) });
    expect((await morceau(0)).recu.morceaux).toBe(1);
    expect((await morceau(2)).refus).toBe('suiteManquante');
    expect((await morceau(1)).recu.morceaux).toBe(2);
    expect((await demander(CHEMINS.deposerCliche, { manifeste, signature })).recu.morceaux).toBe(2);
    await demander(CHEMINS.signerCliche, { cliche, signature: ['c'.repeat(32), new Uint8Array(64)] });
    const { recu } = await demander(CHEMINS.dernierCliche, {});
    expect(recu).toMatchObject({ manifeste, morceaux: 2 });
    expect(recu.signatures).toHaveLength(2);
    expect((await demander(CHEMINS.lireMorceau, { cliche, rang: 1 })).recu).toEqual({
      octets: new Uint8Array([1]),
    });
    expect(
      (
        await demander(CHEMINS.deposerMorceau, {
          cliche: new Uint8Array(32),
          rang: 0,
          octets: new Uint8Array(),
        })
      ).refus,
    ).toBe('inconnu');
  });
});
