// How long a habilitation lasts at most: twelve months (A68).

/** ISO date a year later, less a day; 29 February gives 28 February. */
export function unAnApres(jour: string): string {
  const [annee = '', mois = '', quantieme = ''] = jour.split('-');
  const date = new Date(Date.UTC(Number(annee) + 1, Number(mois) - 1, Number(quantieme) - 1));
  return date.toISOString().slice(0, 10);
}
