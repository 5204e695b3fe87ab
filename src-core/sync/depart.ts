// What was written here and no batch holds yet: put down in the data's own transaction, in the order of the log.
import type { Provenance, ValeurJson } from '../../src-shared/sync/operations';
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';
import type { LigneOperation } from './ranger';

/** Last sequence given in this workstation's log, sealed or not. */
export const derniereSequence = (base: Base): number =>
  preparer<[], { sequence: number }>(
    base,
    `SELECT COALESCE((SELECT max(sequence) FROM a_sceller),
                     (SELECT sequence FROM journal_poste WHERE propre = 1), 0) AS sequence`,
  ).get()?.sequence ?? 0;

/** @param rang the operation's rank in this vault */
export const mettreAuDepart = (base: Base, sequence: number, rang: number): void => {
  preparer(base, 'INSERT INTO a_sceller (sequence, operation) VALUES (?, ?)').run(sequence, rang);
};

/** The operation is in a batch of some log already: it is not sealed a second time. `true` when it was waiting. */
export const retirerDuDepart = (base: Base, id: string): boolean =>
  preparer(base, 'DELETE FROM a_sceller WHERE operation = (SELECT rang FROM operation WHERE id = ?)').run(id)
    .changes > 0;

export const nombreAuDepart = (base: Base): number =>
  preparer<[], { n: number }>(base, 'SELECT count(*) AS n FROM a_sceller').get()?.n ?? 0;

export interface LigneAuDepart {
  readonly sequence: number;
  readonly id: string;
  readonly dossier: string | null;
  readonly tableCible: string;
  readonly ligne: string;
  readonly registre: string;
  readonly valeur: string;
  readonly horloge: string;
  readonly remplace: string;
  readonly utilisateur: string;
  readonly provenance: string;
  readonly saisieLe: string;
}

/** The first operations that wait, with their place in the queue. */
export const auDepart = (
  base: Base,
  nombre: number,
): readonly { place: number; operation: LigneOperation }[] =>
  preparer<[number], LigneAuDepart>(
    base,
    `SELECT s.sequence, o.id, o.dossier, o.tableCible, o.ligne, o.registre, o.valeur, o.horloge, o.remplace,
            o.utilisateur, o.provenance, o.saisieLe
     FROM a_sceller s JOIN operation o ON o.rang = s.operation ORDER BY s.sequence LIMIT ?`,
  )
    .all(nombre)
    .map(({ sequence, ...ligne }) => ({ place: sequence, operation: depuisLigne(ligne) }));

export const quitterLeDepart = (base: Base, jusqua: number): void => {
  preparer(base, 'DELETE FROM a_sceller WHERE sequence <= ?').run(jusqua);
};

/** An operation as the vault keeps it. */
export const depuisLigne = ({
  tableCible,
  valeur,
  remplace,
  provenance,
  ...reste
}: Omit<LigneAuDepart, 'sequence'>): LigneOperation => ({
  ...reste,
  table: tableCible,
  valeur: JSON.parse(valeur) as ValeurJson,
  remplace: JSON.parse(remplace) as readonly string[],
  provenance: provenance as Provenance,
});
