// The law of heads: whatever the order, repetition or partition, the same set gives the same state.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avancer, creerHorloge, ecrireHorodate, type Horloge } from '../../../src-shared/sync/horloge';
import type { Operation } from '../../../src-shared/sync/operations';
import { appliquer, estEnConflit, registreVide, tetes } from '../../../src-shared/sync/tetes';

const uneOperation = (id: string, valeur: string, remplace: readonly string[]): Operation => ({
  id,
  dossier: 'd',
  table: 'dossier',
  ligne: 'd',
  registre: 'nomUsage',
  valeur,
  horloge: id,
  remplace,
  utilisateur: 'u',
  provenance: 'declare',
});

const appliquerTout = (operations: readonly Operation[]) =>
  operations.reduce((etat, operation) => appliquer(etat, operation), registreVide());

/** Writers who each see an arbitrary part of what exists, as workstations that are apart do. */
const unHistorique = fc
  .array(fc.record({ poste: fc.nat(3), voit: fc.array(fc.nat(30), { maxLength: 4 }), recul: fc.nat(5000) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((gestes) => {
    const horloges = new Map<number, Horloge>();
    return gestes.map(({ poste, voit, recul }, rang) => {
      const avant = horloges.get(poste) ?? creerHorloge(String(poste).padStart(16, '0'));
      const apres = avancer(avant, 10_000 + rang - recul);
      horloges.set(poste, apres);
      return { id: ecrireHorodate(apres), voit, rang };
    });
  })
  .map((gestes) =>
    gestes.map(({ id, voit, rang }) =>
      uneOperation(
        id,
        `v${rang % 4}`,
        voit.filter((autre) => autre < rang).map((autre) => gestes[autre]?.id ?? ''),
      ),
    ),
  );

const photographie = (operations: readonly Operation[]) => {
  const presentes = tetes(appliquerTout(operations));
  return {
    ids: presentes.map(({ id }) => id),
    montree: presentes[0]?.valeur,
    conflit: estEnConflit(presentes),
  };
};

describe('heads of a register', () => {
  it('do not depend on order, repetition or partition', () => {
    fc.assert(
      fc.property(unHistorique, fc.infiniteStream(fc.nat()), fc.nat(), (operations, hasard, coupe) => {
        const attendue = photographie(operations);
        const melangees = operations
          .map((operation) => ({ operation, rang: hasard.next().value ?? 0 }))
          .sort((a, b) => a.rang - b.rang)
          .map(({ operation }) => operation);
        const a = melangees.slice(0, coupe % (melangees.length + 1));
        const b = melangees.slice(coupe % (melangees.length + 1));
        expect(photographie(melangees)).toEqual(attendue);
        expect(photographie([...melangees, ...operations])).toEqual(attendue);
        expect(photographie([...b, ...a, ...b])).toEqual(attendue);
      }),
      { numRuns: 500 },
    );
  });

  it('shows one conflict for fifty rewrites against one edit made elsewhere', () => {
    const depart = uneOperation('000', 'Dupont', []);
    const rafale = Array.from({ length: 50 }, (_, rang) =>
      uneOperation(`a${String(rang).padStart(2, '0')}`, `Dupont-${rang}`, [
        rang === 0 ? '000' : `a${String(rang - 1).padStart(2, '0')}`,
      ]),
    );
    const ailleurs = uneOperation('b00', 'Durand', ['000']);
    const presentes = tetes(appliquerTout([ailleurs, ...rafale, depart]));
    expect(presentes.map(({ valeur }) => valeur)).toEqual(['Durand', 'Dupont-49']);
    expect(estEnConflit(presentes)).toBe(true);
  });

  it('are settled by one operation that replaces them all', () => {
    const operations = [
      uneOperation('1', 'A', []),
      uneOperation('2', 'B', []),
      uneOperation('3', 'B', ['1', '2']),
    ];
    expect(tetes(appliquerTout(operations)).map(({ id }) => id)).toEqual(['3']);
  });

  it('do not disagree over case, accents or spaces', () => {
    expect(estEnConflit([uneOperation('1', 'Hélène  Noël', []), uneOperation('2', 'helene noel', [])])).toBe(
      false,
    );
    expect(estEnConflit([uneOperation('1', 'Hélène', []), uneOperation('2', 'Irène', [])])).toBe(true);
  });

  it('keep an operation replaced before it arrived out of the heads', () => {
    const operations = [uneOperation('2', 'B', ['1']), uneOperation('1', 'A', [])];
    expect(tetes(appliquerTout(operations)).map(({ id }) => id)).toEqual(['2']);
  });
});
