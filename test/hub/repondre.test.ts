// The hub's door: who asks is proved by a signature, once; what is put down only continues a log.
import { beforeEach, describe, expect, it } from 'vitest';
import { nouvellePaireEd25519, octetsAuHasard, type Paire, Secret, signer } from '../../src-core/primitives';
import { scellerLot } from '../../src-core/sync/sceller-lot';
import { StockageEnMemoire } from '../../src-hub/en-memoire';
import type { Serveur } from '../../src-hub/geste';
import { repondre } from '../../src-hub/repondre';
import { AUCUN_PRECEDENT, type EnteteLot } from '../../src-shared/sync/lot';
import { CHEMINS, ecrireCorps } from '../../src-shared/sync/messages';
import {
  DEPOT_ABANDONNE_MS,
  MORCEAUX_PAR_CLICHE,
  manifesteASigner,
  TAILLE_MANIFESTE,
  TAILLE_MORCEAU,
} from '../../src-shared/sync/messages-cliche';
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

const point = (demande: Demande = {}) => demander(CHEMINS.point, { bouts: [] }, demande);

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
    expect(await point()).toMatchObject({ statut: 200, recu: { sien: null, autres: [], constats: 0 } });
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
    expect((await demander(CHEMINS.point, { bouts: [-1] })).refus).toBe('malForme');
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
  const C = 'c'.repeat(32);
  beforeEach(async () => {
    cles[C] = nouvellePaireEd25519();
    await demander(CHEMINS.inscrirePoste, { poste: C, ed25519: cles[C].publique });
  });

  const signature = (poste: string, manifeste: Uint8Array, par = poste) => [
    poste,
    signer(cles[par]?.privee ?? CLE, manifesteASigner(manifeste)),
  ];
  const deposer = (manifeste: Uint8Array, morceaux = 2, demande: Demande = {}) =>
    demander(
      CHEMINS.deposerCliche,
      { manifeste, morceaux, signature: signature(demande.poste ?? A, manifeste) },
      demande,
    );
  const empreinteDe = (manifeste: Uint8Array) => CRYPTOGRAPHIE.empreinte(manifeste);
  const morceau = (manifeste: Uint8Array, rang: number, demande: Demande = {}) =>
    demander(
      CHEMINS.deposerMorceau,
      { cliche: empreinteDe(manifeste), rang, octets: new Uint8Array([rang]) },
      demande,
    );
  const contresigner = (manifeste: Uint8Array, par = C, demande: Demande = { poste: C }) =>
    demander(
      CHEMINS.signerCliche,
      { cliche: empreinteDe(manifeste), signature: signature(C, manifeste, par) },
      demande,
    );
  const complet = async (manifeste: Uint8Array, demande: Demande = {}) => {
    await deposer(manifeste, 1, demande);
    await morceau(manifeste, 0, demande);
  };
  const lus = async () =>
    ((await demander(CHEMINS.lireCliches, {})).recu.cliches as { manifeste: Uint8Array }[]).map(
      ({ manifeste }) => manifeste,
    );

  it('se déposent morceau par morceau, reprennent où ils se sont arrêtés, et ne se donnent qu’entiers', async () => {
    const manifeste = octetsAuHasard(200);
    expect((await deposer(manifeste)).recu).toEqual({ recus: 0, occupe: false });
    expect((await morceau(manifeste, 0)).recu.recus).toBe(1);
    expect((await morceau(manifeste, 2)).refus).toBe('malForme');
    expect((await deposer(manifeste)).recu.recus).toBe(1);
    // Sent twice: the first one stays.
    expect((await morceau(manifeste, 0)).recu.recus).toBe(1);
    expect(await lus()).toEqual([]);
    expect((await contresigner(manifeste)).refus).toBe('inconnu');
    expect((await morceau(manifeste, 1)).recu.recus).toBe(2);
    expect((await contresigner(manifeste)).statut).toBe(200);
    expect((await contresigner(manifeste)).statut).toBe(200);
    const { recu } = await demander(CHEMINS.lireCliches, {});
    expect(recu).toMatchObject({ cliches: [{ manifeste }], occupe: false });
    expect((recu.cliches as { signatures: unknown[] }[])[0]?.signatures).toHaveLength(2);
    const cliche = empreinteDe(manifeste);
    expect((await demander(CHEMINS.lireMorceau, { cliche, rang: 1 })).recu).toEqual({
      octets: new Uint8Array([1]),
    });
    expect((await demander(CHEMINS.lireMorceau, { cliche, rang: 1 }, { poste: B })).recu).toEqual({
      octets: null,
    });
    expect((await morceau(octetsAuHasard(200), 0)).refus).toBe('inconnu');
  });

  it('un trou, un morceau ou un manifeste trop gros : refusés', async () => {
    const manifeste = octetsAuHasard(200);
    await deposer(manifeste, 3);
    expect((await morceau(manifeste, 1)).refus).toBe('suiteManquante');
    const cliche = empreinteDe(manifeste);
    const gros = { cliche, rang: 0, octets: new Uint8Array(TAILLE_MORCEAU + 1) };
    expect((await demander(CHEMINS.deposerMorceau, gros)).refus).toBe('malForme');
    expect((await deposer(new Uint8Array(TAILLE_MANIFESTE + 1))).refus).toBe('malForme');
    expect((await deposer(octetsAuHasard(50), MORCEAUX_PAR_CLICHE + 1)).refus).toBe('malForme');
  });

  it('une signature qui n’est pas celle de qui demande, un ordinateur retiré, une autre structure : refusés', async () => {
    const manifeste = octetsAuHasard(200);
    await complet(manifeste);
    expect((await contresigner(manifeste, A)).refus).toBe('signature');
    expect((await contresigner(manifeste, C, { poste: A })).refus).toBe('signature');
    expect((await morceau(manifeste, 0, { poste: C })).refus).toBe('inconnu');
    expect((await contresigner(manifeste, C, { poste: B })).refus).toBe('inconnu');
    await demander(CHEMINS.ecarterPoste, { poste: C, etat: 'retire' });
    expect((await contresigner(manifeste)).refus).toBe('ordinateurEcarte');
    expect((await deposer(octetsAuHasard(9), 1, { poste: C })).refus).toBe('ordinateurEcarte');
  });

  it('un seul ordinateur dépose à la fois ; après une demi-heure sans nouvelles, un autre prend la place', async () => {
    const [premier, second] = [octetsAuHasard(200), octetsAuHasard(200)];
    await deposer(premier);
    expect((await deposer(second, 2, { poste: C })).recu).toEqual({ recus: 0, occupe: true });
    expect((await demander(CHEMINS.lireCliches, {}, { poste: C })).recu.occupe).toBe(true);
    serveur = { ...serveur, maintenant: () => 1_795_000_000_000 + DEPOT_ABANDONNE_MS };
    expect((await deposer(second, 2, { poste: C })).recu).toEqual({ recus: 0, occupe: false });
    expect((await morceau(premier, 0)).refus).toBe('inconnu');
  });

  it('un cliché nouveau efface l’ancien, sauf tant que moins d’ordinateurs l’ont signé', async () => {
    const [premier, second, troisieme] = [1, 2, 3].map((n) => new Uint8Array(100).fill(n));
    if (!premier || !second || !troisieme) expect.fail('three');
    await complet(premier);
    await complet(second);
    expect(await lus()).toEqual([second]);
    await contresigner(second);
    await complet(troisieme);
    expect(await lus()).toEqual([troisieme, second]);
    await contresigner(troisieme);
    expect(await lus()).toEqual([troisieme]);
    const rang = 0;
    expect((await demander(CHEMINS.lireMorceau, { cliche: empreinteDe(second), rang })).recu).toEqual({
      octets: null,
    });
  });

  it('la nouvelle se dit à chaque autre ordinateur jusqu’à ce qu’il la lise ; sans nouvelle, pas un octet', async () => {
    const nouvelle = async (poste: string) => (await point({ poste })).recu.cliches;
    expect([await nouvelle(A), await nouvelle(C)]).toEqual([undefined, undefined]);
    const manifeste = octetsAuHasard(200);
    await complet(manifeste);
    expect([await nouvelle(A), await nouvelle(C), await nouvelle(C)]).toEqual([undefined, true, true]);
    await demander(CHEMINS.lireCliches, {}, { poste: C });
    expect(await nouvelle(C)).toBeUndefined();
    await contresigner(manifeste);
    expect([await nouvelle(A), await nouvelle(C)]).toEqual([true, undefined]);
  });
});
