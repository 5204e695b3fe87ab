// The draft of a completion: only what differs from the file, put back over the file as it is when taken up again.
import type { SaisieDossier } from './saisie-dossier';

/** As text; the same text while nothing was changed. */
export function brouillonDeCompletion(depart: SaisieDossier, saisie: SaisieDossier): string {
  const changes = Object.entries(saisie).filter(
    ([champ, valeur]) => JSON.stringify(valeur) !== JSON.stringify(Reflect.get(depart, champ)),
  );
  return JSON.stringify({ v: 1, changes: Object.fromEntries(changes) });
}

/** `null` when another version of the form wrote it. */
export function changementsGardes(texte: string): Partial<SaisieDossier> | null {
  try {
    const lu = JSON.parse(texte) as { readonly v?: number; readonly changes?: Partial<SaisieDossier> };
    return lu.v === 1 && typeof lu.changes === 'object' ? lu.changes : null;
  } catch {
    // Not ours: the form starts from the file, the draft stays until someone gives it up.
    return null;
  }
}
