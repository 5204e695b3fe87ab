// The journal's page gives back what was put in it, and refuses any bytes that are not one.
import { decode, encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecrireLot } from '../../../src-shared/sync/lot';
import {
  type EntetePage,
  ecrireEntetePage,
  estDUneAutreVersion,
  lirePage,
  TAILLE_PAGE,
} from '../../../src-shared/sync/page-journal';
import { ecrireEntrees, lireEntrees } from '../../../src-shared/sync/trame-journal';
import { desEntrees } from './des-entrees';

const entete: EntetePage = {
  structure: '5'.repeat(32),
  poste: 'a'.repeat(32),
  branche: 0,
  debut: 1,
  premiere: 201,
  derniere: 400,
  epoque: '1',
  precedent: new Uint8Array(32).fill(1),
  fin: new Uint8Array(32).fill(2),
};
const page = (octetsEntete: Uint8Array) =>
  ecrireLot({ octetsEntete, scelle: new Uint8Array(300), signature: new Uint8Array(64) });

describe('Les entrées d’une page', () => {
  it('reviennent exactement, effacées comprises', () => {
    fc.assert(
      fc.property(desEntrees, (entrees) => {
        expect(lireEntrees(ecrireEntrees(entrees))).toEqual(entrees);
      }),
      { numRuns: 300 },
    );
  });

  it('coupées ou altérées, sont refusées ou donnent autre chose, sans panne', () => {
    const [entrees = []] = fc.sample(desEntrees, { numRuns: 1, seed: 7 });
    const octets = ecrireEntrees(entrees);
    for (let taille = 0; taille < octets.length; taille += 5)
      expect(lireEntrees(octets.subarray(0, taille))).toBeNull();
    fc.assert(
      fc.property(fc.nat(octets.length - 1), fc.integer({ min: 1, max: 255 }), (place, masque) => {
        const alterees = Uint8Array.from(octets);
        alterees[place] = (alterees[place] ?? 0) ^ masque;
        const lues = lireEntrees(alterees);
        expect(lues === null || lues.length <= 500).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('une autre version, un champ de plus, un sel de trop ou coupé : refusées', () => {
    const octets = ecrireEntrees(fc.sample(desEntrees, { numRuns: 1, seed: 7 })[0] ?? []);
    const trame = decode(octets) as { sels: Uint8Array; n: number };
    expect(lireEntrees(encode(trame))).not.toBeNull();
    for (const changee of [
      { ...trame, v: 2 },
      { ...trame, nom: 'Garcia' },
      { ...trame, n: trame.n - 1 },
      { ...trame, n: 501 },
      { ...trame, sels: Uint8Array.of(...trame.sels, ...new Uint8Array(16)) },
      { ...trame, sels: trame.sels.subarray(1) },
    ])
      expect(lireEntrees(encode(changee))).toBeNull();
  });
});

describe('L’en-tête d’une page', () => {
  it('se relit tel qu’il a été écrit', () => {
    expect(lirePage(page(ecrireEntetePage(entete)))?.entete).toEqual(entete);
  });

  it.each([
    ['qui finit avant de commencer', { derniere: 200 }],
    ['de trop d’entrées', { derniere: 701 }],
    ['avant le début de sa suite', { debut: 202 }],
    ['de la cent unième suite', { branche: 100 }],
    ['sans structure', { structure: '' }],
  ])('refuse une page %s', (_nom, change) => {
    expect(lirePage(page(ecrireEntetePage({ ...entete, ...change })))).toBeNull();
  });

  it('refuse ce qui est trop grand, coupé, ou d’une autre version, qui se reconnaît', () => {
    const octets = page(ecrireEntetePage(entete));
    expect(lirePage(new Uint8Array(TAILLE_PAGE + 1))).toBeNull();
    for (let taille = 0; taille < octets.length; taille++)
      expect(lirePage(octets.subarray(0, taille))).toBeNull();
    const suivante = page(encode(['permanence/journal/2', 'autre chose']));
    expect(lirePage(suivante)).toBeNull();
    expect([octets, suivante, page(encode(['permanence/lot/1']))].map(estDUneAutreVersion)).toEqual([
      false,
      true,
      false,
    ]);
  });
});
