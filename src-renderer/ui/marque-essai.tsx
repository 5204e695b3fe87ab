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
      {courte ? (
        <>
          Essai<span className="marque-essai-suite"> : aucune donnée réelle</span>
        </>
      ) : (
        'Structure d’essai : n’y saisissez aucune donnée réelle'
      )}
    </span>
  );
}
