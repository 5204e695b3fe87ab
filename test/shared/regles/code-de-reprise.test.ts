// Which six digits are refused, and elapsed time when someone sets the clock.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusDuCode } from '../../../src-shared/regles/code-de-reprise';
import { tempsEcoule } from '../../../src-shared/regles/temps-ecoule';

describe('Un code de pause', () => {
  it.each([
    '000000',
    '111111',
    '121212',
    '112211',
    '123456',
    '654321',
    '890123',
    '024680',
    '123123',
    '112233',
    '493394',
    '150308',
    '080315',
    '311299',
    '12345',
    '1234567',
    '12345a',
  ])('« %s » est refusé', (code) => expect(refusDuCode(code)).not.toBeNull());

  it.each(['493817', '738291', '905174', '602958'])('« %s » convient', (code) =>
    expect(refusDuCode(code)).toBeNull(),
  );

  it('laisse neuf codes sur dix à qui choisit au hasard', () => {
    let refuses = 0;
    for (let n = 0; n < 1_000_000; n += 7) if (refusDuCode(String(n).padStart(6, '0')) !== null) refuses++;
    expect(refuses / (1_000_000 / 7)).toBeLessThan(0.1);
  });
});

describe('Le temps écoulé', () => {
  const instant = fc.record({
    mural: fc.integer({ min: 0, max: 2 ** 40 }),
    monotone: fc.integer({ min: 0, max: 2 ** 40 }),
  });

  it('n’est jamais plus court que celui de l’horloge que personne ne règle', () => {
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        expect(tempsEcoule(a, b)).toBeGreaterThanOrEqual(b.monotone - a.monotone);
        expect(tempsEcoule(a, b)).toBeGreaterThanOrEqual(b.mural - a.mural);
        expect(tempsEcoule(a, b)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
