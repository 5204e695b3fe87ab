// What a synchronisation comes to: how it ended, what went each way, what is left.
import type { Niveau } from '../../src-shared/sync/messages';
import type { Panne } from './conversation';

export interface Bilan {
  /** Only a synchronisation that went to its end says so. */
  readonly fin:
    | { readonly etat: 'faite' }
    | { readonly etat: 'bifurcation' }
    /** Batches of this workstation came back and wait for what they had seen: nothing is sealed after them yet. */
    | { readonly etat: 'siensEnAttente' }
    | ({ readonly etat: 'interrompue' } & Panne);
  /** Statements read from the hub and brought to it. */
  readonly constats: number;
  readonly lotsEnvoyes: number;
  readonly lotsAppliques: number;
  /** Put aside since before or now, with their reason. */
  readonly enAttente: readonly string[];
  /** Operations typed here that no batch of the hub holds yet. */
  readonly resteAEnvoyer: number;
  readonly acquitte: { readonly sequence: number; readonly niveau: Niveau };
  readonly heureDouteuse: boolean;
  readonly nouvelleIncarnation: boolean;
  /** The hub has news of the structure's snapshots. */
  readonly nouveauCliche: boolean;
}

export const ARRETEE: Bilan['fin'] = { etat: 'interrompue', panne: 'injoignable' };

export const interrompue = (issue: { readonly ok: false } & Panne): Bilan['fin'] =>
  issue.panne === 'refus'
    ? { etat: 'interrompue', panne: 'refus', refus: issue.refus }
    : { etat: 'interrompue', panne: 'injoignable' };
