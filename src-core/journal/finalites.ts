// Under which purpose of the regime in force an act on files is journalled: the regime's data says it (A1).
import type { FinaliteDuRegime } from '../../src-shared/regles/regime';
import { regime, regimeParDefaut } from '../../src-shared/regles/regimes';
import type { Lecteur } from '../coffre/lecture';
import { lireFicheStructure } from '../structure/lire-structure.requete';

interface AvecLecteur {
  readonly lecteur: Lecteur;
}

/** Reading, keeping and changing the files of the young people who are followed. */
export const finaliteDuSuivi = (structure: AvecLecteur): FinaliteDuRegime => emploisDe(structure).suivi;

/** Looking afterwards at what was done. */
export const finaliteDuControle = (structure: AvecLecteur): FinaliteDuRegime => emploisDe(structure).controle;

// A regime that this version does not know is read by the one in force, as its durations are.
const emploisDe = (structure: AvecLecteur) =>
  (regime(lireFicheStructure(structure).regime) ?? regimeParDefaut).emplois;
