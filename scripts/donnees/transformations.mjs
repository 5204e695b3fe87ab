// The ways in which one person is written twice: each rule takes a person and gives the same one, typed otherwise.
import { transformationsDeDate } from './transformations-dates.mjs';
import { transformationsDeNom } from './transformations-noms.mjs';

/** @typedef {import('./population.mjs').Personne} Personne */
/** @typedef {import('./hasard.mjs').Hasard} Hasard */
/**
 * A rule gives `null` where it has nothing to change: no accent to lose, one first name only.
 * @typedef {(personne: Personne, hasard: Hasard) => Personne | null} Transformation
 */

const DEMENAGEMENTS = ['11206', '11069', '31555', '66136', '34172', '09122', null];

/** @type {Readonly<Record<string, Transformation>>} */
const transformationsDeLieu = {
  demenage: (personne, hasard) => {
    const communeResidence = DEMENAGEMENTS[Math.floor(hasard() * DEMENAGEMENTS.length)] ?? null;
    return communeResidence === personne.communeResidence ? null : { ...personne, communeResidence };
  },
};

/** Every rule, by name: the corpus takes each in turn. */
export const TRANSFORMATIONS = {
  ...transformationsDeNom,
  ...transformationsDeDate,
  ...transformationsDeLieu,
};

/** Two slips at once, as they come in real life: the name and the date, the name and the place. */
const ENSEMBLE = [
  ['accentsPerdus', 'jourMoisInverses'],
  ['capitales', 'demenage'],
  ['lettreOubliee', 'demenage'],
  ['consonneDoublee', 'anneeVoisine'],
  ['nomParLeSon', 'demenage'],
  ['prenomParLeSon', 'demenage'],
  ['nomEtPrenomInverses', 'accentsPerdus'],
  ['premierPrenomSeul', 'chiffreVoisin'],
  ['particuleCollee', 'accentsPerdus'],
  ['translitteration', 'premierPrenomSeul'],
];

/**
 * Two rules one after the other; `null` when either has nothing to change.
 * @param {readonly string[]} noms
 * @returns {Transformation}
 */
const lUnePuisLAutre =
  ([premiere = '', seconde = '']) =>
  (personne, hasard) => {
    const regles = /** @type {Readonly<Record<string, Transformation | undefined>>} */ (TRANSFORMATIONS);
    const une = regles[premiere]?.(personne, hasard) ?? null;
    return une === null ? null : (regles[seconde]?.(une, hasard) ?? null);
  };

/** @type {readonly (readonly [nom: string, regle: Transformation])[]} */
export const REGLES = [
  ...Object.entries(TRANSFORMATIONS),
  ...ENSEMBLE.map((noms) => /** @type {const} */ ([noms.join(' + '), lUnePuisLAutre(noms)])),
];
