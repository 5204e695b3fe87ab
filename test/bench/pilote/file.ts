// The lines that come in, one command each, done one after the other.
import { createInterface } from 'node:readline';

export interface Commande {
  readonly mot: string;
  readonly nombres: readonly number[];
}

export class File {
  readonly #attendent: string[] = [];
  #eveiller: () => void = () => {};
  #finie = false;

  constructor(entree: NodeJS.ReadableStream) {
    const lignes = createInterface({ input: entree });
    lignes.on('line', (ligne) => {
      if (ligne.trim() !== '') this.#attendent.push(ligne);
      this.#eveiller();
    });
    lignes.on('close', () => {
      this.#finie = true;
      this.#eveiller();
    });
  }

  /** Somebody asks for something, or went away. */
  get presse(): boolean {
    return this.#finie || this.#attendent.length > 0;
  }

  /** The next command; `undefined` after `patienceMs` without one, `null` when there will be none. */
  async prochaine(patienceMs: number): Promise<Commande | undefined | null> {
    if (!this.presse) await this.#attendre(patienceMs);
    const ligne = this.#attendent.shift();
    if (ligne !== undefined) return lire(ligne);
    return this.#finie ? null : undefined;
  }

  #attendre(patienceMs: number): Promise<void> {
    return new Promise((resoudre) => {
      const reveil = setTimeout(resoudre, patienceMs);
      this.#eveiller = () => {
        clearTimeout(reveil);
        resoudre();
      };
    });
  }
}

/** `edit 100`, or the same as JSON: `["edit", 100]`. */
export function lire(ligne: string): Commande {
  const [mot, ...nombres] = ligne.trimStart().startsWith('[')
    ? (JSON.parse(ligne) as readonly unknown[])
    : ligne.trim().split(/\s+/);
  return { mot: String(mot), nombres: nombres.map(Number) };
}
