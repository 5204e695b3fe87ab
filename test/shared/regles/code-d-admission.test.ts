// The one-time code of an admission and the digits of two screens: read back whatever the hand, refused at one slip.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chiffresAComparer } from '../../../src-shared/regles/chiffres-a-comparer';
import {
  codeDAdmissionEnGroupes,
  debutDeRacine,
  faireCodeDAdmission,
  lireCodeDAdmission,
} from '../../../src-shared/regles/code-d-admission';

const HASARD = Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0]);
const RACINE = new Uint8Array(32).fill(0x84);

it('a trente-deux caractères : quatre-vingts bits tirés, le début de la racine, un contrôle', () => {
  const code = faireCodeDAdmission(HASARD, RACINE);
  expect(code.slice(0, 16)).toBe('ZZZZZZZZ00000000');
  // 0x84 again and again: 10000 10010 00010 01000 01001 00001 00100 00100…
  expect(code.slice(16, 24)).toBe('GJ289144');
  expect(code).toHaveLength(32);
  expect(codeDAdmissionEnGroupes(code)).toBe(code.replace(/(.{4})(?=.)/g, '$1 '));
  expect(lireCodeDAdmission(code)).toEqual({ secret: code.slice(0, 16), racine: debutDeRacine(RACINE) });
});

it('se lit avec des minuscules, des tirets, un O pour un zéro, et se refuse à la moindre faute', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 10, maxLength: 10 }),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.nat({ max: 31 }),
      (hasard, racine, place) => {
        const code = faireCodeDAdmission(hasard, racine);
        const lu = lireCodeDAdmission(code);
        expect(lu).toEqual({ secret: code.slice(0, 16), racine: code.slice(16, 31) });
        const recopie = codeDAdmissionEnGroupes(code)
          .toLowerCase()
          .replaceAll(' ', ' - ')
          .replaceAll('0', 'o');
        expect(lireCodeDAdmission(recopie)).toEqual(lu);
        const autre = code[place] === 'Z' ? 'Y' : 'Z';
        expect(lireCodeDAdmission(code.slice(0, place) + autre + code.slice(place + 1))).toBeNull();
      },
    ),
  );
});

it('les chiffres sont cinq groupes de cinq, zéros compris', () => {
  expect(chiffresAComparer(new Uint8Array(32))).toEqual(['00000', '00000', '00000', '00000', '00000']);
  // 2^128 - 1 = 340282366920938463463374607431768211455.
  expect(chiffresAComparer(new Uint8Array(32).fill(0xff))).toEqual([
    '84634',
    '63374',
    '60743',
    '17682',
    '11455',
  ]);
});
