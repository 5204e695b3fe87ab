// Says on every screen that the structure, or the application itself, is for trying only.
import { useExecution } from '../session/execution';

interface Proprietes {
  /** True when the structure itself was made for trying. */
  readonly structure: boolean;
  /** In a head that has many things to say. */
  readonly courte?: boolean;
}

export function MarqueEssai({ structure, courte = false }: Proprietes) {
  const execution = useExecution((etat) => etat.essai);
  if (!structure && !execution) return null;
  return (
    <span className="marque-essai">
      {courte ? 'Essai : aucune donnée réelle' : 'Structure d’essai : n’y saisissez aucune donnée réelle'}
    </span>
  );
}
