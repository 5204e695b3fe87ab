// The network as the core sees it: lent by the shell, or by Node where there is no shell.
import { type Envoi, enPanne, type IssueReseau } from '../../src-shared/sync/reseau';

export interface PortReseau {
  /** Never throws. Once the signal is given, the answer is `abandon` at once. */
  envoyer(envoi: Envoi, signal: AbortSignal): Promise<IssueReseau>;
}

export const SANS_RESEAU: PortReseau = { envoyer: async () => enPanne('injoignable') };
