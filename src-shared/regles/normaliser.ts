// Names folded for sorting and searching: accents, case, apostrophes and hyphens set aside.
import { parMot } from './memoire-de-mots';

/** `Ó Súilleabháin` → `o suilleabhain`, `N’Guyen` → `n guyen`. */
export const replierNom = parMot((texte) =>
  texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(/ß/gu, 'ss')
    .replace(/ł/gu, 'l')
    .replace(/ø/gu, 'o')
    .replace(/đ/gu, 'd')
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim(),
);

/** The folded words; glued forms are added so that « nguyen » finds « N’Guyen ». */
export function motsDuNom(nom: string): readonly string[] {
  const mots = replierNom(nom).split(' ').filter(Boolean);
  return mots.length > 1 ? [...mots, mots.join('')] : mots;
}
