// A write made by the core itself on the structure's own rows: it replaces what stands there now.
import type { Provenance, ValeurJson } from '../../src-shared/sync/operations';
import type { Lecteur } from '../coffre/lecture';
import type { Ecriture } from './ecrire';
import { tetesDe } from './tetes-de';

export const ecritureSimple = (
  lecteur: Lecteur,
  table: string,
  ligne: string,
  registre: string,
  valeur: ValeurJson,
  provenance: Provenance = 'automatique',
): Ecriture => ({
  dossier: null,
  table,
  ligne,
  registre,
  valeur,
  vu: tetesDe(lecteur, table, ligne, registre),
  provenance,
});
