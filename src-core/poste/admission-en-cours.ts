// An admission under way: in the session's memory only, one at a time.
import type { DemandeAdmission } from '../sync/admission';
import type { CodePartage } from './code-partage';

export interface AdmissionEnCours {
  /** Name given to the computer that is expected. */
  readonly nom: string;
  readonly code: CodePartage;
  /** Unix milliseconds. */
  readonly expireA: number;
  demande: DemandeAdmission | null;
  /** The answer, kept until the national server has it. */
  accueil: Uint8Array | null;
  livre: boolean;
}
