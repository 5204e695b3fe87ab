// The head file follows the journal a moment later: one write of the disk for all that was confirmed meanwhile.
import { ecrireTete, type Tete } from '../coffre/tete';
import type { Secret } from '../primitives';

/** Milliseconds; a head that is never more than a second late tells of all but the last second's writes. */
const DELAI_MS = 400;
const RETARD_AU_PLUS_MS = 1_000;

export class TeteSuivie {
  readonly #chemin: string;
  readonly #cle: Secret;
  readonly #maintenant: () => number;
  #attendue: Tete | null = null;
  #depuisMs = 0;
  #minuterie: NodeJS.Timeout | undefined;

  /** @param cle the head's own key, effaced by `finir` */
  constructor(chemin: string, cle: Secret, maintenant: () => number) {
    this.#chemin = chemin;
    this.#cle = cle;
    this.#maintenant = maintenant;
  }

  /** To be called after each confirmed write: it costs nothing to the one who waits for the answer. */
  suivre(tete: Tete): void {
    const maintenant = this.#maintenant();
    if (this.#attendue === null) this.#depuisMs = maintenant;
    this.#attendue = tete;
    // Writes in a row may leave timers no time to run; a clock set back must not hold the head either.
    if (Math.abs(maintenant - this.#depuisMs) >= RETARD_AU_PLUS_MS) this.poser();
    else this.#minuterie ??= setTimeout(() => this.poser(), DELAI_MS).unref();
  }

  /** Writes what is awaited, now. */
  poser(): void {
    clearTimeout(this.#minuterie);
    this.#minuterie = undefined;
    if (this.#attendue === null) return;
    try {
      ecrireTete(this.#chemin, this.#cle, this.#attendue);
      this.#attendue = null;
    } catch {
      // Whatever the disk says, the writes themselves are confirmed: the head lags, and the next one catches it up.
      this.#depuisMs = this.#maintenant();
    }
  }

  finir(): void {
    this.poser();
    this.#cle.effacer();
  }
}
