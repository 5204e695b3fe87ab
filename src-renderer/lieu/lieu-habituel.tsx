// Where this computer is, in the frame's head: changed in one gesture.
import { useLieux, useLieuxDeLaSession } from './lieux';

export function LieuHabituel() {
  useLieuxDeLaSession();
  const { lieux, habituel, choisir } = useLieux();
  const ouverts = lieux.filter(({ ferme, id }) => !ferme || id === habituel);
  // A structure with one address has nothing to choose.
  if (ouverts.length === 0) return null;
  return (
    <label className="cadre-lieu">
      <span className="lu-seulement">Lieu où est cet ordinateur</span>
      <select
        value={habituel ?? ''}
        onChange={({ currentTarget }) =>
          void choisir(ouverts.find(({ id }) => id === currentTarget.value)?.id ?? null)
        }
      >
        <option value="">Lieu non précisé</option>
        {ouverts.map(({ id, nom }) => (
          <option key={id} value={id}>
            {nom}
          </option>
        ))}
      </select>
    </label>
  );
}
