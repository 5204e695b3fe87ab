// Who keeps the recovery keys, since when, and when one was last tried.
import type { SortieDe } from '../../src-shared/contract/index';
import { dernierEssaiDeCle } from './essai-de-cle';
import { lireRenouvellement, lireSecours } from './secours';
import type { StructureOuverte } from './structure-ouverte';

export const lireCles = ({ base, lecteur }: StructureOuverte): SortieDe<'structure.cles'> => ({
  porteurs: lireSecours(base).map(({ porteur }) => porteur),
  remplaceesLe: lireRenouvellement(base)?.le ?? null,
  essayeeLe: dernierEssaiDeCle(lecteur),
});
