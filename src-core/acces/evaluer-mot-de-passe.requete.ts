// Judges a password while it is typed.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { refusDuMotDePasse } from './juger-mot-de-passe';

export function evaluerMotDePasse({
  motDePasse,
  personnels,
}: EntreeDe<'acces.evaluerMotDePasse'>): SortieDe<'acces.evaluerMotDePasse'> {
  const refus = refusDuMotDePasse(motDePasse, personnels);
  return { accepte: refus === null, conseil: refus ?? '' };
}
