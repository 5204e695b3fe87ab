// Watches an open structure: pauses it when nobody types, closes it after eight hours, a long sleep, or when its core is gone.
import { DUREE_DU_MOT_DE_PASSE_MS, MINUTES_DE_PAUSE, SOMMEIL_TOLERE_MS } from '../src-shared/regles/pause';
import { type Instant, sautDHorloge, tempsEcoule } from '../src-shared/regles/temps-ecoule';

const RYTHME_MS = 1_000;

export type MotifDeVeille = 'huitHeures' | 'sommeil' | 'sansReponse';

export interface VeilleOptions {
  readonly instant: () => Instant;
  readonly pauser: (raison: 'inactivite' | 'veille') => void;
  readonly fermer: (motif: MotifDeVeille) => void;
  /** For trying: a shorter pause than the structure's. */
  readonly secondes?: number | undefined;
}

export class Veille {
  readonly #options: VeilleOptions;
  #minuterie: NodeJS.Timeout | null = null;
  #enPause = false;
  #orpheline = false;
  #pauseMs: number = MINUTES_DE_PAUSE.defaut * 60_000;
  #dernierGeste: Instant;
  #dernierBattement: Instant;
  #motDePasse: Instant;
  #endormi: Instant | null = null;

  constructor(options: VeilleOptions) {
    this.#options = options;
    this.#dernierGeste = this.#dernierBattement = this.#motDePasse = options.instant();
  }

  /** Called for each key and movement. */
  signaler(): void {
    this.#dernierGeste = this.#options.instant();
  }

  /** The session opened, came back, or its settings changed. */
  suivre({
    minutes,
    enPause,
    motDePasseSaisi,
  }: {
    readonly minutes: number;
    readonly enPause: boolean;
    readonly motDePasseSaisi: boolean;
  }): void {
    this.#pauseMs = Math.min(minutes * 60, this.#options.secondes ?? Number.POSITIVE_INFINITY) * 1000;
    this.#enPause = enPause;
    this.#orpheline = false;
    this.signaler();
    if (motDePasseSaisi) this.#motDePasse = this.#options.instant();
    if (this.#minuterie !== null) return;
    this.#dernierBattement = this.#options.instant();
    this.#minuterie = setInterval(() => this.#battre(), RYTHME_MS);
    this.#minuterie.unref();
  }

  /** The core is gone, the page still shows what it had read: it is closed where it would have been paused. */
  perdreLeCoeur(): void {
    this.#orpheline = this.#minuterie !== null;
  }

  cesser(): void {
    if (this.#minuterie !== null) clearInterval(this.#minuterie);
    this.#minuterie = null;
    this.#endormi = null;
  }

  /** The computer's own session is locked. */
  pauserPourVeille(): void {
    if (this.#minuterie !== null) this.#pauser('veille');
  }

  /** The computer goes to sleep. */
  sEndormir(): void {
    if (this.#minuterie === null) return;
    this.#endormi ??= this.#options.instant();
    this.#pauser('veille');
  }

  seReveiller(): void {
    const depuis = this.#endormi;
    this.#endormi = null;
    if (this.#minuterie === null || depuis === null) return;
    const present = this.#options.instant();
    // A clock that went back while asleep: nobody can tell how long it was.
    if (present.mural < depuis.mural || tempsEcoule(depuis, present) > SOMMEIL_TOLERE_MS)
      this.#fermer('sommeil');
  }

  #battre(): void {
    const present = this.#options.instant();
    const saut = sautDHorloge(this.#dernierBattement, present);
    this.#dernierBattement = present;
    // Some computers do not say that they sleep: their clock alone moved on.
    if (saut > SOMMEIL_TOLERE_MS) this.#fermer('sommeil');
    else if (tempsEcoule(this.#motDePasse, present) >= DUREE_DU_MOT_DE_PASSE_MS) this.#fermer('huitHeures');
    else if (tempsEcoule(this.#dernierGeste, present) >= this.#pauseMs) this.#pauser('inactivite');
  }

  #pauser(raison: 'inactivite' | 'veille'): void {
    if (this.#enPause) return;
    if (this.#orpheline) this.#fermer('sansReponse');
    else {
      this.#enPause = true;
      this.#options.pauser(raison);
    }
  }

  #fermer(motif: MotifDeVeille): void {
    this.cesser();
    this.#options.fermer(motif);
  }
}

/** Tests may shorten the delay on an unpackaged build, never lengthen it. */
export function secondesDEssai(empaquetee: boolean, demandees: string | undefined): number | undefined {
  const secondes = Number(demandees);
  return !empaquetee && secondes > 0 ? secondes : undefined;
}
