// The catalogue: the decree's annex as data. A field that is not in it does not exist (A2, A71).
import { COORDONNEES } from './coordonnees';
import { FAMILLE } from './famille';
import { IDENTIFICATION } from './identification';
import { PERSONNEL_ET_MENTION } from './personnel';
import { SITUATION } from './situation';
import { SUIVI } from './suivi';
import type { Registre, Rubrique } from './types';

export const CATALOGUE: readonly Rubrique[] = [
  ...IDENTIFICATION,
  ...COORDONNEES,
  ...FAMILLE,
  ...SITUATION,
  ...SUIVI,
  ...PERSONNEL_ET_MENTION,
];

const parRegistre: ReadonlyMap<string, Rubrique> = new Map(
  CATALOGUE.flatMap((rubrique) =>
    rubrique.registres.map(({ table, nom }) => [`${table}.${nom}`, rubrique] as const),
  ),
);

/** The annex's line of a register, or `undefined`: the register does not exist. */
export const rubriqueDe = (table: string, registre: string): Rubrique | undefined =>
  parRegistre.get(`${table}.${registre}`);

/** Every register of the young person's file that this version stores. */
export const REGISTRES_CATALOGUES: readonly Registre[] = CATALOGUE.flatMap(({ registres }) => registres);

/** @throws RangeError for a code that the annex does not have. */
export function rubriqueDeCode(code: string): Rubrique {
  const trouvee = CATALOGUE.find((rubrique) => rubrique.code === code);
  if (trouvee === undefined) throw new RangeError(`the annex has no line ${code}`);
  return trouvee;
}
