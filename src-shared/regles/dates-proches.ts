// Birth dates a slip of the pen away: day and month swapped, one digit wrong, the day or the year beside.

/** Every calendar date that one slip turns into this one, or this one into it; without the date itself. */
export function datesProches(date: string): readonly string[] {
  const [annee = '', mois = '', jour = ''] = date.split('-');
  const candidates = [
    `${annee}-${jour}-${mois}`,
    jourVoisin(date, -1),
    jourVoisin(date, 1),
    ...[-1, 1].map((ecart) => `${Number(annee) + ecart}-${mois}-${jour}`),
    ...unChiffreAutre(date),
  ];
  return [...new Set(candidates)].filter((proche) => proche !== date && existe(proche));
}

/** Positions in `AAAA-MM-JJ` whose digit may be wrong: the century would not make a young person. */
const POSITIONS = [2, 3, 5, 6, 8, 9];

const unChiffreAutre = (date: string): readonly string[] =>
  POSITIONS.flatMap((position) =>
    Array.from('0123456789', (chiffre) => date.slice(0, position) + chiffre + date.slice(position + 1)),
  );

function jourVoisin(date: string, ecart: number): string {
  const jour = new Date(`${date}T00:00:00Z`);
  jour.setUTCDate(jour.getUTCDate() + ecart);
  return jour.toISOString().slice(0, 10);
}

function existe(date: string): boolean {
  const lue = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(lue.getTime()) && lue.toISOString().slice(0, 10) === date;
}
