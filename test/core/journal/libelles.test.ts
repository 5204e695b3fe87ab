// Every act written by the core reads in French in the journal: the sources say which ones there are.
import { expect, it } from 'vitest';
import { LIBELLES_ACTES, libelleActe } from '../../../src-core/journal/libelles';
import { contrat } from '../../../src-shared/contract/index';
import { sources } from '../../architecture/sources';

const ecrits = sources('src-core').flatMap(({ texte }) =>
  [...texte.matchAll(/\bacte: '([a-zA-Z]+\.[a-zA-Z]+)'/g)].map(([, acte = '']) => acte),
);
const declares = Object.values(contrat).flatMap(({ journal }) => (journal === null ? [] : [journal]));

it('chaque acte du journal a son libellé (à ajouter dans src-core/journal/libelles.ts)', () => {
  expect(ecrits.length).toBeGreaterThan(15);
  expect(
    [...new Set([...ecrits, ...declares])].filter((acte) => !Object.hasOwn(LIBELLES_ACTES, acte)),
  ).toEqual([]);
});

it('un acte d’une version plus récente se lit tel quel plutôt que d’être caché', () => {
  expect(libelleActe('constructor')).toBe('constructor');
  expect(libelleActe('futur.acte')).toBe('futur.acte');
});
