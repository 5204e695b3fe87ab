// A table of tasks: each played at the keyboard, held to its budget of actions and seconds, and printed.
import { expect, type Page } from '@playwright/test';
import { Clavier, type Compte, SECONDES_PAR_DECISION, SECONDES_PAR_TOUCHE } from './clavier';

interface Budget {
  readonly actions: number;
  readonly secondes: number;
}

interface Rangee extends Compte {
  readonly tache: string;
  readonly budget: number;
  readonly secondes: number;
}

/** What the keystroke model gives to a person, who also reads and decides. */
export const secondesDuModele = ({ touches, actions }: Compte): number =>
  touches * SECONDES_PAR_TOUCHE + actions * SECONDES_PAR_DECISION;

export class Taches {
  private readonly page: () => Page;
  private readonly rangees: Rangee[] = [];

  constructor(page: () => Page) {
    this.page = page;
  }

  /** Plays a task from where the page is; what it costs is held to the budget. */
  async mesurer(
    tache: string,
    budget: Budget,
    jouer: (clavier: Clavier, page: Page) => Promise<unknown>,
  ): Promise<Rangee> {
    const page = this.page();
    const clavier = new Clavier(page);
    const debut = Date.now();
    await jouer(clavier, page);
    const secondes = (Date.now() - debut) / 1_000;
    const rangee = { tache, budget: budget.actions, secondes, ...clavier.compte };
    this.rangees.push(rangee);
    expect(rangee.actions, `${tache}: actions`).toBeLessThanOrEqual(budget.actions);
    expect(secondes, `${tache}: seconds`).toBeLessThan(budget.secondes);
    return rangee;
  }

  imprimer(pasEncore: readonly string[] = []): void {
    const lignes = this.rangees.map(({ tache, budget, actions, touches, secondes }) =>
      [
        tache.padEnd(58),
        String(budget).padStart(6),
        String(actions).padStart(7),
        String(touches).padStart(7),
        secondes.toFixed(1).padStart(8),
      ].join(' '),
    );
    const tete = `${'task'.padEnd(58)} budget actions    keys  seconds`;
    console.log([tete, ...lignes, ...pasEncore.map((tache) => `${tache.padEnd(58)} pas encore`)].join('\n'));
  }
}
