// Public holidays and weekends, where the structure is; days counted on the calendar, never by the clock.
/// <reference path="../jours-feries.d.ts" />
import getJoursFeries from '@socialgouv/jours-feries';

const JOUR_MS = 86_400_000;

/** The library's own names, as people write them. */
const NOMS: Readonly<Record<string, string>> = {
  'Fête Nationale': 'Fête nationale',
  'Victoire des alliés': 'Victoire de 1945',
  'Vendredi Saint': 'Vendredi saint',
  'Saint Étienne': 'Saint-Étienne',
};

const ALSACE_MOSELLE: ReadonlySet<string> = new Set(['57', '67', '68']);
/** Abolition of slavery: the day of each overseas département. */
const ABOLITION: Readonly<Record<string, string>> = {
  '971': '05-27',
  '972': '05-22',
  '973': '06-10',
  '974': '12-20',
  '976': '04-27',
};

/**
 * The holiday's name, or `null`.
 * @param jour ISO date
 * @param departement of the structure: Alsace, Moselle and overseas have their own
 */
export function jourFerie(jour: string, departement: string): string | null {
  if (ABOLITION[departement] === jour.slice(5)) return 'Abolition de l’esclavage';
  const feries = getJoursFeries(Number(jour.slice(0, 4)), { alsace: ALSACE_MOSELLE.has(departement) });
  const trouve = Object.entries(feries).find(([, date]) => isoLocale(date) === jour);
  return trouve === undefined ? null : (NOMS[trouve[0]] ?? trouve[0].replaceAll('\u0027', '’'));
}

/** « samedi », « dimanche », or `null` on a day of the week. */
export function finDeSemaine(jour: string): 'samedi' | 'dimanche' | null {
  const rang = new Date(`${jour}T00:00:00Z`).getUTCDay();
  return rang === 6 ? 'samedi' : rang === 0 ? 'dimanche' : null;
}

/** Why nobody is expected that day, in a few words, or `null`. */
export const jourChome = (jour: string, departement: string): string | null =>
  jourFerie(jour, departement) ?? finDeSemaine(jour);

export const ajouterJours = (jour: string, nombre: number): string =>
  new Date(Date.parse(`${jour}T00:00:00Z`) + nombre * JOUR_MS).toISOString().slice(0, 10);

/** The same weekday that many weeks later; a holiday moves it to the next week that has none. */
export function memeJourPlusTard(jour: string, semaines: number, departement: string): string {
  let propose = ajouterJours(jour, semaines * 7);
  // Holidays are never many in a row on one weekday; the bound is for the reader, not for the calendar.
  for (let essai = 0; essai < 8 && jourFerie(propose, departement) !== null; essai++)
    propose = ajouterJours(propose, 7);
  return propose;
}

/** `11206S00` → `11`, `97411S01` → `974`, `2A004S00` → `2A`. */
export const departementDeStructure = (code: string): string =>
  code.startsWith('97') ? code.slice(0, 3) : code.slice(0, 2);

// The library gives midnight in the computer's own zone.
const isoLocale = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((nombre) => String(nombre).padStart(2, '0'))
    .join('-');
