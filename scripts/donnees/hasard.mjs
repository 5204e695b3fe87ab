// Chance that is the same on every machine: a seed always gives the same draws.

/** @typedef {() => number} Hasard from 0 to 1, 1 excluded */

/**
 * mulberry32: small, known, the same on every machine; never for secrets.
 * @param {number} graine
 * @returns {Hasard}
 */
export function faireHasard(graine) {
  let etat = graine >>> 0;
  return () => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let melange = Math.imul(etat ^ (etat >>> 15), etat | 1);
    melange ^= melange + Math.imul(melange ^ (melange >>> 7), melange | 61);
    return ((melange ^ (melange >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * @template T
 * @param {readonly T[]} liste @param {Hasard} hasard
 * @returns {T}
 */
export const choisir = (liste, hasard) => /** @type {T} */ (liste[Math.floor(hasard() * liste.length)]);

/**
 * Draws as names are spread in a country: the first of the list often, the last seldom (Zipf, flattened).
 * @template T
 * @param {readonly T[]} liste the most frequent first
 * @param {number} aplati the greater, the more even
 * @returns {(hasard: Hasard) => T}
 */
export function tirageInegal(liste, aplati) {
  let somme = 0;
  const cumuls = liste.map((_, rang) => {
    somme += 1 / (rang + aplati);
    return somme;
  });
  return (hasard) => {
    const seuil = hasard() * somme;
    let bas = 0;
    let haut = cumuls.length - 1;
    while (bas < haut) {
      const milieu = (bas + haut) >> 1;
      if ((cumuls[milieu] ?? 0) > seuil) haut = milieu;
      else bas = milieu + 1;
    }
    return /** @type {T} */ (liste[bas]);
  };
}
