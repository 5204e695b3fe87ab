// The file's number: structure code, eight random Crockford characters, one check character; made offline.
import { ALPHABET_CROCKFORD, caractereDeControle } from './crockford';

const LONGUEUR = 8;

/**
 * @param code structure code, such as `11206S00`
 * @param hasard at least eight random bytes
 */
export function faireMatricule(code: string, hasard: Uint8Array): string {
  const corps = Array.from(
    hasard.subarray(0, LONGUEUR),
    (octet) => ALPHABET_CROCKFORD[octet % ALPHABET_CROCKFORD.length],
  ).join('');
  if (corps.length < LONGUEUR) throw new RangeError('eight random bytes are needed');
  return `${code}-${corps}${caractereDeControle(corps)}`;
}

/** True for a number whose check character holds: one wrong character is seen. */
export function matriculeValide(matricule: string): boolean {
  const [, corps = '', controle = ''] =
    /^(?:\d{5}|2[AB]\d{3})S\d{2}-([0-9A-HJKMNP-TV-Z]{8})([0-9A-HJKMNP-TV-Z])$/.exec(matricule) ?? [];
  return corps !== '' && caractereDeControle(corps) === controle;
}
