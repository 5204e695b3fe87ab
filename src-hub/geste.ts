// An act of the hub: what it is given, and how it refuses.
import type { Cryptographie } from '../src-shared/sync/constat';
import { lireCorps, type RefusServeur } from '../src-shared/sync/messages';
import type { PosteInscrit, Stockage, Tables } from './stockage';

export interface Serveur {
  readonly stockage: Stockage;
  readonly cryptographie: Cryptographie;
  /** Unix milliseconds; injected. */
  readonly maintenant: () => number;
  /** Oldest program that is still understood, as `1.2.3`; absent: any. */
  readonly versionMinimale?: string;
}

/** What an act is given: its structure's data, and who asks. */
export interface Visite {
  readonly serveur: Serveur;
  readonly structure: string;
  readonly tables: Tables;
  readonly poste: PosteInscrit;
}

export type Geste = (visite: Visite, corps: Uint8Array) => Promise<unknown>;

/** An expected refusal: undoes the transaction and is told to the workstation. */
export class Refus extends Error {
  readonly refus: RefusServeur;

  constructor(refus: RefusServeur) {
    super(refus);
    this.refus = refus;
  }
}

/** The body in its form. @throws Refus malForme */
export function lire<T>(schema: Parameters<typeof lireCorps<T>>[0], corps: Uint8Array): T {
  try {
    return lireCorps(schema, corps);
  } catch {
    // Not CBOR, or not of that form.
    throw new Refus('malForme');
  }
}
