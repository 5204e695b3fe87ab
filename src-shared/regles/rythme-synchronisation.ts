// When the next synchronisation begins: at opening, after what is typed, now and then; less and less while nobody answers.

/** What is typed in a row goes together. */
export const APRES_SAISIE_MS = 10_000;
/** Lets the first screen come before. */
export const APRES_OUVERTURE_MS = 2_000;
/** After the last thing that somebody did here, one is taken to be at work. */
export const AU_TRAVAIL_MS = 10_000;
/** What is received is applied by steps that last about so long while somebody works here: one batch, most often. */
export const PAS_AU_TRAVAIL_MS = 50;
/** The same while nobody does: what touches the same pages is enciphered and written once. */
export const PAS_SANS_PERSONNE_MS = 300;
const RYTHME_MS = 5 * 60_000;
const PREMIER_RECUL_MS = 30_000;
const RECUL_MAX_MS = 30 * 60_000;
/** Computers switched on together must not come back together. */
const HASARD = 0.2;

/**
 * Milliseconds after an end before the next beginning.
 * @param echecs failures in a row, 0 after a success
 * @param hasard from 0 to 1
 */
export function attenteAvantLaProchaine(echecs: number, hasard: number): number {
  const attente =
    echecs === 0 ? RYTHME_MS : Math.min(PREMIER_RECUL_MS * 2 ** Math.min(echecs - 1, 20), RECUL_MAX_MS);
  return Math.round(attente * (1 - HASARD + 2 * HASARD * hasard));
}
