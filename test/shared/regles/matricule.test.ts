// File numbers: readable over the telephone, and a slip is seen.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faireMatricule, matriculeValide } from '../../../src-shared/regles/matricule';

const unMatricule = fc
  .uint8Array({ minLength: 8, maxLength: 8 })
  .map((hasard) => faireMatricule('11206S00', hasard));

describe('matricule', () => {
  // 0·1 + 1·3 + 2·5 + 3·7 + 4·9 + 5·11 + 6·13 + 7·15 = 308, and 308 mod 32 = 20, the letter M.
  it('has the structure’s code, eight characters and a check character', () => {
    expect(faireMatricule('2A004S01', Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7]))).toBe('2A004S01-01234567M');
    fc.assert(fc.property(unMatricule, (matricule) => matriculeValide(matricule)));
  });

  it('refuses any single wrong character', () => {
    fc.assert(
      fc.property(
        unMatricule,
        fc.nat(7),
        fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
        (m, rang, lettre) => {
          const place = 9 + rang;
          fc.pre(m[place] !== lettre);
          expect(matriculeValide(m.slice(0, place) + lettre + m.slice(place + 1))).toBe(false);
        },
      ),
    );
  });

  it.each(['', '11206S00', '11206S00-IIIIIIIII', '11206X00-012345670'])('refuses « %s »', (texte) => {
    expect(matriculeValide(texte)).toBe(false);
  });
});
