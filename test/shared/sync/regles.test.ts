// The rules between logs: coverage, own log first, wrong clocks, what a newer version may send.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateeDuFutur, heureDouteuse, remettreALHeure } from '../../../src-shared/sync/heures-fausses';
import { creerHorloge, ecrireHorodate, lireHorodate } from '../../../src-shared/sync/horloge';
import { ecrireEntete, ecrireLot, lireLot, TAILLE_LOT, tailleBourree } from '../../../src-shared/sync/lot';
import { jugerOperation, type Schema } from '../../../src-shared/sync/operations-recues';
import { comparerAuServeur } from '../../../src-shared/sync/propre-journal';
import { type Connaissance, jugerLot } from '../../../src-shared/sync/reception';
import { couvre, posteManquant, reunir } from '../../../src-shared/sync/vecteurs';

const A = 'a'.repeat(32);
const B = 'b'.repeat(32);
const C = 'c'.repeat(32);
const STRUCTURE = '5'.repeat(32);
const empreinte = (n: number) => new Uint8Array(32).fill(n);

const unEntete = (change: Partial<Parameters<typeof jugerLot>[0]> = {}) => ({
  structure: STRUCTURE,
  poste: A,
  premiere: 11,
  derniere: 20,
  epoque: '1',
  schema: 1,
  precedent: empreinte(10),
  vecteur: {},
  quittees: {},
  ...change,
});

/** A's log applied up to 10, B's up to 5; both known, nobody else. */
const connu = (change: Partial<Connaissance> = {}): Connaissance => ({
  structure: STRUCTURE,
  applique: { [A]: 10, [B]: 5 },
  empreinteA: (poste, sequence) => (poste === A && sequence === 10 ? empreinte(10) : null),
  plancher: () => 0,
  poste: (poste) => ([A, B].includes(poste) ? { etat: 'admis', limite: null } : null),
  cleConnue: (epoque) => epoque === '1',
  quittees: {},
  ...change,
});

const juger = (entete: Partial<Parameters<typeof jugerLot>[0]>, connaissance: Partial<Connaissance> = {}) =>
  jugerLot(unEntete(entete), empreinte(20), connu(connaissance));

describe('Un lot qui arrive', () => {
  it('s’applique quand il suit le dernier et que tout ce qu’il a vu est là', () => {
    expect(juger({ vecteur: { [B]: 5 } })).toEqual({ sort: 'applicable' });
  });

  it('attend l’ordinateur dont il a vu des saisies que je n’ai pas', () => {
    expect(juger({ vecteur: { [B]: 6 } })).toEqual({
      sort: 'attend',
      attente: { motif: 'ordinateur', poste: B },
    });
    expect(juger({ vecteur: { [C]: 1 } })).toMatchObject({ attente: { motif: 'ordinateur', poste: C } });
  });

  it('n’attend pas une branche que personne ne continue, une fois ce qui la précède arrivé', () => {
    const quittees = (commune: number, fin: number) => ({ quittees: { [B]: { commune, fin } } });
    expect(juger({ vecteur: { [B]: 8 } }, quittees(5, 8))).toEqual({ sort: 'applicable' });
    for (const branche of [quittees(5, 7), quittees(6, 8)])
      expect(juger({ vecteur: { [B]: 8 } }, branche)).toMatchObject({
        attente: { motif: 'ordinateur', poste: B },
      });
    expect(juger({ vecteur: { [B]: 8, [C]: 1 } }, quittees(5, 8))).toMatchObject({ attente: { poste: C } });
  });

  it('attend la suite de son propre ordinateur quand il en manque au milieu', () => {
    expect(juger({ premiere: 15 })).toMatchObject({ attente: { motif: 'ordinateur', poste: A } });
  });

  it('déjà là, il ne s’applique pas deux fois', () => {
    const dejaLa = { premiere: 1, derniere: 10 };
    expect(jugerLot(unEntete(dejaLa), empreinte(10), connu())).toEqual({ sort: 'dejaApplique' });
  });

  it('autre contenu à une place déjà prise, ou autre prédécesseur : deux histoires d’un même ordinateur', () => {
    expect(juger({ premiere: 1, derniere: 10 })).toEqual({ sort: 'refuse', motif: 'bifurcation' });
    expect(juger({ premiere: 5, derniere: 14 })).toEqual({ sort: 'refuse', motif: 'bifurcation' });
    expect(juger({ precedent: empreinte(9) })).toEqual({ sort: 'refuse', motif: 'bifurcation' });
  });

  it('plus ancien que le cliché par lequel on est entré, il est déjà compris', () => {
    expect(juger({ premiere: 1, derniere: 8 }, { plancher: () => 10 })).toEqual({ sort: 'dejaApplique' });
  });

  it('d’une autre structure, refusé ; d’un ordinateur inconnu, mis de côté', () => {
    expect(juger({ structure: '6'.repeat(32) })).toEqual({ sort: 'refuse', motif: 'autreStructure' });
    expect(juger({ poste: C })).toMatchObject({ sort: 'attend', attente: { motif: 'ordinateurInconnu' } });
  });

  it('scellé sous une clé qui n’est pas encore arrivée, il l’attend', () => {
    expect(juger({ epoque: '2' })).toMatchObject({ attente: { motif: 'cle', epoque: '2' } });
  });

  it('d’un ordinateur perdu, il attend la direction ; d’un ordinateur retiré, il passe jusqu’à la limite', () => {
    const perdu = { poste: () => ({ etat: 'perdu' as const, limite: 10 }) };
    expect(juger({}, perdu)).toMatchObject({ attente: { motif: 'ordinateurPerdu' } });
    const retire = (limite: number | null) => ({ poste: () => ({ etat: 'retire' as const, limite }) });
    expect(juger({}, retire(null))).toEqual({ sort: 'applicable' });
    expect(juger({}, retire(20))).toEqual({ sort: 'applicable' });
    expect(juger({}, retire(19))).toMatchObject({ attente: { motif: 'apresRetrait' } });
  });
});

