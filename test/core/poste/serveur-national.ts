// The national server's own handlers over its storage in memory, behind the network that the shell lends.

import type { PortReseau } from '../../../src-core/sync/port-reseau';
import { CRYPTOGRAPHIE } from '../../../src-core/sync/poste-local';
import { StockageEnMemoire } from '../../../src-hub/en-memoire';
import type { Serveur } from '../../../src-hub/geste';
import { repondre } from '../../../src-hub/repondre';
import { empreinteDuCode } from '../../../src-hub/visiteurs';
import { enPanne } from '../../../src-shared/sync/reseau';
import { MIDI } from '../structure-de-test';

export const ADRESSE = 'https://serveur.example';

export class ServeurNational {
  readonly stockage = new StockageEnMemoire('vie-1');
  readonly heure = { ms: MIDI };
  /** False: the network is cut. */
  joignable = true;
  readonly #serveur: Serveur = {
    stockage: this.stockage,
    cryptographie: CRYPTOGRAPHIE,
    maintenant: () => this.heure.ms,
  };

  readonly reseau: PortReseau = {
    envoyer: async ({ methode, chemin, octets }) => {
      if (!this.joignable) return enPanne('injoignable');
      return { ok: true, ...(await repondre(this.#serveur, methode, chemin, octets)) };
    },
  };

  /** As the operator does on the command line. @param structure the one it lets back into; `null`: a new one */
  async donnerCode(code: string, structure: string | null = null): Promise<string> {
    const empreinte = empreinteDuCode({ cryptographie: CRYPTOGRAPHIE }, code);
    await this.stockage.ajouterCode({ empreinte, structure, expireLe: this.heure.ms + 86_400_000 });
    return code;
  }
}
