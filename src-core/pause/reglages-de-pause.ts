// The structure's pause settings, with those of the application until the direction chose.
import { reglagesDePause } from '../../src-shared/contract/pause';
import { REGLAGES_DE_PAUSE, type ReglagesDePause } from '../../src-shared/regles/pause';
import type { Lecteur } from '../coffre/lecture';
import * as tables from '../coffre/schema';

export function lireReglagesDePause(lecteur: Lecteur): ReglagesDePause {
  const ligne = lecteur.requete.select({ pause: tables.structure.pause }).from(tables.structure).get();
  const lus = reglagesDePause.safeParse(ligne?.pause);
  return lus.success ? lus.data : REGLAGES_DE_PAUSE;
}