describe('Son propre journal d’abord', () => {
  const mien = { sequence: 20, empreinte: empreinte(20) };
  const miennes = (sequence: number) => ([10, 20].includes(sequence) ? empreinte(sequence) : null);

  it.each([
    ['le serveur a tout', { sequence: 20, empreinte: empreinte(20) }, { etat: 'pareils' }],
    ['le serveur a un début', { sequence: 10, empreinte: empreinte(10) }, { etat: 'aEnvoyer', apres: 10 }],
    ['le serveur n’a rien', { sequence: 0, empreinte: empreinte(0) }, { etat: 'aEnvoyer', apres: 0 }],
    [
      'le serveur est en avance',
      { sequence: 30, empreinte: empreinte(30) },
      { etat: 'aReprendre', apres: 20 },
    ],
    ['autre fin au même point', { sequence: 20, empreinte: empreinte(99) }, { etat: 'bifurcation' }],
    ['autre début', { sequence: 10, empreinte: empreinte(99) }, { etat: 'bifurcation' }],
    [
      'un début qui ne tombe pas entre deux lots',
      { sequence: 15, empreinte: empreinte(15) },
      { etat: 'bifurcation' },
    ],
  ])('%s', (_nom, serveur, attendu) => {
    expect(comparerAuServeur(mien, miennes, serveur)).toEqual(attendu);
  });
});

describe('Les vecteurs', () => {
  it('couvrent ce qu’ils réunissent, et rien de plus', () => {
    const vecteur = fc.dictionary(fc.constantFrom(A, B, C), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(vecteur, vecteur, (a, b) => {
        const reuni = reunir(a, b);
        expect(couvre(reuni, a) && couvre(reuni, b)).toBe(true);
        expect(reuni).toEqual(reunir(b, a));
        const manquant = posteManquant(a, b);
        expect(manquant === null).toBe(couvre(a, b));
        if (manquant !== null) expect((a[manquant] ?? 0) < (b[manquant] ?? 0)).toBe(true);
      }),
    );
  });
});

describe('Les heures fausses', () => {
  const MIDI = Date.UTC(2026, 10, 24, 11);
  const a = (ms: number) => ({ horloge: ecrireHorodate({ ms, compteur: 3, noeud: '0'.repeat(16) }) });

  it('cinq minutes d’avance passent, six sont datées du futur', () => {
    expect(dateeDuFutur(a(MIDI + 5 * 60_000), MIDI)).toBe(false);
    expect(dateeDuFutur(a(MIDI + 6 * 60_000), MIDI)).toBe(true);
  });

  it('avant l’envoi, les saisies en avance reprennent l’heure présente, dans leur ordre', () => {
    const UN_AN = 365 * 86_400_000;
    const ecrites = [a(MIDI - 1_000), a(MIDI + UN_AN), a(MIDI + UN_AN + 1)];
    const { operations, horloge } = remettreALHeure(ecrites, creerHorloge('f'.repeat(16)), MIDI);
    expect(operations.map(({ horloge: remise }) => lireHorodate(remise).ms)).toEqual([
      MIDI - 1_000,
      MIDI,
      MIDI,
    ]);
    const textes = operations.map(({ horloge: remise }) => remise);
    expect([...textes].sort()).toEqual(textes);
    expect(horloge.ms).toBe(MIDI);
  });

  it('l’heure du serveur avertit, à cinq minutes près', () => {
    expect(heureDouteuse(MIDI, MIDI - 299_000)).toBe(false);
    expect(heureDouteuse(MIDI, MIDI + 301_000)).toBe(true);
  });
});

