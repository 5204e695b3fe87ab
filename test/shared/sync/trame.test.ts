// The frame gives back what was put in it, and refuses any bytes that are not a frame.
import { decode, encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecrireTrame, lireTrame, OPERATIONS_PAR_TRAME, TAILLE_TRAME } from '../../../src-shared/sync/trame';
import { charge, desOperations } from './des-operations';

describe('La trame', () => {
  it('rend exactement les opérations qu’on y a mises', () => {
    fc.assert(
      fc.property(desOperations, (operations) => {
        expect(lireTrame(ecrireTrame(operations))).toEqual(operations);
      }),
      { numRuns: 300 },
    );
  });

  it('coupée ou altérée, elle est refusée ou donne autre chose, sans jamais s’arrêter en panne', () => {
    const trame = ecrireTrame(charge('W2', 50));
    for (let taille = 0; taille < trame.length; taille += 7)
      expect(lireTrame(trame.subarray(0, taille))).toBeNull();
    fc.assert(
      fc.property(fc.nat(trame.length - 1), fc.integer({ min: 1, max: 255 }), (place, masque) => {
        const alteree = Uint8Array.from(trame);
        alteree[place] = (alteree[place] ?? 0) ^ masque;
        const lue = lireTrame(alteree);
        expect(lue === null || lue.length <= OPERATIONS_PAR_TRAME).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('refuse une autre version, un champ de plus, une colonne qui continue, un mot hors du dictionnaire', () => {
    const trame = decode(ecrireTrame(charge('W2', 5))) as Record<string, unknown>;
    const colonnes = trame.colonnes as Record<string, Uint8Array>;
    expect(lireTrame(encode(trame))).toHaveLength(5);
    for (const changee of [
      { ...trame, v: 2 },
      { ...trame, deplus: 1 },
      { ...trame, n: 4 },
      { ...trame, n: OPERATIONS_PAR_TRAME + 1 },
      { ...trame, colonnes: { ...colonnes, ms: Uint8Array.of(...(colonnes.ms ?? []), 0) } },
      { ...trame, colonnes: { ...colonnes, ms: Uint8Array.of(0xff) } },
      { ...trame, registres: [] },
      { ...trame, valeurs: 'null\nnull\nnull\nnull\n{' },
    ])
      expect(lireTrame(encode(changee))).toBeNull();
  });

  it('refuse ce qui dépasse sa taille avant de le lire', () => {
    const [premiere] = charge('W2', 1);
    if (premiere === undefined) expect.fail('no operation');
    const trame = ecrireTrame([{ ...premiere, valeur: 'x'.repeat(TAILLE_TRAME) }]);
    expect(lireTrame(trame)).toBeNull();
  });

  it('ne met pas deux fois ce qui se répète : moins de 60 octets par opération avant compression', () => {
    for (const genre of ['W1', 'W2', 'W3'] as const)
      expect(ecrireTrame(charge(genre, 2_000)).length / 2_000).toBeLessThan(60);
  });
});
