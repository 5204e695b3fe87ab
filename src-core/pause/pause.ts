// What a session keeps for its pauses: in memory only, gone with the process.
import type { Instant } from '../../src-shared/regles/temps-ecoule';
import { egaux, hmac, octetsAuHasard } from '../primitives';

/** A code is never kept: only what tells whether a typed one is the same. */
export interface CodeGarde {
  readonly cle: Uint8Array;
  readonly empreinte: Uint8Array;
}

export interface Pause {
  enCours: boolean;
  code: CodeGarde | null;
  /** The person went on without a code: it is not proposed again in this session. */
  codeDecline: boolean;
  /** Wrong answers in a row. */
  refus: number;
  /** When the password was last typed; `null` before the session is installed. */
  motDePasse: Instant | null;
  /** The screen that was left, as the page wrote it. */
  ecran: string | null;
}

export const nouvellePause = (): Pause => ({
  enCours: false,
  code: null,
  codeDecline: false,
  refus: 0,
  motDePasse: null,
  ecran: null,
});

export function garderCode(code: string): CodeGarde {
  const cle = octetsAuHasard(32);
  return { cle, empreinte: hmac(cle, code) };
}

export const estLeCode = ({ cle, empreinte }: CodeGarde, code: string): boolean =>
  egaux(hmac(cle, code), empreinte);
