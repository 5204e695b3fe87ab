// The bench's figures, on samples whose answer is known by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  arrondir,
  barreEnClair,
  meilleur,
  mesure,
  quantile,
  resumer,
  tient,
} from '../../scripts/bench/statistiques.mjs';

const deA = (de: number, a: number) => Array.from({ length: a - de + 1 }, (_, rang) => de + rang);

describe('quantile', () => {
  it.each([
    [[7], 0.5, 7],
    [[7], 0.95, 7],
    [deA(1, 100), 0.5, 50],
    [deA(1, 100), 0.95, 95],
    [deA(1, 200), 0.95, 190],
    [[3, 1, 2], 0.5, 2],
    [[3, 1, 2], 0.95, 3],
    [[1, 1, 1, 100], 0.5, 1],
  ])('of %j at %f is %i', (echantillons, part, attendu) => {
    expect(quantile(echantillons, part)).toBe(attendu);
  });

  it('has no answer without a sample, and leaves the samples in their order', () => {
    expect(() => quantile([], 0.5)).toThrow('no sample');
    const echantillons = [3, 1, 2];
    quantile(echantillons, 0.5);
    expect(echantillons).toEqual([3, 1, 2]);
  });
});

describe('the best of the runs', () => {
  it('is the one with the lowest 95th percentile, whatever its median', () => {
    expect(meilleur([resumer([5, 9]), resumer([6, 7]), resumer([1, 30])])).toEqual({ median: 6, p95: 7 });
    expect(() => meilleur([])).toThrow('no run');
  });
});

describe('a bar', () => {
  const chiffres = { median: 10, p95: 20, ratio: null };

  it.each([
    [{ sur: 'p95', max: 20 }, true],
    [{ sur: 'p95', max: 19.9 }, false],
    [{ sur: 'median', min: 10 }, true],
    [{ sur: 'median', min: 11 }, false],
    // What was not measured does not hold.
    [{ sur: 'ratio', max: 3 }, false],
  ] as const)('%j: %s', (barre, attendu) => {
    expect(tient(barre, chiffres)).toBe(attendu);
  });

  it('is told in one line', () => {
    expect(barreEnClair({ sur: 'ratio', max: 1.5 })).toBe('ratio ≤ 1.5');
    expect(barreEnClair({ sur: 'median', min: 95 })).toBe('median ≥ 95');
  });
});

describe('a measure', () => {
  it('compares each run with the baseline of the same run', () => {
    expect(
      mesure({
        metric: 'x',
        unit: 'ms',
        passages: [
          [10, 10],
          [4, 8],
        ],
        reference: [
          [10, 10],
          [2, 4],
        ],
        barres: [
          { sur: 'ratio', max: 1.5 },
          { sur: 'p95', max: 8 },
        ],
      }),
    ).toEqual({
      metric: 'x',
      unit: 'ms',
      median: 4,
      p95: 8,
      runs: 2,
      baseline: 4,
      ratio: 1,
      bar: 'ratio ≤ 1.5, p95 ≤ 8',
      ok: true,
    });
  });

  it('without a bar nor a baseline says only what it is', () => {
    expect(mesure({ metric: 'x', unit: 'Mo', passages: [[1]] })).toEqual({
      metric: 'x',
      unit: 'Mo',
      median: 1,
      p95: 1,
      runs: 1,
      baseline: null,
      ratio: null,
      bar: null,
      ok: null,
    });
  });

  it('says of a baseline taken elsewhere where it comes from', () => {
    const donnees = { metric: 'x', unit: 's', passages: [[3, 1, 2]], reference: [[12]] };
    expect(mesure({ ...donnees, origine: 'another day' })).toMatchObject({
      median: 2,
      baseline: 12,
      ratio: 0.25,
      baselineFrom: 'another day',
    });
  });

  it.each([
    [0.123456, 0.123],
    [12.3456, 12.3],
    [1234.5, 1235],
    [0, 0],
  ])('%f is written %f', (nombre, ecrit) => {
    expect(arrondir(nombre)).toBe(ecrit);
  });
});

describe('bars.json', () => {
  const barres: Record<string, Record<string, { sur: string; max?: number; min?: number }[]>> = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../bench/bars.json'), 'utf8'),
  );

  it('has the bars asked for at 50,000 files', () => {
    expect(barres).toMatchObject({
      recherche: {
        'search, any query': [{ sur: 'ratio', max: 1.5 }],
        'search, last key to painted': [{ sur: 'p95', max: 100 }],
      },
      saisie: { 'save an intake, confirmed by fsync': [{ sur: 'ratio', max: 3 }] },
      dossier: { 'open a file with 200 interviews, to painted': [{ sur: 'p95', max: 200 }] },
      ressemblants: {
        'files that may be about the same person': [{ sur: 'p95', max: 50 }],
        'recall on the corpus': [{ sur: 'median', min: 95 }],
        'proposals for a person already on file': [{ sur: 'median', max: 3 }],
        'unrelated persons without a proposal': [{ sur: 'median', min: 80 }],
      },
      demarrage: {
        'start to login screen': [{ sur: 'p95', max: 2000 }],
        'opening with Argon2id': [{ sur: 'p95', max: 1500 }],
      },
      memoire: {
        'core with the list open': [{ sur: 'p95', max: 200 }],
        'renderer with the list open': [{ sur: 'p95', max: 250 }],
      },
      sync: {
        'W1 push': [{ sur: 'median', max: 3 }],
        'W1 pull': [{ sur: 'median', max: 6 }],
        'W2 push': [{ sur: 'median', max: 2 }],
        'W2 pull': [{ sur: 'median', max: 4 }],
        'no-op: bytes on an open connection': [{ sur: 'median', max: 614 }],
        'save 10000 forms of 5 fields, each confirmed by fsync': [{ sur: 'median', max: 10 }],
      },
      copie: { 'saved copy, tried by opening it': [{ sur: 'p95', max: 30000 }] },
    });
  });
});
