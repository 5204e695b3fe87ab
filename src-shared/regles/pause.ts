// Pausing and closing, in figures: how long without a key, how many tries, how long one password lasts.

/** Minutes without a key or a movement before the pause; the direction chooses within the bounds. */
export const MINUTES_DE_PAUSE = { defaut: 10, min: 5, max: 60 } as const;

/** Wrong answers on the cover before the base closes. */
export const ESSAIS_DE_REPRISE = 5;

/** A password opens for this long, whatever the pauses. */
export const DUREE_DU_MOT_DE_PASSE_MS = 8 * 3_600_000;

/** A computer that slept longer than this does not come back to an open base. */
export const SOMMEIL_TOLERE_MS = 5 * 60_000;

export interface ReglagesDePause {
  readonly minutes: number;
  /** False when the direction wants the password at each return. */
  readonly code: boolean;
}

export const REGLAGES_DE_PAUSE: ReglagesDePause = { minutes: MINUTES_DE_PAUSE.defaut, code: true };
