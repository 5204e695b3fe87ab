// Crockford's base 32 and a check character: what is copied by hand or read over the telephone.

/** No I, L, O, U. */
export const ALPHABET_CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Positional weights are odd, hence prime to 32: any single change moves the sum. */
export function caractereDeControle(corps: string): string {
  const somme = [...corps].reduce(
    (total, lettre, rang) => total + ALPHABET_CROCKFORD.indexOf(lettre) * (2 * rang + 1),
    0,
  );
  return ALPHABET_CROCKFORD[somme % ALPHABET_CROCKFORD.length] ?? '';
}
