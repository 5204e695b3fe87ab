// Dates of the calendar that rules are made of: birthdays, delays in years and months, the French way of writing them.

/** The nth birthday; someone born on 29 February has it on 1 March of common years, as `ageAu` counts. */
export function anniversaire(naissance: string, rang: number): string {
  const [annee, mois, jour] = parties(naissance);
  const visee = annee + rang;
  return mois === 2 && jour === 29 && !estBissextile(visee) ? iso(visee, 3, 1) : iso(visee, mois, jour);
}

/** A delay counted from a date ends on the same day of the month, or on the month's last day when it is shorter. */
export const plusAnnees = (date: string, annees: number): string => plusMois(date, annees * 12);

/** See `plusAnnees`. */
export function plusMois(date: string, nombre: number): string {
  const [annee, mois, jour] = parties(date);
  const rang = annee * 12 + (mois - 1) + nombre;
  const visee = Math.floor(rang / 12);
  const moisVise = (rang % 12) + 1;
  return iso(visee, moisVise, Math.min(jour, joursDuMois(visee, moisVise)));
}

/** `2036-03-15` → `15/03/2036`. */
export const enFrancais = (date: string): string => date.split('-').reverse().join('/');

function parties(date: string): readonly [annee: number, mois: number, jour: number] {
  const [annee = 0, mois = 1, jour = 1] = date.split('-').map(Number);
  return [annee, mois, jour];
}

const iso = (annee: number, mois: number, jour: number): string =>
  `${String(annee).padStart(4, '0')}-${String(mois).padStart(2, '0')}-${String(jour).padStart(2, '0')}`;

const joursDuMois = (annee: number, mois: number): number => {
  if (mois === 2) return estBissextile(annee) ? 29 : 28;
  return [4, 6, 9, 11].includes(mois) ? 30 : 31;
};

const estBissextile = (annee: number): boolean => (annee % 4 === 0 && annee % 100 !== 0) || annee % 400 === 0;
