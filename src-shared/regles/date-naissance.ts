// Birth dates as people type them: read, checked against the calendar and against a plausible age.
import { echec, type Result, succes } from '../result';

/** Ages outside which a date is a slip of the pen. */
export const AGE_PLAUSIBLE = { min: 14, max: 30 } as const;
/** Ages the support is meant for (L. 5314-2): outside them one grey line, never a refusal. */
export const AGE_VISE = { min: 16, max: 25 } as const;

export interface NaissanceLue {
  /** ISO date. */
  readonly date: string;
  readonly age: number;
  /** One sentence for the counsellor, or empty. */
  readonly remarque: string;
}

/**
 * Reads `15/03/2008`, `15 3 2008`, `15.03.08` or `15032008`. The error is the French sentence shown beside the field.
 * @param aujourdHui ISO date of the day
 */
export function lireDateNaissance(texte: string, aujourdHui: string): Result<NaissanceLue, string> {
  const lue = decouper(texte);
  if (lue === null) return echec('Écrivez le jour, le mois et l’année, par exemple 15/03/2008.');
  const [jour, mois, annee] = lue;
  const annees = anneeComplete(annee, aujourdHui);
  if (annees < 1900) return echec(`L’année ${annee} n’est pas possible : écrivez-la avec quatre chiffres.`);
  const date = `${annees}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`;
  if (!existe(date)) return echec(`Le ${jour}/${mois}/${annees} n’existe pas dans le calendrier.`);
  return jugerNaissance(date, aujourdHui);
}

/** The same judgement on an ISO date that exists. */
export function jugerNaissance(date: string, aujourdHui: string): Result<NaissanceLue, string> {
  if (date > aujourdHui) return echec('Cette date est dans le futur.');
  const age = ageAu(date, aujourdHui);
  if (age < AGE_PLAUSIBLE.min || age > AGE_PLAUSIBLE.max)
    return echec(
      `Cette date donne ${age} an${age > 1 ? 's' : ''} : l’application accueille de ${AGE_PLAUSIBLE.min} à ${AGE_PLAUSIBLE.max} ans. Relisez l’année.`,
    );
  return succes({ date, age, remarque: remarqueSurAge(age) });
}

/** Completed years on that day; someone born on 29 February has a birthday on 1 March of common years. */
export function ageAu(naissance: string, jour: string): number {
  const annees = Number(jour.slice(0, 4)) - Number(naissance.slice(0, 4));
  return jour.slice(5) < naissance.slice(5) ? annees - 1 : annees;
}

function remarqueSurAge(age: number): string {
  if (age < AGE_VISE.min) return `${age} ans : l’accompagnement est prévu à partir de ${AGE_VISE.min} ans.`;
  if (age > AGE_VISE.max)
    return `${age} ans : l’accompagnement est prévu jusqu’à ${AGE_VISE.max} ans révolus.`;
  return '';
}

function decouper(texte: string): readonly [string, string, string] | null {
  const net = texte.normalize('NFKC').trim();
  const separe = /^(\d{1,2})\s*[\s/.-]\s*(\d{1,2})\s*[\s/.-]\s*(\d{2}|\d{4})$/.exec(net);
  const [, jour, mois, annee] = separe ?? /^(\d{2})(\d{2})(\d{4})$/.exec(net) ?? [];
  return jour === undefined || mois === undefined || annee === undefined ? null : [jour, mois, annee];
}

// Two digits are read in the hundred years before today: « 08 » is 2008, « 98 » is 1998.
function anneeComplete(annee: string, aujourdHui: string): number {
  if (annee.length === 4) return Number(annee);
  const present = Number(aujourdHui.slice(0, 4));
  const siecle = present - (present % 100);
  const lue = siecle + Number(annee);
  return lue > present ? lue - 100 : lue;
}

function existe(date: string): boolean {
  const lue = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(lue.getTime()) && lue.toISOString().slice(0, 10) === date;
}
