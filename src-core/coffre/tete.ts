// The head file beside the vault: how far the journal had gone, so that a cut WAL does not lose writes in silence.
import { decode, encode } from 'cborg';
import { egaux, hmac, type Secret } from '../primitives';
import { lireFichier, remplacerFichier } from './fichier';

const VERSION = 1;

export interface Tete {
  /** Last confirmed journal number. */
  readonly numero: number;
  readonly empreinte: Uint8Array;
}

export type EtatTete =
  | { readonly etat: 'absente' }
  | { readonly etat: 'alteree' }
  | { readonly etat: 'lue'; readonly tete: Tete };

export function ecrireTete(chemin: string, cle: Secret, tete: Tete): void {
  const corps = encode({ v: VERSION, n: tete.numero, e: tete.empreinte });
  remplacerFichier(chemin, encode({ corps, mac: hmac(cle, corps) }));
}

/** Reads the head; one whose MAC does not hold counts as altered, never as truth. */
export function lireTete(chemin: string, cle: Secret): EtatTete {
  const octets = lireFichier(chemin);
  if (octets === null) return { etat: 'absente' };
  try {
    const { corps, mac } = decode(octets) as { corps: Uint8Array; mac: Uint8Array };
    if (!egaux(hmac(cle, corps), mac)) return { etat: 'alteree' };
    const { v, n, e } = decode(corps) as { v: number; n: number; e: Uint8Array };
    return v === VERSION ? { etat: 'lue', tete: { numero: n, empreinte: e } } : { etat: 'alteree' };
  } catch {
    // Truncated or foreign bytes: the same answer as a wrong MAC.
    return { etat: 'alteree' };
  }
}
