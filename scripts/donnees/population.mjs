// A large sample: as many people as asked, with namesakes, brothers and sisters, twins, as a real list has them.
import { choisir, faireHasard, tirageInegal } from './hasard.mjs';
import {
  NOMS_D_AILLEURS,
  NOMS_FREQUENTS,
  PARTICULES_MAGHREB,
  PRENOMS,
  RACINES_MAGHREB,
  SYLLABES,
} from './noms-courants.mjs';

/** @typedef {import('./hasard.mjs').Hasard} Hasard */
/**
 * @typedef {{
 *   nomNaissance: string, nomUsage: string | null, prenoms: readonly string[],
 *   dateNaissance: string, communeResidence: string | null,
 * }} Personne
 * Dates are ISO, communes INSEE codes; `communeResidence` is null for people without a fixed address.
 */

// The towns of one structure: the first gathers a third of the files.
const COMMUNES = (
  '11206 11304 11103 11129 11091 11021 11344 11008 11028 11310 11049 11397 11069 11076 11262 11203 09122 09225 ' +
  '09160 09194 09261 09306 66136 66149 31451 31555 31395 34032 11170 11266 11304 11428 09029 09014 66037 81004'
).split(' ');
const AGES = { min: 16, max: 27 };
const JOUR = 86_400_000;

const unNomFrequent = tirageInegal(NOMS_FREQUENTS, 12);
const unPrenom = {
  feminins: tirageInegal(PRENOMS.feminins, 8),
  masculins: tirageInegal(PRENOMS.masculins, 8),
};
const uneCommune = tirageInegal(COMMUNES, 2);

/**
 * @param {number} nombre
 * @param {number} graine
 * @param {{ aujourdHui: string }} options ISO date of the day, from which ages are counted
 * @returns {Personne[]}
 */
export function population(nombre, graine, { aujourdHui }) {
  const hasard = faireHasard(graine);
  /** @type {Personne[]} */
  const personnes = [];
  while (personnes.length < nombre) {
    const aine = hasard() < 0.05 && personnes.length > 0 ? choisir(personnes, hasard) : null;
    personnes.push(
      aine === null ? unePersonne(hasard, aujourdHui) : deLaMemeFamille(aine, hasard, aujourdHui),
    );
  }
  return personnes;
}

/** @param {Hasard} hasard @param {string} aujourdHui @returns {Personne} */
function unePersonne(hasard, aujourdHui) {
  return {
    nomNaissance: unNom(hasard),
    nomUsage: hasard() < 0.04 ? unNom(hasard) : null,
    prenoms: desPrenoms(hasard),
    dateNaissance: uneDate(hasard, aujourdHui),
    communeResidence: hasard() < 0.05 ? null : uneCommune(hasard),
  };
}

/** A sixth of brothers and sisters are twins. @param {Personne} aine @param {Hasard} hasard @param {string} aujourdHui */
function deLaMemeFamille({ nomNaissance, dateNaissance, communeResidence }, hasard, aujourdHui) {
  return {
    nomNaissance,
    nomUsage: null,
    prenoms: desPrenoms(hasard),
    dateNaissance: hasard() < 1 / 6 ? dateNaissance : uneDate(hasard, aujourdHui),
    communeResidence,
  };
}

/** @param {Hasard} hasard */
export function unNom(hasard) {
  const tirage = hasard();
  if (tirage < 0.3) return unNomFrequent(hasard);
  if (tirage < 0.68) return unNomCompose(hasard);
  if (tirage < 0.8) return unNomDuMaghreb(hasard);
  if (tirage < 0.96) return choisir(NOMS_D_AILLEURS, hasard);
  return `${unNomCompose(hasard)}-${unNomFrequent(hasard)}`;
}

/** « Ben Ali », « Benali », « El Fassi », « Bouziane » or the root alone. @param {Hasard} hasard */
function unNomDuMaghreb(hasard) {
  const particule = choisir(PARTICULES_MAGHREB, hasard);
  const racine = choisir(RACINES_MAGHREB, hasard);
  return particule + (/\p{L}$/u.test(particule) ? racine.toLowerCase() : racine);
}

/** @param {Hasard} hasard */
const unNomCompose = (hasard) =>
  `${choisir(SYLLABES.debuts, hasard)}${choisir(SYLLABES.milieux, hasard)}${choisir(SYLLABES.fins, hasard)}`.replace(
    /(.)\1\1/,
    '$1$1',
  );

/** @param {Hasard} hasard @returns {string[]} */
function desPrenoms(hasard) {
  const un = unPrenom[hasard() < 0.5 ? 'feminins' : 'masculins'];
  const prenoms = new Set([un(hasard)]);
  if (hasard() < 0.4) prenoms.add(un(hasard));
  if (hasard() < 0.15) prenoms.add(un(hasard));
  return [...prenoms];
}

/** @param {Hasard} hasard @param {string} aujourdHui */
function uneDate(hasard, aujourdHui) {
  const [annee = 0, mois = 1, jour = 1] = aujourdHui.split('-').map(Number);
  const premier = Date.UTC(annee - AGES.max - 1, mois - 1, jour);
  const dernier = Date.UTC(annee - AGES.min, mois - 1, jour);
  const jours = Math.floor((dernier - premier) / JOUR);
  return new Date(premier + Math.floor(hasard() * jours) * JOUR).toISOString().slice(0, 10);
}
