// A rescue code: twenty Crockford characters read over the telephone, the last one telling a slip from a wrong code.
import { ALPHABET_CROCKFORD, caractereDeControle } from './crockford';

/** 95 bits: the sealed entry can be copied and attacked without limit. */
const AU_HASARD = 19;
export const LONGUEUR_DU_CODE_DE_SECOURS = AU_HASARD + 1;
const PAR_GROUPE = 4;

/** @param hasard at least nineteen random bytes */
export function faireCodeDeSecours(hasard: Uint8Array): string {
  const corps = Array.from(
    hasard.subarray(0, AU_HASARD),
    (octet) => ALPHABET_CROCKFORD[octet % ALPHABET_CROCKFORD.length],
  ).join('');
  if (corps.length < AU_HASARD) throw new RangeError('nineteen random bytes are needed');
  return corps + caractereDeControle(corps);
}

/** What was heard and typed: spaces, hyphens and lower case are forgiven, and letters that look like digits. */
export const codeRecopie = (saisie: string): string =>
  saisie
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1');

/** True when nothing was misheard; it does not say whose code it is. */
export function codeBienRecopie(code: string): boolean {
  const corps = code.slice(0, AU_HASARD);
  return /^[0-9A-HJKMNP-TV-Z]{20}$/.test(code) && caractereDeControle(corps) === code.at(-1);
}

/** Five groups of four, to be printed and spelt. */
export const codeEnGroupes = (code: string): string =>
  (code.match(new RegExp(`.{1,${PAR_GROUPE}}`, 'gu')) ?? []).join(' ');
