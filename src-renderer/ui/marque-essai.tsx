// Says on every screen that the structure, or the application itself, is for trying only.
import { useExecution } from '../session/execution';

/** @param structure true when the structure itself was made for trying */
export function MarqueEssai({ structure }: { readonly structure: boolean }) {
  const execution = useExecution((etat) => etat.essai);
  if (!structure && !execution) return null;
  return <span className="marque-essai">Structure d’essai : n’y saisissez aucune donnée réelle</span>;
}
