// The structure's places, and this computer's usual one.
import type { SortieDe } from '../../src-shared/contract/index';
import type { Communes } from '../commune/communes';
import type { Session } from '../session';
import { lireLieux } from './lieux';

export const listerLieux = ({ structure }: Session, communes: Communes): SortieDe<'lieu.lister'> => ({
  lieux: [...lireLieux(structure.lecteur, communes)],
  habituel: structure.lieuHabituel(),
});
