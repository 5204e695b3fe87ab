// How many slips of the pen lie between two words: a letter more, less, wrong, or two letters swapped.

/** Optimal string alignment distance; above `plafond` the answer is only « more than that ». */
export function distance(a: string, b: string, plafond: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > plafond) return plafond + 1;
  let avant: number[] = [];
  let hier = Array.from({ length: b.length + 1 }, (_, rang) => rang);
  for (let i = 1; i <= a.length; i++) {
    const jour = [i];
    let meilleur = i;
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cout = Math.min(lire(hier, j) + 1, lire(jour, j - 1) + 1, lire(hier, j - 1) + change);
      const echange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (echange) cout = Math.min(cout, lire(avant, j - 2) + 1);
      jour.push(cout);
      meilleur = Math.min(meilleur, cout);
    }
    if (meilleur > plafond) return plafond + 1;
    avant = hier;
    hier = jour;
  }
  return Math.min(lire(hier, b.length), plafond + 1);
}

const lire = (rangee: readonly number[], rang: number): number => rangee[rang] ?? Number.POSITIVE_INFINITY;

/** From 1 for the same word down to `seuil`; 0 for words further apart, which are not worth measuring. */
export function proximite(a: string, b: string, seuil: number): number {
  const longueur = Math.max(a.length, b.length);
  if (longueur === 0) return 0;
  // A hair more, for 1 - 0.6 is not quite 0.4.
  const plafond = Math.floor((1 - seuil) * longueur + 1e-9);
  const ecart = distance(a, b, plafond);
  return ecart > plafond ? 0 : 1 - ecart / longueur;
}
