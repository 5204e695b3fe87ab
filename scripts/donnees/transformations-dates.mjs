// Slips of the pen in a birth date: day and month swapped, a digit beside the right one, a year beside.

/** @typedef {import('./transformations.mjs').Transformation} Transformation */

/** @type {Readonly<Record<string, Transformation>>} */
export const transformationsDeDate = {
  jourMoisInverses: (personne) => {
    const { annee, mois, jour } = lire(personne.dateNaissance);
    return jour === mois ? null : avec(personne, { annee, mois: jour, jour: mois });
  },
  chiffreVoisin: (personne, hasard) => {
    const chiffres = [...personne.dateNaissance.replaceAll('-', '')].map(Number);
    // Never in the century: the form refuses such an age.
    const rang = 3 + Math.floor(hasard() * 5);
    chiffres[rang] = (chiffres[rang] ?? 0) + (hasard() < 0.5 ? 1 : -1);
    if (chiffres.some((chiffre) => chiffre < 0 || chiffre > 9)) return null;
    const [annee, mois, jour] = [chiffres.slice(0, 4), chiffres.slice(4, 6), chiffres.slice(6)].map(
      (partie) => Number(partie.join('')),
    );
    return avec(personne, { annee: annee ?? 0, mois: mois ?? 0, jour: jour ?? 0 });
  },
  jourVoisin: (personne, hasard) => {
    const date = lire(personne.dateNaissance);
    return avec(personne, { ...date, jour: date.jour + (hasard() < 0.5 ? 1 : -1) });
  },
  anneeVoisine: (personne, hasard) => {
    const date = lire(personne.dateNaissance);
    return avec(personne, { ...date, annee: date.annee + (hasard() < 0.5 ? 1 : -1) });
  },
};

/** @typedef {{ annee: number, mois: number, jour: number }} Parties */

/** @param {string} date @returns {Parties} */
function lire(date) {
  const [annee = 0, mois = 0, jour = 0] = date.split('-').map(Number);
  return { annee, mois, jour };
}

/**
 * The person with that date, or `null` when the calendar has no such day.
 * @param {import('./population.mjs').Personne} personne
 * @param {Parties} parties
 */
function avec(personne, { annee, mois, jour }) {
  const deux = (/** @type {number} */ nombre) => String(nombre).padStart(2, '0');
  const date = `${annee}-${deux(mois)}-${deux(jour)}`;
  const lue = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(lue.getTime()) || lue.toISOString().slice(0, 10) !== date
    ? null
    : { ...personne, dateNaissance: date };
}
