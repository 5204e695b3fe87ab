// The page's life: one at a time, destroyed with its process when the structure closes, replaced by a fresh one.
import { app, type BrowserWindow } from 'electron';
import { CANAL_DEPART } from '../src-shared/contract/protocole';
import { estUrlDeConfiance } from './security/trusted-url';
import { type Motif, ouvrirFenetre } from './window';

export interface SurPage {
  /** A key or a movement. */
  readonly activite: () => void;
  /** Ctrl+L, wherever the focus is. */
  readonly mettreEnPause: () => void;
  /** The page is no longer the application's, or its process has died. */
  readonly perdre: () => void;
}

/** A page that does not answer is left all the same: its last draft is at most two seconds old. */
const PATIENCE_MS = 1_000;

export class PageDeStructure {
  readonly #sur: SurPage;
  #fenetre: BrowserWindow | null = null;
  #departPret: () => void = () => {};

  constructor(sur: SurPage) {
    this.#sur = sur;
  }

  get fenetre(): BrowserWindow | null {
    return this.#fenetre;
  }

  /** Lets the page send its drafts before it is destroyed. */
  async laisserGarder(): Promise<void> {
    const fenetre = this.#fenetre;
    if (fenetre === null || fenetre.isDestroyed()) return;
    await new Promise<void>((resoudre) => {
      this.#departPret = resoudre;
      setTimeout(resoudre, PATIENCE_MS).unref();
      fenetre.webContents.send(CANAL_DEPART);
    });
  }

  /** The page says that its drafts have left. */
  departPret(): void {
    this.#departPret();
  }

  /** Shows a fresh page in the place of the former one, whose process then ends. */
  async renouveler(motif: Motif | null): Promise<void> {
    const ancienne = this.#fenetre;
    const agrandie = ancienne?.isMaximized() ?? false;
    const nouvelle = ouvrirFenetre(motif, ancienne?.getNormalBounds() ?? null);
    if (agrandie) nouvelle.maximize();
    this.#fenetre = nouvelle;
    this.#ecouter(nouvelle);
    if (ancienne === null || ancienne.isDestroyed()) return;
    const { session } = ancienne.webContents;
    ancienne.destroy();
    await session.clearStorageData();
    await session.clearCache();
  }

  montrer(): void {
    if (this.#fenetre === null) return;
    if (this.#fenetre.isMinimized()) this.#fenetre.restore();
    this.#fenetre.focus();
  }

  #ecouter(fenetre: BrowserWindow): void {
    fenetre.webContents.on('input-event', () => this.#sur.activite());
    fenetre.webContents.on('before-input-event', (evenement, { type, key, control, meta }) => {
      this.#sur.activite();
      if (type !== 'keyDown' || key.toLowerCase() !== 'l' || !(control || meta)) return;
      evenement.preventDefault();
      this.#sur.mettreEnPause();
    });
    // Chromium goes to about:blank without asking anyone; the structure must not stay open behind a blank page.
    fenetre.webContents.on('did-navigate', (_evenement, adresse) => {
      if (!estUrlDeConfiance(adresse)) this.#perdue(fenetre);
    });
    fenetre.webContents.on('render-process-gone', (_evenement, { reason }) => {
      if (reason !== 'clean-exit') this.#perdue(fenetre);
    });
    fenetre.on('closed', () => {
      if (this.#fenetre !== fenetre) return;
      this.#fenetre = null;
      app.quit();
    });
  }

  // A page that was already replaced ends its process too: nothing to do for that one.
  #perdue(fenetre: BrowserWindow): void {
    if (this.#fenetre === fenetre) this.#sur.perdre();
  }
}
