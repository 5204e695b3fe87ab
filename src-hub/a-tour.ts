// Structures served in turn: one transaction of each at a time, none waits behind another's long queue.
import { parUneAutreEntree, type Stockage } from './stockage';

/** Requests of one structure that may wait; more are told to come back. */
export const ATTENTE_PAR_STRUCTURE = 64;

/** Too many requests wait already. */
export class TropDAttente extends Error {}

type Tache = () => Promise<void>;

/** Runs at most that many tasks at once, one per key, keys one after the other. */
export class FileEquitable {
  readonly #aLaFois: number;
  readonly #attente: number;
  // In the order of their turn: a key served goes to the end.
  readonly #files = new Map<string, Tache[]>();
  readonly #servies = new Set<string>();

  constructor(aLaFois: number, attente = ATTENTE_PAR_STRUCTURE) {
    this.#aLaFois = aLaFois;
    this.#attente = attente;
  }

  /** @throws TropDAttente */
  faire<T>(cle: string, tache: () => Promise<T>): Promise<T> {
    const file = this.#files.get(cle) ?? [];
    if (file.length >= this.#attente) return Promise.reject(new TropDAttente());
    return new Promise<T>((resoudre, rejeter) => {
      file.push(() => tache().then(resoudre, rejeter));
      this.#files.set(cle, file);
      this.#avancer();
    });
  }

  #avancer(): void {
    for (const [cle, file] of this.#files) {
      if (this.#servies.size >= this.#aLaFois) return;
      if (!this.#servies.has(cle)) this.#servir(cle, file);
    }
  }

  #servir(cle: string, file: Tache[]): void {
    const tache = file.shift();
    if (tache === undefined) return;
    this.#servies.add(cle);
    void tache().finally(() => {
      this.#servies.delete(cle);
      // Served: whoever came meanwhile goes first.
      this.#files.delete(cle);
      if (file.length > 0) this.#files.set(cle, file);
      this.#avancer();
    });
  }
}

/** The same storage, each structure in its turn. */
export function aTour(stockage: Stockage, aLaFois: number): Stockage {
  const file = new FileEquitable(aLaFois);
  return parUneAutreEntree(stockage, (structure, geste) =>
    file.faire(structure, () => stockage.pour(structure, geste)),
  );
}
