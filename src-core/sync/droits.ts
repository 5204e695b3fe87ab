// What the statements leave of a person's profiles: a row that nobody of the direction signed gives no right.
import type { Profil } from '../../src-shared/regles/permissions';
import { constatsConnus, etatStructure, type PosteLocal } from './poste-local';

/** A structure that was made before statements existed goes by its rows until its direction opens it. */
export function profilsReconnus(
  poste: PosteLocal,
  utilisateur: string,
  profils: readonly Profil[],
): readonly Profil[] {
  if (constatsConnus(poste).length === 0) return profils;
  const connu = etatStructure(poste).utilisateurs.get(utilisateur);
  return connu === undefined || connu.fini ? [] : profils.filter((profil) => connu.profils.includes(profil));
}

/** True when the person may open at all. */
export const encoreReconnu = (poste: PosteLocal, utilisateur: string): boolean =>
  constatsConnus(poste).length === 0 || etatStructure(poste).utilisateurs.get(utilisateur)?.fini === false;
