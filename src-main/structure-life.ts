// An open structure as the shell sees it: opened, paused under a cover, closed with its core and its page.
import type { EtatDeSession, MotifDuCoeur, RaisonDePause } from '../src-shared/contract/protocole';
import type { Superviseur } from './core-process/supervisor';
import type { Veille } from './session-watch';
import type { PageDeStructure } from './structure-page';
import type { Motif } from './window';

export interface Moyens {
  readonly coeur: Pick<Superviseur, 'demarrer' | 'arreter' | 'mettreEnPause'>;
  readonly page: Pick<PageDeStructure, 'renouveler' | 'laisserGarder'>;
  readonly veille: Pick<Veille, 'suivre' | 'perdreLeCoeur' | 'cesser'>;
  readonly viderPressePapiers: () => Promise<void>;
}

export class VieDeLaStructure {
  readonly #moyens: Moyens;
  /** `orpheline`: the core fell, its page stands under the password prompt. */
  #etat: EtatDeSession['etat'] | 'orpheline' = 'fermee';
  /** One change at a time. */
  #enCours: Promise<void> = Promise.resolve();
  #fermeture: Promise<void> | null = null;

  constructor(moyens: Moyens) {
    this.#moyens = moyens;
  }

  /** What the core says of its session. */
  surSession(session: EtatDeSession): void {
    const { veille } = this.#moyens;
    if (session.etat === 'fermee') this.#surFermeture(session.motif);
    else {
      const { minutes, motDePasseSaisi } = session;
      this.#etat = session.etat;
      veille.suivre({ minutes, motDePasseSaisi, enPause: session.etat === 'enPause' });
    }
  }

  // Without a reason and from an open page, it is the core that fell: names are still on the screen.
  #surFermeture(motif: MotifDuCoeur | null): void {
    const { veille } = this.#moyens;
    const tombe = motif === null && (this.#etat === 'ouverte' || this.#etat === 'orpheline');
    this.#etat = tombe ? 'orpheline' : 'fermee';
    if (tombe) veille.perdreLeCoeur();
    else veille.cesser();
    if (motif !== null) void this.fermer(motif);
  }

  /** The page sends its drafts, then its process ends; the core keeps the base for who comes back. */
  mettreEnPause(raison: RaisonDePause): Promise<void> {
    const { coeur, page } = this.#moyens;
    // No core is there to keep the base for a cover.
    if (this.#etat === 'orpheline') return this.fermer('sansReponse');
    return this.#seul(async () => {
      if (this.#etat !== 'ouverte') return;
      this.#etat = 'enPause';
      await page.laisserGarder();
      // The cover asks the core after this message: it always finds a paused session.
      coeur.mettreEnPause(raison);
      await page.renouveler(null);
    });
  }

  /** Ends the core and the page's process, then shows a fresh page: the login only. */
  fermer(motif: Motif): Promise<void> {
    const { coeur, page, veille, viderPressePapiers } = this.#moyens;
    // A second request for the closing under way joins it.
    this.#fermeture ??= this.#seul(async () => {
      veille.cesser();
      if (this.#etat === 'ouverte') await page.laisserGarder();
      this.#etat = 'fermee';
      await coeur.arreter();
      await viderPressePapiers();
      await coeur.demarrer();
      await page.renouveler(motif);
    }).finally(() => {
      this.#fermeture = null;
    });
    return this.#fermeture;
  }

  // What fails is told to its caller, and does not hold up the next change.
  #seul(geste: () => Promise<void>): Promise<void> {
    const present = this.#enCours.then(geste);
    this.#enCours = present.catch(() => {});
    return present;
  }
}
