// Present heads of a register: what a write made by the core itself replaces.
import type { Lecteur } from '../coffre/lecture';

export const tetesDe = (
  lecteur: Lecteur,
  table: string,
  ligne: string,
  registre: string,
): readonly string[] =>
  lecteur
    .lire<[string, string, string], { operation: string }>(
      'SELECT operation FROM tete WHERE tableCible = ? AND ligne = ? AND registre = ? ORDER BY operation',
    )
    .all(table, ligne, registre)
    .map(({ operation }) => operation);
