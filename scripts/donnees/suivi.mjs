// What happened to a person since they were registered: from no interview to two hundred, as files really are.
import { choisir } from './hasard.mjs';

/** @typedef {import('./hasard.mjs').Hasard} Hasard */
/**
 * @typedef {{
 *   entretien: { date: string, type: string, modalite: string, statut: string },
 *   theme: string, prochaineEtape: string, note: string,
 * }} EntretienDExemple
 */

const TYPES = ['individuel', 'individuel', 'individuel', 'atelier'];
const MODALITES = ['surPlace', 'surPlace', 'surPlace', 'telephone'];
const THEMES = ['emploi', 'emploi', 'formation', 'formation', 'logement', 'sante'];
const ETAPES = [
  'Rappeler lundi pour fixer un rendez-vous.',
  'Envoyer le CV corrigé à l’entreprise.',
  'Prendre contact avec le centre de formation.',
  'Préparer l’entretien d’embauche ensemble.',
  'Faire le point après la période d’immersion.',
];
const NOTES = [
  'Souhaite une formation en menuiserie ; disponible dès janvier.',
  'A visité deux entreprises de la vallée, l’une rappellera la semaine prochaine.',
  'Le permis est commencé, le code est passé. Cherche un véhicule.',
  'Hébergement trouvé chez une tante en attendant une place au foyer.',
  'Motivation retrouvée après l’immersion chez le maraîcher ; demande à recommencer.',
  'Absences expliquées par le transport : le car ne passe plus le mercredi.',
];
const JOUR = 86_400_000;

/**
 * Two fifths have none, most have a few, one in five hundred has followed a long course.
 * @param {Hasard} hasard
 */
export function nombreDEntretiens(hasard) {
  const tirage = hasard();
  if (tirage < 0.4) return 0;
  if (tirage > 0.998) return 100 + Math.floor(hasard() * 101);
  return Math.min(200, Math.floor(-Math.log(1 - hasard()) * 2.5) + 1);
}

/**
 * Interviews of one file, the oldest first.
 * @param {number} nombre @param {Hasard} hasard @param {string} aujourdHui ISO date
 * @returns {EntretienDExemple[]}
 */
export function entretiensDExemple(nombre, hasard, aujourdHui) {
  const dernier = Date.parse(`${aujourdHui}T00:00:00Z`);
  return Array.from({ length: nombre }, (_, rang) => ({
    entretien: {
      date: new Date(dernier - (nombre - rang) * (3 + Math.floor(hasard() * 4)) * JOUR)
        .toISOString()
        .slice(0, 10),
      type: choisir(TYPES, hasard),
      modalite: choisir(MODALITES, hasard),
      statut: hasard() < 0.85 ? 'present' : 'absent',
    },
    theme: choisir(THEMES, hasard),
    prochaineEtape: choisir(ETAPES, hasard),
    note: choisir(NOTES, hasard),
  }));
}

/** @param {Hasard} hasard A number of the ranges kept for fiction: nobody answers there. */
export const telephoneDExemple = (hasard) =>
  `+3363998${String(Math.floor(hasard() * 10_000)).padStart(4, '0')}`;
