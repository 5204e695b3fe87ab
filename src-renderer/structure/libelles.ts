// The words shown for a structure's closed lists.
import type { SortieDe } from '../../src-shared/contract/index';

export type StructurePresente = SortieDe<'accueil.etat'>['structures'][number];
export type EtatAccueil = SortieDe<'accueil.etat'>;

export const LIBELLES_GENRE = {
  missionLocale: 'Mission locale',
  paio: 'Permanence d’accueil, d’information et d’orientation (PAIO)',
} as const satisfies Record<StructurePresente['genre'], string>;

/** After the person's name; neutral, for the sheet does not say « le président » or « la présidente ». */
export const QUALITES_EN_BREF = {
  president: 'présidence',
  directeur: 'direction, par délégation de la présidence',
} as const;

export const LIBELLES_QUALITE = {
  president: 'La présidence',
  directeur: 'La direction, par délégation de la présidence',
} as const;
