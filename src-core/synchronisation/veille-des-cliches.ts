// Snapshots kept up beside the exchanges: begun once one went to its end, stopped by the next one, by what is typed, by closing.
import type { Destination } from '../../src-shared/sync/reseau';
import { codeErreurBase } from '../coffre/ouvrir';
import { laisserPasser } from '../laisser-passer';
import type { StructureOuverte } from '../structure/structure-ouverte';
import { entretenirCliches } from '../sync/cliches-au-serveur';
import { Conversation } from '../sync/conversation';
import { nombreAuDepart } from '../sync/depart';
import type { PortReseau } from '../sync/port-reseau';
import { TransportSuivi } from './transport-suivi';

export class VeilleDesCliches {
  readonly #structure: StructureOuverte;
  readonly #transport: TransportSuivi;
  readonly #arret = new AbortController();

  constructor(structure: StructureOuverte, reseau: PortReseau, destination: Destination) {
    this.#structure = structure;
    this.#transport = new TransportSuivi(reseau, destination, this.#arret.signal);
  }

  /** Ends at the next step; what was made is kept. */
  arreter(): void {
    this.#arret.abort();
  }

  /**
   * What the network refuses is begun again after the next exchange.
   * @param nouvelle the server said that there is something new
   */
  async faire(nouvelle: boolean): Promise<void> {
    const { base, poste } = this.#structure;
    try {
      await entretenirCliches(poste, new Conversation(poste, this.#transport.transporter), {
        nouvelle,
        continuer: async () => {
          await laisserPasser();
          return !this.#arret.signal.aborted && base.open && nombreAuDepart(base) === 0;
        },
      });
      if (base.open) this.#structure.apresReception();
    } catch (cause) {
      // Closed meanwhile, or a disk that refuses: nothing was promised to anybody.
      if (base.open) codeErreurBase(cause);
    }
  }
}
