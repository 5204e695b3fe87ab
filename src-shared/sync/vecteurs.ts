// Vectors: for each workstation, the last sequence of its log that someone has applied.

/** Workstation id → last sequence; an absent one is 0. */
export type Vecteur = Readonly<Record<string, number>>;

/** A history of a log that nobody goes on with: what follows `commune`, up to `fin`, is sealed again elsewhere. */
export interface BrancheQuittee {
  readonly commune: number;
  readonly fin: number;
}

/** Workstation id → the branches of its log that were left, taken together. */
export type BranchesQuittees = Readonly<Record<string, BrancheQuittee>>;

export const sequenceDe = (vecteur: Vecteur, poste: string): number => vecteur[poste] ?? 0;

/** The first workstation, in the order of ids, whose log `present` lacks; `null` when all is there. */
export const posteManquant = (present: Vecteur, demande: Vecteur): string | null =>
  Object.keys(demande)
    .sort()
    .find((poste) => sequenceDe(present, poste) < sequenceDe(demande, poste)) ?? null;

export const couvre = (present: Vecteur, demande: Vecteur): boolean =>
  posteManquant(present, demande) === null;

/** What is asked for, without what belongs to a branch that was left: nothing of it will ever arrive. */
export const sansBranchesQuittees = (
  demande: Vecteur,
  present: Vecteur,
  quittees: BranchesQuittees,
): Vecteur =>
  Object.fromEntries(
    Object.entries(demande).filter(([poste, sequence]) => {
      const branche = quittees[poste];
      return branche === undefined || sequence > branche.fin || sequenceDe(present, poste) < branche.commune;
    }),
  );

/** The greatest sequence of each. */
export function reunir(a: Vecteur, b: Vecteur): Vecteur {
  const reuni: Record<string, number> = { ...a };
  for (const [poste, sequence] of Object.entries(b)) reuni[poste] = Math.max(sequence, sequenceDe(a, poste));
  return reuni;
}
