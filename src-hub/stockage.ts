// What the hub keeps, as a port: structures, workstations, logs, statements, snapshots, deposits. It reads none of it.
import type { Niveau } from '../src-shared/sync/messages';
import type { BoutDeJournal } from '../src-shared/sync/messages-journal';
import type { Bout } from '../src-shared/sync/propre-journal';

export interface PosteInscrit {
  readonly poste: string;
  readonly ed25519: Uint8Array;
  readonly etat: 'actif' | 'retire' | 'perdu';
  /** Greatest number of a request taken so far. */
  readonly numero: number;
  /** Unix milliseconds of its last request; 0 before the first. */
  readonly vuLe: number;
  /** By how much its clock was ahead of the hub's, as it last said; milliseconds. */
  readonly ecartMs: number;
  /** Its program's version, as it last said; empty before. */
  readonly version: string;
}

/** The letterbox of an admission: one knock, one answer, then it is swept. */
export interface Boite {
  readonly rendezVous: string;
  readonly demande: Uint8Array | null;
  readonly reponse: Uint8Array | null;
  /** Unix milliseconds. */
  readonly expireLe: number;
}

/** What the operator gave out, by the hash of what is typed. */
export interface CodeActivation {
  readonly empreinte: string;
  /** The structure that it lets back into; `null`: it opens a new one. */
  readonly structure: string | null;
  readonly expireLe: number;
}

export type Activation =
  | { readonly issue: 'faite'; readonly structure: string }
  | { readonly issue: 'codeInconnu' | 'codeServi' | 'codeExpire' | 'autreStructure' };

export interface LotDepose {
  readonly poste: string;
  readonly premiere: number;
  readonly derniere: number;
  readonly empreinte: Uint8Array;
  readonly octets: Uint8Array;
}

export interface ClicheDepose {
  readonly empreinte: Uint8Array;
  readonly manifeste: Uint8Array;
  readonly signatures: readonly (readonly [poste: string, signature: Uint8Array])[];
  /** Chunks received from the first on, without a gap. */
  readonly morceaux: number;
  /** Chunks it will have. */
  readonly attendus: number;
  /** The workstation that puts it down, and Unix milliseconds of what came last of it. */
  readonly auteur: string;
  readonly toucheLe: number;
}

/** The snapshots of one structure. */
export interface TablesDesCliches {
  /** The newest first. */
  cliches(): Promise<readonly ClicheDepose[]>;
  ecrireCliche(cliche: ClicheDepose): Promise<void>;
  /** With its chunks and signatures; the structure's share gets their bytes back. */
  oublierCliche(empreinte: Uint8Array): Promise<void>;
  ecrireMorceau(cliche: Uint8Array, rang: number, octets: Uint8Array): Promise<void>;
  lireMorceau(cliche: Uint8Array, rang: number): Promise<Uint8Array | null>;
  /** There is news of the snapshots, for every workstation but that one, until each has read it. */
  annoncerCliches(sauf: string): Promise<void>;
  clichesALire(poste: string): Promise<boolean>;
  clichesLus(poste: string): Promise<void>;
}

export interface PageDeposee {
  readonly poste: string;
  readonly branche: number;
  readonly debut: number;
  readonly premiere: number;
  readonly derniere: number;
  /** Hash of its last entry. */
  readonly fin: Uint8Array;
  readonly octets: Uint8Array;
}

/** Pages of the computers' journals: each branch of each only grows. */
export interface TablesDuJournal {
  boutsDeJournal(): Promise<readonly BoutDeJournal[]>;
  /** Follows the branch's end: the caller checked it in this transaction. */
  ajouterPage(page: PageDeposee): Promise<void>;
  /** Hash of the entry at which a page of this branch ends, when one does. */
  finDePageA(poste: string, branche: number, derniere: number): Promise<Uint8Array | null>;
  /** The first pages that go beyond a number, at least one when there is one, then up to that many bytes. */
  pagesApres(poste: string, branche: number, numero: number, octets: number): Promise<readonly Uint8Array[]>;
}

