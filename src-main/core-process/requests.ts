// The network requests of one life of the core: given up one by one, or all together when it ends.
import type { Envoi, IssueReseau } from '../../src-shared/sync/reseau';
import type { Reseau } from '../network';

export class RequetesDUneVie {
  readonly #reseau: Pick<Reseau, 'envoyer'>;
  readonly #enCours = new Map<number, AbortController>();

  constructor(reseau: Pick<Reseau, 'envoyer'>) {
    this.#reseau = reseau;
  }

  async faire(id: number, envoi: Envoi): Promise<IssueReseau> {
    const arret = new AbortController();
    this.#enCours.set(id, arret);
    try {
      return await this.#reseau.envoyer(envoi, arret.signal);
    } finally {
      this.#enCours.delete(id);
    }
  }

  abandonner(id: number): void {
    this.#enCours.get(id)?.abort();
  }

  toutAbandonner(): void {
    for (const arret of this.#enCours.values()) arret.abort();
  }
}
