// Elapsed time by two clocks at once: the computer's, that people may set, and one that only runs forward.

/** The same instant read on both, in milliseconds. */
export interface Instant {
  readonly mural: number;
  readonly monotone: number;
}

/** The larger of the two: a clock set back extends nothing, and a sleep that stops the other one counts. */
export const tempsEcoule = (depuis: Instant, maintenant: Instant): number =>
  Math.max(maintenant.mural - depuis.mural, maintenant.monotone - depuis.monotone, 0);

/** How much more the computer's clock moved than time did: a sleep, or a clock set forward. */
export const sautDHorloge = (depuis: Instant, maintenant: Instant): number =>
  maintenant.mural - depuis.mural - (maintenant.monotone - depuis.monotone);