/** One structure's data, inside one transaction. */
export interface Tables extends TablesDesCliches, TablesDuJournal {
  lirePoste(poste: string): Promise<PosteInscrit | null>;
  /** Adds or replaces; `false`, and nothing is written, where another structure holds that identifier. */
  ecrirePoste(poste: PosteInscrit): Promise<boolean>;
  postes(): Promise<readonly PosteInscrit[]>;
  /** End of a log; sequence 0 when there is none. */
  boutDe(poste: string): Promise<Bout>;
  bouts(): Promise<ReadonlyMap<string, Bout>>;
  /** Follows the log's end: the caller checked it in this transaction. */
  ajouterLot(lot: LotDepose): Promise<void>;
  /** Hash of the batch of this log that ends at the sequence, when one does. */
  empreinteA(poste: string, derniere: number): Promise<Uint8Array | null>;
  /** The first batches after a sequence, at least one when there is one, then up to that many bytes. */
  lotsApres(poste: string, sequence: number, octets: number): Promise<readonly LotDepose[]>;
  /** Adds one that is not there yet, at the next rank. */
  ajouterConstat(id: string, octets: Uint8Array): Promise<void>;
  nombreDeConstats(): Promise<number>;
  constatsApres(rang: number, octets: number): Promise<readonly Uint8Array[]>;
  ecrireCles(epoque: string, scellees: readonly Uint8Array[]): Promise<void>;
  lireCles(): Promise<readonly (readonly [epoque: string, scellees: readonly Uint8Array[]])[]>;
  lireBoite(rendezVous: string): Promise<Boite | null>;
  /** Adds or replaces; `false`, and nothing is written, where another structure holds that letterbox. */
  ecrireBoite(boite: Boite): Promise<boolean>;
}

/** No room left: on the disk, or in this structure's share of it. The transaction is undone. */
export class StockagePlein extends Error {}

/** What the operator may know of a structure: sizes and dates. */
export interface StructureInventoriee {
  readonly structure: string;
  readonly ouverteLe: number;
  readonly octets: number;
  readonly postes: number;
  /** Unix milliseconds of the last request of one of its computers; 0: none. */
  readonly vueLe: number;
}

export interface Stockage {
  /** How far a committed transaction is safe. */
  readonly niveau: Niveau;
  /** Changes whenever something that was acknowledged may be missing: a restored backup, an unclean stop. */
  incarnation(): Promise<string>;
  /** The structure a workstation belongs to; a request's structure comes from nowhere else. */
  structureDe(poste: string): Promise<string | null>;
  /** Opens a structure with its first workstation; `false` when either is known already. */
  ouvrirStructure(structure: string, premier: PosteInscrit): Promise<boolean>;
  /** The structure that opened a letterbox, to whoever names it; `null` when nobody did. */
  structureDeLaBoite(rendezVous: string): Promise<string | null>;
  /** Removes the letterboxes whose time is over. */
  balayerLesBoites(maintenant: number): Promise<void>;
  ajouterCode(code: CodeActivation): Promise<void>;
  /** Uses a code once, all in one transaction: opens the structure or lets the workstation back in. */
  activer(
    empreinte: string,
    structure: string | null,
    premier: PosteInscrit,
    maintenant: number,
  ): Promise<Activation>;
  /** One transaction on one structure: all of it, or nothing when `geste` throws. */
  pour<T>(structure: string, geste: (tables: Tables) => Promise<T>): Promise<T>;
}

/** The same storage, with another way into its structures. */
export const parUneAutreEntree = (stockage: Stockage, pour: Stockage['pour']): Stockage => ({
  niveau: stockage.niveau,
  incarnation: () => stockage.incarnation(),
  structureDe: (poste) => stockage.structureDe(poste),
  ouvrirStructure: (structure, premier) => stockage.ouvrirStructure(structure, premier),
  structureDeLaBoite: (rendezVous) => stockage.structureDeLaBoite(rendezVous),
  balayerLesBoites: (maintenant) => stockage.balayerLesBoites(maintenant),
  ajouterCode: (code) => stockage.ajouterCode(code),
  activer: (...demande) => stockage.activer(...demande),
  pour,
});
