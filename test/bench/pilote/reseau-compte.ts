// The product's own network, with its requests counted, and the batches that leave a second time.

import { sha256 } from '../../../src-core/primitives';
import type { PortReseau } from '../../../src-core/sync/port-reseau';
import { reseauNode } from '../../../src-core/sync/reseau-node';
import { CHEMINS } from '../../../src-shared/sync/messages';
import { enHexa } from '../../../src-shared/sync/octets';
import { lireRequete } from '../../../src-shared/sync/requete';
import type { Envoi, IssueReseau } from '../../../src-shared/sync/reseau';

export class ReseauCompte implements PortReseau {
  requetes = 0;
  /** Batches that had left before, and their bytes. */
  lotsRenvoyes = 0;
  octetsRenvoyes = 0;
  octetsDesLots = 0;
  readonly #reseau = reseauNode();
  readonly #partis = new Set<string>();

  envoyer(envoi: Envoi, signal: AbortSignal): Promise<IssueReseau> {
    this.requetes++;
    if (envoi.chemin === CHEMINS.deposerLot) this.#noter(envoi.octets);
    return this.#reseau.envoyer(envoi, signal);
  }

  fermer(): void {
    this.#reseau.fermer();
  }

  #noter(octets: Uint8Array): void {
    const lot = lireRequete(octets)?.corps;
    if (lot === undefined) return;
    this.octetsDesLots += lot.length;
    const empreinte = enHexa(sha256(lot));
    if (this.#partis.has(empreinte)) {
      this.lotsRenvoyes++;
      this.octetsRenvoyes += lot.length;
    }
    this.#partis.add(empreinte);
  }
}
