// The one-time code that lets a computer knock: 80 random bits, the beginning of the root's hash, a check character.
import { ALPHABET_CROCKFORD, caractereDeControle } from './crockford';

/** 16 characters drawn, 15 of the root's hash: neither can be tried out by whoever keeps the letterbox. */
const TIRES = 16;
const DE_LA_RACINE = 15;
const PAR_GROUPE = 4;
const BITS = 5;

/** Minutes during which the code is good, by the clock of the computer that made it. */
export const VALIDITE_DU_CODE_MINUTES = 60;

export interface CodeDAdmission {
  /** The drawn characters: what keys are made from. */
  readonly secret: string;
  /** The first 75 bits of the root's hash. */
  readonly racine: string;
}

/** @param hasard at least ten random bytes */
export function faireCodeDAdmission(hasard: Uint8Array, empreinteDeLaRacine: Uint8Array): string {
  const corps = enCaracteres(hasard, TIRES) + debutDeRacine(empreinteDeLaRacine);
  return corps + caractereDeControle(corps);
}

export const debutDeRacine = (empreinte: Uint8Array): string => enCaracteres(empreinte, DE_LA_RACINE);

/** What was read and typed: spaces, hyphens and lower case are forgiven. `null` when a character is wrong. */
export function lireCodeDAdmission(saisie: string): CodeDAdmission | null {
  const code = saisie
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1');
  const corps = code.slice(0, -1);
  if (!/^[0-9A-HJKMNP-TV-Z]{32}$/.test(code) || caractereDeControle(corps) !== code.at(-1)) return null;
  return { secret: corps.slice(0, TIRES), racine: corps.slice(TIRES) };
}

/** Eight groups of four. */
export const codeDAdmissionEnGroupes = (code: string): string =>
  (code.match(new RegExp(`.{1,${PAR_GROUPE}}`, 'gu')) ?? []).join(' ');

// Five bits a character, from the first bit on.
function enCaracteres(octets: Uint8Array, nombre: number): string {
  if (octets.length * 8 < nombre * BITS) throw new RangeError(`${nombre} characters need more bytes`);
  return Array.from({ length: nombre }, (_, rang) => {
    const bit = rang * BITS;
    const deux = ((octets[bit >> 3] ?? 0) << 8) | (octets[(bit >> 3) + 1] ?? 0);
    return ALPHABET_CROCKFORD[(deux >> (16 - BITS - (bit & 7))) & 31];
  }).join('');
}
