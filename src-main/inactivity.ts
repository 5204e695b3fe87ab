// Closes an open structure after a quarter of an hour without a key or a movement on its page.

const QUINZE_MINUTES_S = 900;
const RYTHME_MS = 1_000;

export interface VeilleOptions {
  readonly expirer: () => void;
  /** Unix milliseconds: a computer that slept counts its sleep. */
  readonly maintenant: () => number;
  readonly secondes?: number;
}

export class Veille {
  readonly #options: VeilleOptions;
  #derniere = 0;
  #minuterie: NodeJS.Timeout | null = null;

  constructor(options: VeilleOptions) {
    this.#options = options;
  }

  /** Called for each key and movement. */
  signaler(): void {
    this.#derniere = this.#options.maintenant();
  }

  commencer(): void {
    this.cesser();
    this.signaler();
    this.#minuterie = setInterval(() => this.#verifier(), RYTHME_MS);
    this.#minuterie.unref();
  }

  cesser(): void {
    if (this.#minuterie !== null) clearInterval(this.#minuterie);
    this.#minuterie = null;
  }

  #verifier(): void {
    const limite = (this.#options.secondes ?? QUINZE_MINUTES_S) * 1000;
    const ecoule = this.#options.maintenant() - this.#derniere;
    // A clock set back must not keep the structure open: time that runs backwards counts as elapsed.
    if (ecoule >= 0 && ecoule < limite) return;
    this.cesser();
    this.#options.expirer();
  }
}

/** Tests may shorten the delay on an unpackaged build, never lengthen it. */
export function dureeDInactivite(empaquetee: boolean, demandee: string | undefined): number {
  const secondes = Number(demandee);
  const plusCourte = !empaquetee && secondes > 0 && secondes < QUINZE_MINUTES_S;
  return plusCourte ? secondes : QUINZE_MINUTES_S;
}
