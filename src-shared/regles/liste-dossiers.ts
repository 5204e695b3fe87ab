// How the list of files may be narrowed and sorted.

/** Completed years on the day; `null` is without a bound. */
export const TRANCHES_AGE = {
  mineurs: { de: null, a: 17 },
  de18a21: { de: 18, a: 21 },
  de22a25: { de: 22, a: 25 },
  plusDe25: { de: 26, a: null },
} as const satisfies Record<string, { readonly de: number | null; readonly a: number | null }>;
export type TrancheAge = keyof typeof TRANCHES_AGE;
export const NOMS_TRANCHES = Object.keys(TRANCHES_AGE) as TrancheAge[];

export const TRIS = ['nom', 'naissance', 'modification', 'referent'] as const;
export type TriDeListe = (typeof TRIS)[number];

/** Stands for the referent's id: files that nobody follows yet. */
export const SANS_REFERENT = 'sans';

/**
 * Birth dates of the people of that age on that day: after the first, up to the second, compared as text.
 * So a day that a common year lacks (29 February) stands where it should, between the 28th and the 1st.
 * @param jour ISO date
 */
export function naissancesDeLaTranche(
  tranche: TrancheAge,
  jour: string,
): readonly [apres: string, jusquA: string] {
  const { de, a } = TRANCHES_AGE[tranche];
  return [a === null ? '' : anneesAvant(jour, a + 1), de === null ? jour : anneesAvant(jour, de)];
}

const anneesAvant = (jour: string, annees: number): string =>
  `${String(Number(jour.slice(0, 4)) - annees).padStart(4, '0')}${jour.slice(4)}`;
