// The other computers' journals as they are kept here: entries that were verified, and how far each is known.
import type { AnomalieDuJournal } from '../../src-shared/regles/anomalies-du-journal';
import { preparer } from '../coffre/instructions';
import type { Lecteur } from '../coffre/lecture';
import type { Base } from '../coffre/ouvrir';
import type { LigneJournal } from './chaine';

export interface JournalDistant {
  readonly source: number;
  readonly poste: string;
  readonly branche: number;
  readonly debut: number;
  /** The last entry known; 0 before the first. */
  readonly numero: number;
  readonly empreinte: Uint8Array;
  /** ISO time of that entry; empty before the first. */
  readonly le: string;
  /** ISO time at which the server was last asked. */
  readonly recuLe: string;
  readonly anomalie: AnomalieDuJournal | null;
}

/** Whose journal, and which of its histories. */
export type UnJournal = Pick<JournalDistant, 'poste' | 'branche'>;

type LigneDistante = Omit<JournalDistant, 'empreinte' | 'anomalie'> & {
  readonly empreinte: Buffer;
  readonly anomalie: string | null;
};

const COLONNES = 'source, poste, branche, debut, numero, empreinte, le, recuLe, anomalie';

/** In the order in which they were met. */
export const journauxDistants = ({ lire }: Pick<Lecteur, 'lire'>): readonly JournalDistant[] =>
  lire<[], LigneDistante>(`SELECT ${COLONNES} FROM journal_distant ORDER BY source`).all().map(lu);

/** What is known of one, a row of its own being made for it. */
export function journalDistant(base: Base, { poste, branche }: UnJournal, le: string): JournalDistant {
  preparer(
    base,
    `INSERT OR IGNORE INTO journal_distant (poste, branche, debut, numero, empreinte, le, recuLe)
     VALUES (?, ?, 0, 0, zeroblob(32), '', ?)`,
  ).run(poste, branche, le);
  const ligne = preparer<[string, number], LigneDistante>(
    base,
    `SELECT ${COLONNES} FROM journal_distant WHERE poste = ? AND branche = ?`,
  ).get(poste, branche);
  if (ligne === undefined) throw new Error('a journal has no row');
  return lu(ligne);
}

/** Entries that follow what is known: together, or not at all. */
export function garderEntrees(
  base: Base,
  { source }: Pick<JournalDistant, 'source'>,
  debut: number,
  lignes: readonly LigneJournal[],
): void {
  const derniere = lignes.at(-1);
  if (derniere === undefined) return;
  base
    .transaction(() => {
      for (const ligne of lignes) garderUne(base, source, ligne);
      preparer(
        base,
        'UPDATE journal_distant SET debut = ?, numero = ?, empreinte = ?, le = ?, anomalie = NULL WHERE source = ?',
      ).run(debut, derniere.numero, derniere.empreinte, derniere.le, source);
    })
    .immediate();
}

function garderUne(base: Base, source: number, l: LigneJournal): void {
  // In that order of loops: a few journals, one entry of each by its key.
  preparer(
    base,
    `INSERT INTO journal_recu (source, numero, precedent, le, utilisateur, profil, acte, objet, finalite,
       empreinteDetail, empreinte, sel, detail, enDouble)
     VALUES (@source, @numero, @precedent, @le, @utilisateur, @profil, @acte, @objet, @finalite,
       @empreinteDetail, @empreinte, @sel, @detail,
       EXISTS (SELECT 1 FROM journal WHERE numero = @numero AND empreinte = @empreinte)
       OR EXISTS (SELECT 1 FROM journal_distant d CROSS JOIN journal_recu r
                  WHERE d.source <> @source AND r.source = d.source AND r.numero = @numero
                    AND r.empreinte = @empreinte))`,
  ).run({ ...l, source });
}

export const noterConstatee = (
  base: Base,
  { source }: Pick<JournalDistant, 'source'>,
  anomalie: AnomalieDuJournal | null,
  le: string,
): void => {
  preparer(base, 'UPDATE journal_distant SET anomalie = ?, recuLe = ? WHERE source = ?').run(
    anomalie,
    le,
    source,
  );
};

const lu = ({ empreinte, anomalie, ...reste }: LigneDistante): JournalDistant => ({
  ...reste,
  empreinte: Uint8Array.from(empreinte),
  anomalie: anomalie as AnomalieDuJournal | null,
});
