// The logs as this vault knows them: one for each workstation, its own among them, and the batches they are made of.
import { AUCUN_PRECEDENT } from '../../src-shared/sync/lot';
import type { Bout } from '../../src-shared/sync/propre-journal';
import type { Vecteur } from '../../src-shared/sync/vecteurs';
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';

export interface JournalConnu extends Bout {
  readonly poste: string;
  /** Up to here the log is known by a snapshot only. */
  readonly plancher: number;
}

interface LigneJournal {
  readonly poste: string;
  readonly sequence: number;
  readonly empreinte: Buffer;
  readonly plancher: number;
}

/** From now on this workstation writes the log of `poste`; a former one stays as somebody else's. */
export function ouvrirSonJournal(base: Base, poste: string): void {
  preparer(base, 'UPDATE journal_poste SET propre = 0').run();
  preparer(
    base,
    'INSERT INTO journal_poste (poste, propre, sequence, empreinte, plancher) VALUES (?, 1, 0, ?, 0)',
  ).run(poste, AUCUN_PRECEDENT);
}

export function sonJournal(base: Base): JournalConnu {
  const ligne = preparer<[], LigneJournal>(
    base,
    'SELECT poste, sequence, empreinte, plancher FROM journal_poste WHERE propre = 1',
  ).get();
  if (ligne === undefined) throw new Error('this workstation has no log');
  return lue(ligne);
}

export function journalDe(base: Base, poste: string): JournalConnu {
  const ligne = preparer<[string], LigneJournal>(
    base,
    'SELECT poste, sequence, empreinte, plancher FROM journal_poste WHERE poste = ?',
  ).get(poste);
  return ligne === undefined ? { poste, sequence: 0, empreinte: AUCUN_PRECEDENT, plancher: 0 } : lue(ligne);
}

export const journauxConnus = (base: Base): readonly JournalConnu[] =>
  preparer<[], LigneJournal>(
    base,
    'SELECT poste, sequence, empreinte, plancher FROM journal_poste WHERE sequence > 0 ORDER BY poste',
  )
    .all()
    .map(lue);

/** What is applied here of each log. */
export const vecteurApplique = (base: Base): Vecteur =>
  Object.fromEntries(journauxConnus(base).map(({ poste, sequence }) => [poste, sequence]));

export const avancerJournal = (base: Base, poste: string, { sequence, empreinte }: Bout): void => {
  preparer(
    base,
    `INSERT INTO journal_poste (poste, propre, sequence, empreinte, plancher) VALUES (?, 0, ?, ?, 0)
     ON CONFLICT (poste) DO UPDATE SET sequence = excluded.sequence, empreinte = excluded.empreinte`,
  ).run(poste, sequence, empreinte);
};

/** After a snapshot: the log goes on from there, and what was before is known by its result only. */
export const poserPlancher = (base: Base, poste: string, { sequence, empreinte }: Bout): void => {
  avancerJournal(base, poste, { sequence, empreinte });
  preparer(base, 'UPDATE journal_poste SET plancher = sequence WHERE poste = ?').run(poste);
};

export type EtatLot = 'applique' | 'attend' | 'refuse';

export interface LotGarde {
  readonly poste: string;
  readonly premiere: number;
  readonly derniere: number;
  readonly empreinte: Uint8Array;
  readonly octets: Uint8Array;
}

/** Keeps the batch as it was sent; one that was waiting changes state. */
export const garderLot = (base: Base, lot: LotGarde, etat: EtatLot, motif: string | null = null): void => {
  preparer(
    base,
    `INSERT INTO lot (poste, premiere, derniere, empreinte, etat, motif, octets) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (empreinte) DO UPDATE SET etat = excluded.etat, motif = excluded.motif`,
  ).run(lot.poste, lot.premiere, lot.derniere, lot.empreinte, etat, motif, lot.octets);
};

/** Hash of the applied batch of this log that ends at the sequence; the snapshot's own at its cut. */
export function empreinteA(base: Base, poste: string, sequence: number): Uint8Array | null {
  const journal = journalDe(base, poste);
  if (journal.sequence === sequence && sequence > 0) return journal.empreinte;
  const empreinte = preparer<[string, number], { empreinte: Buffer }>(
    base,
    "SELECT empreinte FROM lot WHERE poste = ? AND derniere = ? AND etat = 'applique'",
  ).get(poste, sequence)?.empreinte;
  return empreinte === undefined ? null : Uint8Array.from(empreinte);
}

/** Applied batches of a log after a sequence, oldest first, as they were sent. */
export const lotsApres = (base: Base, poste: string, sequence: number): readonly LotGarde[] =>
  preparer<[string, number], LigneLot>(
    base,
    `SELECT poste, premiere, derniere, empreinte, octets FROM lot
     WHERE poste = ? AND derniere > ? AND etat = 'applique' ORDER BY derniere`,
  )
    .all(poste, sequence)
    .map(lotLu);

/** The applied batch that holds an operation of a log, as it was sent. */
export function lotQuiTient(base: Base, poste: string, sequence: number): Uint8Array | null {
  const ligne = preparer<[string, number, number], { octets: Buffer }>(
    base,
    "SELECT octets FROM lot WHERE poste = ? AND premiere <= ? AND derniere >= ? AND etat = 'applique'",
  ).get(poste, sequence, sequence);
  return ligne === undefined ? null : Uint8Array.from(ligne.octets);
}

export interface LotEnAttente extends LotGarde {
  readonly motif: string;
}

export const lotsEnAttente = (base: Base): readonly LotEnAttente[] =>
  preparer<[], LigneLot & { motif: string }>(
    base,
    "SELECT poste, premiere, derniere, empreinte, octets, motif FROM lot WHERE etat = 'attend' ORDER BY rang",
  )
    .all()
    .map((ligne) => ({ ...lotLu(ligne), motif: ligne.motif }));

/** Batches of another history of their log, whose operations were not taken yet. */
export const lotsDAutresBranches = (base: Base): readonly LotGarde[] =>
  preparer<[], LigneLot>(
    base,
    `SELECT poste, premiere, derniere, empreinte, octets FROM lot
     WHERE etat <> 'applique' AND etat = 'refuse' AND motif = 'bifurcation' ORDER BY rang`,
  )
    .all()
    .map(lotLu);

type LigneLot = Omit<LotGarde, 'empreinte' | 'octets'> & {
  readonly empreinte: Buffer;
  readonly octets: Buffer;
};

const lotLu = ({ poste, premiere, derniere, empreinte, octets }: LigneLot): LotGarde => ({
  poste,
  premiere,
  derniere,
  empreinte: Uint8Array.from(empreinte),
  octets: Uint8Array.from(octets),
});

const lue = ({ empreinte, ...reste }: LigneJournal): JournalConnu => ({
  ...reste,
  empreinte: Uint8Array.from(empreinte),
});