describe('Une saisie reçue', () => {
  const schema: Schema = {
    version: 3,
    connait: (table, registre) => `${table}.${registre}` === 'dossier.nomUsage',
    comprend: ({ valeur }) => valeur !== 'inouï',
  };
  const recue = (change: object = {}) => ({
    id: '0'.repeat(36),
    dossier: A,
    table: 'dossier',
    ligne: A,
    registre: 'nomUsage',
    valeur: 'Garcia',
    horloge: '0'.repeat(36),
    remplace: [],
    utilisateur: B,
    provenance: 'declare',
    saisieLe: '2026-11-24T11:00:00.000Z',
    ...change,
  });

  it('connue, elle est prise, d’où qu’elle vienne', () => {
    for (const version of [1, 3, 9]) expect(jugerOperation(recue(), version, schema).sort).toBe('prendre');
  });

  it.each([
    ['champ', { registre: 'nir' }, 'registreInconnu'],
    ['table', { table: 'sante' }, 'registreInconnu'],
    ['provenance', { provenance: 'devine' }, 'provenanceInconnue'],
    ['identifiant', { ligne: 'x"; DROP TABLE dossier' }, 'malFormee'],
    ['taille', { valeur: 'x'.repeat(65_537) }, 'malFormee'],
  ])('[A2] %s inconnu : gardé d’une version plus récente, refusé sinon', (_nom, change, motif) => {
    expect(jugerOperation(recue(change), 4, schema)).toEqual({ sort: 'garder', motif });
    expect(jugerOperation(recue(change), 3, schema)).toEqual({ sort: 'refuser', motif });
    expect(jugerOperation(recue(change), 1, schema)).toEqual({ sort: 'refuser', motif });
  });

  it('valeur d’une liste à venir : gardée ; d’une version égale, elle est prise telle quelle', () => {
    expect(jugerOperation(recue({ valeur: 'inouï' }), 4, schema)).toEqual({
      sort: 'garder',
      motif: 'valeurInconnue',
    });
    expect(jugerOperation(recue({ valeur: 'inouï' }), 3, schema).sort).toBe('prendre');
  });
});

describe('Le lot sur le fil', () => {
  const unLot = () =>
    ecrireLot({
      octetsEntete: ecrireEntete(
        unEntete({ vecteur: { [B]: 5 }, quittees: { [C]: { commune: 2, fin: 7 } } }),
      ),
      scelle: empreinte(1),
      signature: new Uint8Array(64),
    });

  it('se relit tel qu’il a été écrit', () => {
    expect(lireLot(unLot())?.entete).toEqual(
      unEntete({ vecteur: { [B]: 5 }, quittees: { [C]: { commune: 2, fin: 7 } } }),
    );
  });

  it('coupé, trop gros ou d’une suite impossible, il n’en est pas un', () => {
    const lot = unLot();
    for (let taille = 0; taille < lot.length; taille++) expect(lireLot(lot.subarray(0, taille))).toBeNull();
    expect(lireLot(new Uint8Array(TAILLE_LOT + 1))).toBeNull();
    for (const change of [
      { premiere: 21 },
      { premiere: 0 },
      { derniere: 2_011 },
      { poste: 'x' },
      { precedent: empreinte(1).subarray(1) },
    ]) {
      const autre = ecrireLot({
        octetsEntete: ecrireEntete(unEntete(change)),
        scelle: empreinte(1),
        signature: new Uint8Array(64),
      });
      expect(lireLot(autre)).toBeNull();
    }
  });

  it('sa taille bourrée en dit peu, et coûte au plus un huitième', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300_000 }), (taille) => {
        const bourree = tailleBourree(taille);
        expect(bourree >= taille && bourree >= 256).toBe(true);
        if (taille > 256) expect(bourree).toBeLessThanOrEqual(taille * 1.125);
        expect(tailleBourree(bourree)).toBe(bourree);
      }),
    );
    expect(new Set(Array.from({ length: 25_000 }, (_, n) => tailleBourree(n))).size).toBeLessThan(120);
  });
});
