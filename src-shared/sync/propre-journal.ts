// « Own log first »: before sending, a workstation compares its log with what the hub holds of it.
import { memesOctets } from './octets';

/** The end of a log: its last sequence and the hash of its last batch; sequence 0 is an empty log. */
export interface Bout {
  readonly sequence: number;
  readonly empreinte: Uint8Array;
}

export type Comparaison =
  | { readonly etat: 'pareils' }
  /** The hub holds a beginning of mine: the rest is sent, or sent again. */
  | { readonly etat: 'aEnvoyer'; readonly apres: number }
  /** Mine may be a beginning of the hub's: its batches say so when they are read. */
  | { readonly etat: 'aReprendre'; readonly apres: number }
  /** Both differ at one sequence: a copied profile or a restored backup. */
  | { readonly etat: 'bifurcation' };

/** @param empreinteA hash of my batch that ends at the sequence, when one does */
export function comparerAuServeur(
  mien: Bout,
  empreinteA: (sequence: number) => Uint8Array | null,
  serveur: Bout,
): Comparaison {
  if (serveur.sequence > mien.sequence) return { etat: 'aReprendre', apres: mien.sequence };
  if (serveur.sequence > 0) {
    const mienne = empreinteA(serveur.sequence);
    if (mienne === null || !memesOctets(mienne, serveur.empreinte)) return { etat: 'bifurcation' };
  }
  return serveur.sequence === mien.sequence
    ? { etat: 'pareils' }
    : { etat: 'aEnvoyer', apres: serveur.sequence };
}
