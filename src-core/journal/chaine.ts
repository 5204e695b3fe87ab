// The journal's chain: each entry carries the hash of the one before, so that nothing is changed unseen (A64).

import { encode } from 'cborg';
import type { FinaliteDuJournal } from '../../src-shared/regles/finalites-du-journal';
import type { FinaliteDuRegime } from '../../src-shared/regles/regime';
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';
import { egaux, octetsAuHasard, sha256 } from '../primitives';

/** What an act leaves in the journal: ids only, never a name nor the words of a search. */
export interface Acte {
  readonly le: string;
  readonly utilisateur: string | null;
  readonly profil: string | null;
  readonly acte: string;
  /** Id of the file, user or structure concerned. */
  readonly objet: string | null;
  /** One of the regime in force, or of the journal's own: both are closed lists (A1). */
  readonly finalite: FinaliteDuRegime | FinaliteDuJournal;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
}

export interface Maillon {
  readonly numero: number;
  readonly empreinte: Uint8Array;
}

/** An entry as it is kept, here or received from another computer. */
export interface LigneJournal extends Omit<Acte, 'detail'> {
  readonly numero: number;
  readonly precedent: Uint8Array;
  readonly empreinteDetail: Uint8Array;
  readonly empreinte: Uint8Array;
  readonly sel: Uint8Array | null;
  readonly detail: string | null;
}

/** What the first entry follows. */
export const ORIGINE: Maillon = { numero: 0, empreinte: new Uint8Array(32) };
const CLE_DETAIL = 16;

export const dernierMaillon = (base: Pick<Base, 'prepare'>): Maillon =>
  preparer<[], Maillon>(base, 'SELECT numero, empreinte FROM journal ORDER BY numero DESC LIMIT 1').get() ??
  ORIGINE;

/** Adds one entry; to be called inside the act's own transaction. */
export function consigner(base: Base, acte: Acte): Maillon {
  const precedent = dernierMaillon(base);
  const numero = precedent.numero + 1;
  const sel = octetsAuHasard(CLE_DETAIL);
  const detail = JSON.stringify(acte.detail ?? {});
  const empreinteDetail = sha256(sel, detail);
  const empreinte = empreinteDe({ ...acte, numero, precedent: precedent.empreinte, empreinteDetail });
  preparer(
    base,
    `INSERT INTO journal (numero, precedent, le, utilisateur, profil, acte, objet, finalite, empreinteDetail, empreinte, sel, detail)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    numero,
    precedent.empreinte,
    acte.le,
    acte.utilisateur,
    acte.profil,
    acte.acte,
    acte.objet,
    acte.finalite,
    empreinteDetail,
    empreinte,
    sel,
    detail,
  );
  return { numero, empreinte };
}

/** First number at which the chain breaks after `depuis`, or `null` when it holds. */
export const premiereRupture = (base: Pick<Base, 'prepare'>, depuis: Maillon): number | null =>
  relireChaine(base, depuis, Number.MAX_SAFE_INTEGER).rupture;

export interface Relecture {
  /** Last entry that follows; its time when at least one was read. */
  readonly dernier: Maillon & { readonly le?: string };
  readonly relues: number;
  readonly rupture: number | null;
}

/** Reads at most `nombre` entries after `depuis`, and stops at the first that does not follow. */
export function relireChaine(base: Pick<Base, 'prepare'>, depuis: Maillon, nombre: number): Relecture {
  const lignes = base.prepare<[number, number], LigneJournal>(
    'SELECT * FROM journal WHERE numero > ? ORDER BY numero LIMIT ?',
  );
  let dernier: Relecture['dernier'] = depuis;
  let relues = 0;
  for (const ligne of lignes.iterate(depuis.numero, nombre)) {
    const suit = ligne.numero === dernier.numero + 1 && egaux(ligne.precedent, dernier.empreinte);
    if (!suit || !egaux(empreinteDe(ligne), ligne.empreinte) || !detailIntact(ligne))
      return { dernier, relues, rupture: dernier.numero + 1 };
    dernier = { numero: ligne.numero, empreinte: ligne.empreinte, le: ligne.le };
    relues += 1;
  }
  return { dernier, relues, rupture: null };
}

export type Chainees = Omit<LigneJournal, 'sel' | 'detail' | 'empreinte'>;

/** What chains an entry: everything but its salt and its detail, which may be erased. */
export const empreinteDe = (l: Chainees): Uint8Array =>
  sha256(
    encode([
      l.numero,
      Uint8Array.from(l.precedent),
      l.le,
      l.utilisateur,
      l.profil,
      l.acte,
      l.objet,
      l.finalite,
      Uint8Array.from(l.empreinteDetail),
    ]),
  );

// An erased detail (a right exercised) leaves its hash in the chain; a changed one does not match it.
const detailIntact = ({ sel, detail, empreinteDetail }: LigneJournal): boolean =>
  sel === null || detail === null
    ? sel === null && detail === null
    : egaux(sha256(sel, detail), empreinteDetail);
