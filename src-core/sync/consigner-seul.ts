// What synchronisation does by itself, in the journal: nobody asked for it, and it is about no file.
import { type Acte, consigner, type Maillon } from '../journal/chaine';
import type { Plume } from './ecrire';

/** In a transaction of its own, or in the one that is open. Gives the journal's new link. */
export function consignerSeul(
  { base, maintenant }: Pick<Plume, 'base' | 'maintenant'>,
  acte: Pick<Acte, 'acte' | 'finalite' | 'detail'>,
): Maillon {
  const le = new Date(maintenant()).toISOString();
  return base
    .transaction(() => consigner(base, { ...acte, le, utilisateur: null, profil: null, objet: null }))
    .immediate();
}
