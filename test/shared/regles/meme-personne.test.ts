// Groups of files about one person: from pairs, whatever their order and whoever said them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupesDePersonnes, type Lien } from '../../../src-shared/regles/meme-personne';

it('puts two files together, the smallest id first, from either side', () => {
  expect(groupesDePersonnes([['b', 'a']])).toEqual(
    new Map([
      ['a', ['a', 'b']],
      ['b', ['a', 'b']],
    ]),
  );
});

it('leaves out files that nobody linked', () => {
  expect(groupesDePersonnes([]).size).toBe(0);
  expect(groupesDePersonnes([['a', 'b']]).get('c')).toBeUndefined();
});

it('joins two groups by one pair', () => {
  const groupes = groupesDePersonnes([
    ['a', 'b'],
    ['d', 'c'],
    ['b', 'd'],
  ]);
  expect(groupes.get('c')).toEqual(['a', 'b', 'c', 'd']);
});

const lien = fc.tuple(fc.constantFrom(...'abcdefgh'), fc.constantFrom(...'abcdefgh'));

it('is the same on every computer: neither the order of the pairs, nor their sense, nor repetition counts', () => {
  fc.assert(
    fc.property(fc.array(lien, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (liens, tirages) => {
      const melanges: Lien[] = [...liens, ...liens]
        .map(([un, autre]): Lien => ((tirages.next().value ?? 0) % 2 === 0 ? [un, autre] : [autre, un]))
        .map((paire) => ({ paire, cle: tirages.next().value ?? 0 }))
        .sort((x, y) => x.cle - y.cle)
        .map(({ paire }) => paire);
      const groupes = groupesDePersonnes(liens);
      expect(Object.fromEntries(groupesDePersonnes(melanges))).toEqual(Object.fromEntries(groupes));
      for (const [id, groupe] of groupes) {
        expect(groupe).toContain(id);
        for (const autre of groupe) expect(groupes.get(autre)).toEqual(groupe);
      }
    }),
  );
});
