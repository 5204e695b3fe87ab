// Plausible young people for the demo, the tests and the bench: the same number and seed always give the same ones.
import { choisir, faireHasard } from './hasard.mjs';
import { TRADITIONS } from './noms-exemple.mjs';

/**
 * @typedef {{
 *   nomNaissance: string, prenoms: string[], dateNaissance: string,
 *   communeResidence: string | null, sansAdresseFixe: boolean, communeNaissance: string | null,
 *   telephone: string | null, courriel: string | null,
 * }} JeuneDExemple
 * `communeResidence` is null exactly when `sansAdresseFixe`; dates are ISO, communes INSEE codes.
 */

// Around the Haute Vallée de l’Aude: Limoux and Quillan first, then Ariège, Roussillon and the towns further on.
const RESIDENCES = (
  '11206 11206 11206 11304 11304 11103 11129 11091 11021 11344 11008 11028 11310 11049 11397 11069 11069 11076 ' +
  '11262 11203 09122 09225 09160 09194 09261 09306 66136 66149 31451 31555 31395 34032'
).split(' ');
// Ranges that the ARCEP keeps for fiction: nobody answers there.
const TELEPHONES = ['06 39 98', '06 39 98', '06 39 98', '04 65 71', '05 36 49'];
const AGES_MINEURS = [16, 17];
const AGES = [16, 17, 18, 18, 19, 19, 20, 20, 21, 21, 22, 22, 23, 24, 25];
const JOUR = 86_400_000;

/**
 * Every fourth person is a minor; the first traditions of each round come in another order.
 * @param {number} nombre
 * @param {number} graine
 * @param {{ aujourdHui: string }} options ISO date of the day, from which ages are counted
 * @returns {JeuneDExemple[]}
 */
export function jeunesDExemple(nombre, graine, { aujourdHui }) {
  const hasard = faireHasard(graine);
  const dejaPris = new Set();
  /** @type {JeuneDExemple[]} */
  const jeunes = [];
  let ordre = TRADITIONS;
  for (let rang = 0; rang < nombre; rang++) {
    if (rang % TRADITIONS.length === 0) ordre = melanger(TRADITIONS, hasard);
    const tradition = ordre[rang % TRADITIONS.length] ?? choisir(TRADITIONS, hasard);
    jeunes.push(unJeune(rang, tradition, { hasard, aujourdHui, dejaPris }));
  }
  return jeunes;
}

/**
 * @typedef {{ hasard: () => number, aujourdHui: string, dejaPris: Set<string> }} Tirage
 * @param {number} rang
 * @param {import('./noms-exemple.mjs').Tradition} tradition
 * @param {Tirage} tirage
 * @returns {JeuneDExemple}
 */
function unJeune(rang, tradition, tirage) {
  const { hasard, aujourdHui } = tirage;
  const { nomNaissance, prenoms } = unNom(tradition, tirage);
  const age = choisir(rang % 4 === 0 ? AGES_MINEURS : AGES, hasard);
  const sansAdresseFixe = rang % 12 === 7;
  return {
    nomNaissance,
    prenoms,
    dateNaissance: dateDeNaissance(age, aujourdHui, hasard),
    communeResidence: sansAdresseFixe ? null : choisir(RESIDENCES, hasard),
    sansAdresseFixe,
    communeNaissance: hasard() < 0.6 ? choisir(tradition.naissances ?? RESIDENCES, hasard) : null,
    telephone: hasard() < 0.85 ? unTelephone(hasard) : null,
    courriel: hasard() < 0.7 ? unCourriel(nomNaissance, prenoms, rang) : null,
  };
}

/**
 * Families mix: one first name in six comes from elsewhere. A pair already taken is drawn again a few times,
 * then accepted: real lists have namesakes.
 * @param {import('./noms-exemple.mjs').Tradition} tradition
 * @param {Tirage} tirage
 */
function unNom(tradition, { hasard, dejaPris }) {
  const genre = hasard() < 0.5 ? 'feminins' : 'masculins';
  const prenoms = tradition[genre].split('|');
  let nomNaissance = '';
  let premier = '';
  for (let essai = 0; essai < 6; essai++) {
    const source = hasard() < 1 / 6 ? choisir(TRADITIONS, hasard)[genre].split('|') : prenoms;
    nomNaissance = choisir(tradition.noms.split('|'), hasard);
    premier = choisir(source, hasard);
    if (!dejaPris.has(`${nomNaissance} ${premier}`)) break;
  }
  dejaPris.add(`${nomNaissance} ${premier}`);
  const second = hasard() < 0.25 ? choisir(prenoms, hasard) : premier;
  return { nomNaissance, prenoms: second === premier ? [premier] : [premier, second] };
}

/**
 * A day of the year during which somebody is exactly this old today.
 * @param {number} age @param {string} aujourdHui @param {() => number} hasard
 */
function dateDeNaissance(age, aujourdHui, hasard) {
  const dernier = anniversaire(aujourdHui, -age);
  const premier = anniversaire(aujourdHui, -age - 1) + JOUR;
  const jours = Math.round((dernier - premier) / JOUR) + 1;
  return new Date(premier + Math.floor(hasard() * jours) * JOUR).toISOString().slice(0, 10);
}

/**
 * The same day, years away, in milliseconds; 29 February becomes 28 in an ordinary year.
 * @param {string} date @param {number} annees
 */
function anniversaire(date, annees) {
  const [annee = 0, mois = 1, jour = 1] = date.split('-').map(Number);
  const finDuMois = new Date(Date.UTC(annee + annees, mois, 0)).getUTCDate();
  return Date.UTC(annee + annees, mois - 1, Math.min(jour, finDuMois));
}

/** @param {() => number} hasard */
function unTelephone(hasard) {
  const chiffres = String(Math.floor(hasard() * 10_000)).padStart(4, '0');
  return `${choisir(TELEPHONES, hasard)} ${chiffres.slice(0, 2)} ${chiffres.slice(2)}`;
}

/** @param {string} nom @param {string[]} prenoms @param {number} rang */
function unCourriel(nom, [premier = ''], rang) {
  return `${enAscii(premier)}.${enAscii(nom)}${rang + 1}@exemple.fr`;
}

/** @param {string} texte */
const enAscii = (texte) =>
  texte
    .normalize('NFD')
    .replace(/ß/g, 'ss')
    .replace(/[Łł]/g, 'l')
    .replace(/[Đđ]/g, 'd')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/**
 * @template T
 * @param {readonly T[]} liste @param {() => number} hasard
 * @returns {T[]}
 */
function melanger(liste, hasard) {
  return liste
    .map((element) => ({ element, place: hasard() }))
    .sort((a, b) => a.place - b.place)
    .map(({ element }) => element);
}
