// Refuses passwords that everybody tries first, whatever their length: common lists, dates, the person's own name.
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commun } from '@zxcvbn-ts/language-common';
import { dictionary as francais } from '@zxcvbn-ts/language-fr';

/** Powers of ten of guesses under which a password of the right form is still refused. */
const ESSAIS_MIN_LOG10 = 11;

let fabrique: ZxcvbnFactory | undefined;

/** True when the password falls to a list of common ones; `personnels` are the user's own words. */
export function estTropConnu(motDePasse: string, personnels: readonly string[]): boolean {
  fabrique ??= new ZxcvbnFactory({ dictionary: { ...commun, ...francais }, graphs: adjacencyGraphs });
  return fabrique.check(motDePasse, [...personnels]).guessesLog10 < ESSAIS_MIN_LOG10;
}
