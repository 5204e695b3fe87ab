// The corpus of A30: newcomers who are already on file, written otherwise, and newcomers who are not.
import { faireHasard } from './hasard.mjs';
import { population } from './population.mjs';
import { REGLES } from './transformations.mjs';

/** @typedef {import('./population.mjs').Personne} Personne */
/**
 * `rang` is the place in `personnes` of the file that should be proposed.
 * @typedef {{ rang: number, regle: string, personne: Personne }} DejaConnu
 * @typedef {{ personnes: readonly Personne[], connus: readonly DejaConnu[], nouveaux: readonly Personne[] }} Corpus
 */

const GRAINES = { personnes: 30, connus: 301, nouveaux: 302 };

/**
 * @param {number} dossiers how many files there are
 * @param {{ parRegle: number, nouveaux: number, aujourdHui: string }} options
 * @returns {Corpus}
 */
export function corpusDoublons(dossiers, { parRegle, nouveaux, aujourdHui }) {
  const personnes = population(dossiers, GRAINES.personnes, { aujourdHui });
  return {
    personnes,
    connus: REGLES.flatMap(([regle, transformer], numero) => {
      const hasard = faireHasard(GRAINES.connus + numero);
      /** @type {DejaConnu[]} */
      const transformes = [];
      // Rules that seldom apply get fewer cases rather than an endless search.
      for (let essai = 0; transformes.length < parRegle && essai < parRegle * 200; essai++) {
        const rang = Math.floor(hasard() * personnes.length);
        const personne = transformer(/** @type {Personne} */ (personnes[rang]), hasard);
        if (personne !== null) transformes.push({ rang, regle, personne });
      }
      return transformes;
    }),
    nouveaux: inconnus(personnes, nouveaux, aujourdHui),
  };
}

/**
 * People who are on no file: most are anybody, one in twenty has a namesake on file, one in twenty a brother, a sister or a twin.
 * @param {readonly Personne[]} personnes @param {number} nombre @param {string} aujourdHui
 */
function inconnus(personnes, nombre, aujourdHui) {
  const hasard = faireHasard(GRAINES.nouveaux);
  return population(nombre, GRAINES.nouveaux, { aujourdHui }).map((personne) => {
    const tirage = hasard();
    const autre = /** @type {Personne} */ (personnes[Math.floor(hasard() * personnes.length)]);
    if (tirage < 0.05) return { ...personne, nomNaissance: autre.nomNaissance, prenoms: autre.prenoms };
    if (tirage < 0.1) {
      const { nomNaissance, communeResidence, dateNaissance } = autre;
      const jumeau = hasard() < 1 / 6;
      return { ...personne, nomNaissance, communeResidence, ...(jumeau ? { dateNaissance } : {}) };
    }
    return personne;
  });
}
