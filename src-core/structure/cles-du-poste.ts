// Keys that a computer gets when a structure settles on it: at creation, and anew at restoration.
import { encode } from 'cborg';
import type { Base } from '../coffre/ouvrir';
import { ecrireParametre } from '../coffre/parametres';
import { hexa, nouvellePaireEd25519, nouvellePaireX25519, octetsAuHasard, type Paire } from '../primitives';
import { ouvrirSonJournal } from '../sync/journaux';

/** Draws the computer's id, pairs, head key and failure log's pair. Gives the failure log's public key. */
export function poserClesDuPoste(base: Base): Uint8Array {
  const echecs = nouvellePaireX25519();
  renouvelerIdentite(base);
  ecrireParametre(base, 'tete.cle', octetsAuHasard(32));
  poserPaire(base, 'echecs', echecs);
  return echecs.publique;
}

/** A new id, new pairs and an empty log: to the others this is another computer. */
export function renouvelerIdentite(base: Base): void {
  const poste = octetsAuHasard(16);
  ecrireParametre(base, 'poste.id', poste);
  ouvrirSonJournal(base, hexa(poste));
  poserPaire(base, 'poste.ed25519', nouvellePaireEd25519());
  poserPaire(base, 'poste.x25519', nouvellePaireX25519());
}

export function poserPaire(
  base: Base,
  nom: 'poste.ed25519' | 'poste.x25519' | 'structure.ed25519' | 'structure.x25519' | 'echecs',
  { publique, privee }: Paire,
): void {
  ecrireParametre(base, `${nom}.publique`, publique);
  ecrireParametre(base, `${nom}.privee`, privee.reveler());
}

export interface Porteur {
  readonly porteur: string;
  /** `age1…` */
  readonly destinataire: string;
}

export const poserSecours = (base: Base, porteurs: readonly Porteur[]): void =>
  ecrireParametre(base, 'secours', encode(porteurs));
