// What a page says it saw of a register must be of that register: it declares replaced nothing else.
import type { Lecteur } from '../coffre/lecture';

export function vuesDuRegistre(
  lecteur: Lecteur,
  table: string,
  ligne: string,
  registre: string,
  vu: readonly string[],
): boolean {
  const duRegistre = lecteur.lire<[string, string, string, string], unknown>(
    'SELECT 1 FROM operation WHERE id = ? AND tableCible = ? AND ligne = ? AND registre = ?',
  );
  return vu.every((id) => duRegistre.get(id, table, ligne, registre) !== undefined);
}
