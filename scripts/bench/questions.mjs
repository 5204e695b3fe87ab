// What people type in the search, by kind: drawn from the sample's own persons, the same ones each time.
import { choisir, faireHasard } from '../donnees/hasard.mjs';

/** @typedef {import('../donnees/population.mjs').Personne} Personne */

const MOIS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

/** @type {Readonly<Record<string, (personne: Personne) => string>>} */
const GENRES = {
  'one letter': ({ nomNaissance }) => nomNaissance.slice(0, 1),
  'two letters': ({ nomNaissance }) => nomNaissance.slice(0, 2),
  'three letters': ({ nomNaissance }) => nomNaissance.slice(0, 3),
  'a whole name': ({ nomNaissance }) => nomNaissance,
  'name and first name': ({ nomNaissance, prenoms }) => `${nomNaissance} ${prenoms[0]?.slice(0, 4)}`,
  'a name by ear': ({ nomNaissance }) =>
    nomNaissance.replace(/ph/g, 'f').replace(/(.)\1/g, '$1').replace(/eau/g, 'o'),
  'a whole date': ({ dateNaissance }) => dateNaissance.split('-').reverse().join('/'),
  'a date in words': ({ dateNaissance }) => {
    const [annee, mois, jour] = dateNaissance.split('-').map(Number);
    return `${jour} ${MOIS[(mois ?? 1) - 1]} ${annee}`;
  },
  'a day and a month': ({ dateNaissance }) => {
    const [, mois, jour] = dateNaissance.split('-').map(Number);
    return `${jour} ${MOIS[(mois ?? 1) - 1]}`;
  },
  'a month and a year': ({ dateNaissance }) => {
    const [annee, mois] = dateNaissance.split('-').map(Number);
    return `${MOIS[(mois ?? 1) - 1]} ${annee}`;
  },
  'a year': ({ dateNaissance }) => dateNaissance.slice(0, 4),
  'a name and a year': ({ nomNaissance, dateNaissance }) => `${nomNaissance} ${dateNaissance.slice(0, 4)}`,
  'the beginning of a telephone': ({ dateNaissance }) => `06 39 98 ${dateNaissance.slice(8)}`,
};

/**
 * @param {readonly Personne[]} personnes
 * @param {number} nombre for each kind
 * @returns {readonly (readonly [genre: string, textes: readonly string[]])[]}
 */
export const questionsParGenre = (personnes, nombre) =>
  Object.entries(GENRES).map(([genre, taper], rang) => {
    const hasard = faireHasard(900 + rang);
    return [genre, Array.from({ length: nombre }, () => taper(choisir(personnes, hasard)))];
  });
