// Vectors: for each workstation, the last sequence of its log that someone has applied.

/** Workstation id → last sequence; an absent one is 0. */
export type Vecteur = Readonly<Record<string, number>>;

export const sequenceDe = (vecteur: Vecteur, poste: string): number => vecteur[poste] ?? 0;

/** The first workstation, in the order of ids, whose log `present` lacks; `null` when all is there. */
export const posteManquant = (present: Vecteur, demande: Vecteur): string | null =>
  Object.keys(demande)
    .sort()
    .find((poste) => sequenceDe(present, poste) < sequenceDe(demande, poste)) ?? null;

export const couvre = (present: Vecteur, demande: Vecteur): boolean =>
  posteManquant(present, demande) === null;

/** The greatest sequence of each. */
export function reunir(a: Vecteur, b: Vecteur): Vecteur {
  const reuni: Record<string, number> = { ...a };
  for (const [poste, sequence] of Object.entries(b)) reuni[poste] = Math.max(sequence, sequenceDe(a, poste));
  return reuni;
}
