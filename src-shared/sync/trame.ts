// The frame: up to 2,000 operations of one author laid out in columns, so that what repeats costs nothing.
import { decode, encode } from 'cborg';
import type { OperationDatee } from './operations';
import { TrameEcrite } from './trame-ecrite';
import { type OperationRecue, schemaTrame, TAILLE_TRAME } from './trame-forme';
import { TrameLue } from './trame-lue';

export { OPERATIONS_PAR_TRAME, type OperationRecue, TAILLE_TRAME } from './trame-forme';

/** @throws RangeError when a clock, an id or the time of entry is not of the form. */
export function ecrireTrame(operations: readonly OperationRecue[]): Uint8Array {
  const trame = new TrameEcrite();
  for (const operation of operations) trame.ajouter(operation);
  return encode(trame.fin());
}

/** The operations, or `null`: cut, altered, too large or of another version. */
export function lireTrame(octets: Uint8Array): readonly OperationRecue[] | null {
  if (octets.length > TAILLE_TRAME) return null;
  try {
    return new TrameLue(schemaTrame.parse(decode(octets))).operations();
  } catch {
    // Whatever is wrong with the bytes, the answer is the same: this is not a frame.
    return null;
  }
}

/** Upper estimate of what an operation adds, so that frames are cut before they are too large. */
export function poidsDansTrame({ valeur, remplace }: Pick<OperationDatee, 'valeur' | 'remplace'>): number {
  const texte = JSON.stringify(valeur);
  // Two identifiers, a node, a dozen short numbers; at most three bytes a character beyond ASCII.
  return 80 + 24 * remplace.length + texte.length * (HORS_ASCII.test(texte) ? 3 : 1);
}

const HORS_ASCII = /[^ -~]/;
