// A snapshot that was made here and is being put down at the hub: kept as it is sent, so that a cut or a stop costs no chunk.
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';

/** Where the manifest is: written last, for without it the making was cut. */
const MANIFESTE = -1;

export const garderMorceau = (base: Base, rang: number, octets: Uint8Array): void => {
  preparer(base, 'INSERT INTO cliche_a_deposer (rang, octets) VALUES (?, ?)').run(rang, octets);
};

export const garderManifeste = (base: Base, octets: Uint8Array): void =>
  garderMorceau(base, MANIFESTE, octets);

/** `null`: no chunk of that rank; for the manifest, nothing that was finished. */
function lire(base: Base, rang: number): Uint8Array | null {
  const ligne = preparer<[number], { octets: Buffer }>(
    base,
    'SELECT octets FROM cliche_a_deposer WHERE rang = ?',
  ).get(rang);
  return ligne === undefined ? null : Uint8Array.from(ligne.octets);
}

export const manifestePrepare = (base: Base): Uint8Array | null => lire(base, MANIFESTE);

export const morceauPrepare = (base: Base, rang: number): Uint8Array | null => lire(base, rang);

export const oublierClichePrepare = (base: Base): void => {
  preparer(base, 'DELETE FROM cliche_a_deposer').run();
};
