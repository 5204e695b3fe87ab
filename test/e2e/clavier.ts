// A person at the keyboard: what is pressed, and what is decided, counted as it goes.
import { expect, type Locator, type Page } from '@playwright/test';

/** The keystroke model of the specification. */
export const SECONDES_PAR_TOUCHE = 0.28;
export const SECONDES_PAR_DECISION = 1.35;

/** Beyond, a person takes the mouse. */
const PAS_MAX = 40;

export interface Compte {
  /** Keys really pressed, a shortcut being one. */
  readonly touches: number;
  /** What the table of tasks counts: a shortcut, a text typed, a choice, a button. Going there is not one. */
  readonly actions: number;
}

export class Clavier {
  private readonly page: Page;
  private touches = 0;
  private actions = 0;

  constructor(page: Page) {
    this.page = page;
  }

  get compte(): Compte {
    return { touches: this.touches, actions: this.actions };
  }

  /** A shortcut, or the key that chooses or validates where the focus is. */
  async presser(touche: string): Promise<void> {
    this.actions++;
    await this.frapper(touche);
  }

  /** A key that only goes somewhere: F6 to the menu, an entry's first letter. */
  async aller(touche: string): Promise<void> {
    await this.frapper(touche);
  }

  async taper(texte: string): Promise<void> {
    this.actions++;
    this.touches += [...texte].length;
    await this.page.keyboard.type(texte);
  }

  /** To a field or a button, by Tab alone. */
  async rejoindre(cible: Locator): Promise<void> {
    for (let pas = 0; pas < PAS_MAX; pas++) {
      if (await this.estLa(cible)) return;
      await this.frapper('Tab');
    }
    expect(await this.estLa(cible), `${cible} is within ${PAS_MAX} tabs`).toBe(true);
  }

  async activer(bouton: Locator): Promise<void> {
    await this.rejoindre(bouton);
    await this.presser('Enter');
  }

  async remplir(champ: Locator, texte: string): Promise<void> {
    await this.rejoindre(champ);
    await this.taper(texte);
  }

  /** In a list, the first letters of the choice, as people do. */
  async choisir(liste: Locator, debut: string, valeur: string): Promise<void> {
    await this.remplir(liste, debut);
    await expect(liste).toHaveValue(valeur);
  }

  private async frapper(touche: string): Promise<void> {
    this.touches++;
    await this.page.keyboard.press(touche);
  }

  private estLa(cible: Locator): Promise<boolean> {
    return cible.evaluate((element) => element === document.activeElement);
  }
}
