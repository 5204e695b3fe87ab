// Sizes as people say them.

const UNITES = ['octets', 'ko', 'Mo', 'Go'] as const;

/** « 840 octets », « 1,4 Mo »: one decimal under ten, none above. */
export function tailleEnClair(octets: number): string {
  let valeur = octets;
  let rang = 0;
  while (valeur >= 1_000 && rang < UNITES.length - 1) {
    valeur /= 1_000;
    rang += 1;
  }
  const nombre = valeur.toLocaleString('fr-FR', { maximumFractionDigits: rang > 0 && valeur < 10 ? 1 : 0 });
  return `${nombre}\u00a0${UNITES[rang]}`;
}

/** « aucun dossier », « 1 dossier », « 1 234 dossiers » */
export function dossiersEnClair(nombre: number): string {
  if (nombre === 0) return 'aucun dossier';
  return `${nombre.toLocaleString('fr-FR')}\u00a0dossier${nombre > 1 ? 's' : ''}`;
}
