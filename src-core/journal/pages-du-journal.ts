// Entries of one or several computers, the latest first: this computer's own and those received, read side by side.
import type { Curseur } from '../../src-shared/contract/journal';
import type { Lecteur } from '../coffre/lecture';
import { journauxDistants } from './journaux-recus';

export interface LigneLue {
  /** 0: this computer. */
  readonly source: number;
  readonly numero: number;
  readonly le: string;
  readonly utilisateur: string | null;
  readonly profil: string | null;
  readonly acte: string;
  readonly objet: string | null;
  readonly finalite: string;
  readonly detail: string | null;
}

/** SQL conditions with their parameters, on columns that both tables have. */
export interface Condition {
  readonly sql: string;
  readonly parametres: readonly (string | number)[];
}

/** `ici`, `tous`, or one other computer by its identifier. */
export type Ordinateurs = string;

export interface Tranche {
  readonly avant: Curseur | null;
  readonly nombre: number;
  /** Own entries from this number on are left out. */
  readonly plafond?: number;
}

const PLUS_TARD: Curseur = { le: '\uFFFF', source: Number.MAX_SAFE_INTEGER, numero: Number.MAX_SAFE_INTEGER };
const COLONNES = 'numero, le, utilisateur, profil, acte, objet, finalite, detail';

/** `suite` is the entry under which the next page starts, or `null`. */
export function lireLignes(
  lecteur: Lecteur,
  ordinateurs: Ordinateurs,
  condition: Condition,
  tranche: Tranche,
): { readonly lignes: readonly LigneLue[]; readonly suite: Curseur | null } {
  const { nombre } = tranche;
  const lues = [
    ...lesMiennes(lecteur, ordinateurs, condition, tranche),
    ...lesRecues(lecteur, ordinateurs, condition, tranche),
  ];
  // One computer alone is in the order of its numbers, whatever its clock did.
  if (ordinateurs === 'tous') lues.sort(plusTardDAbord);
  const lignes = lues.slice(0, nombre);
  const derniere = lignes.at(-1);
  const suite = derniere === undefined || lues.length <= nombre ? null : derniere;
  return { lignes, suite: suite && { le: suite.le, source: suite.source, numero: suite.numero } };
}

function lesMiennes(
  lecteur: Lecteur,
  ordinateurs: Ordinateurs,
  { sql, parametres }: Condition,
  { avant, nombre, plafond = Number.MAX_SAFE_INTEGER }: Tranche,
): readonly LigneLue[] {
  const { le, source, numero } = avant ?? PLUS_TARD;
  if (ordinateurs === 'ici')
    return lecteur
      .lire<unknown[], LigneLue>(
        `SELECT 0 AS source, ${COLONNES} FROM journal WHERE numero < ? AND ${sql} ORDER BY numero DESC LIMIT ?`,
      )
      .all(Math.min(numero, plafond), ...parametres, nombre + 1);
  if (ordinateurs !== 'tous') return [];
  return lecteur
    .lire<unknown[], LigneLue>(
      `SELECT 0 AS source, ${COLONNES} FROM journal
       WHERE le <= ? AND (le, 0, numero) < (?, ?, ?) AND numero < ? AND ${sql}
       ORDER BY le DESC, numero DESC LIMIT ?`,
    )
    .all(le, le, source, numero, plafond, ...parametres, nombre + 1);
}

function lesRecues(
  lecteur: Lecteur,
  ordinateurs: Ordinateurs,
  condition: Condition,
  { avant, nombre }: Tranche,
): readonly LigneLue[] {
  const lesquelles = recuesDe(lecteur, ordinateurs);
  if (lesquelles === null) return [];
  const { le, source, numero } = avant ?? PLUS_TARD;
  return lecteur
    .lire<unknown[], LigneLue>(
      `SELECT source, ${COLONNES} FROM journal_recu
       WHERE le <= ? AND (le, source, numero) < (?, ?, ?) AND ${lesquelles.sql} AND ${condition.sql}
       ORDER BY le DESC, source DESC, numero DESC LIMIT ?`,
    )
    .all(le, le, source, numero, ...lesquelles.parametres, ...condition.parametres, nombre + 1);
}

/** Which received entries are asked for; `null`: none. */
function recuesDe(lecteur: Lecteur, ordinateurs: Ordinateurs): Condition | null {
  if (ordinateurs === 'ici') return null;
  // All together, an entry that is known under two names is shown once.
  if (ordinateurs === 'tous') return { sql: 'enDouble = 0', parametres: [] };
  const sources = journauxDistants(lecteur)
    .filter(({ poste }) => poste === ordinateurs)
    .map(({ source }) => source);
  return { sql: `source IN (${sources.map(() => '?').join(', ')})`, parametres: sources };
}

export function compterLignes(lecteur: Lecteur, ordinateurs: Ordinateurs, condition: Condition): number {
  const compter = (table: string, { sql, parametres }: Condition): number =>
    lecteur
      .lire<unknown[], { n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${sql}`)
      .get(...parametres)?.n ?? 0;
  const recues = recuesDe(lecteur, ordinateurs);
  const miennes = ordinateurs === 'ici' || ordinateurs === 'tous' ? compter('journal', condition) : 0;
  if (recues === null) return miennes;
  return (
    miennes +
    compter('journal_recu', {
      sql: `${recues.sql} AND ${condition.sql}`,
      parametres: [...recues.parametres, ...condition.parametres],
    })
  );
}

/** Every act that is written there, once. */
export const actesPresents = (lecteur: Lecteur, ordinateurs: Ordinateurs): readonly string[] =>
  lecteur
    .lire<[], { acte: string }>(
      ordinateurs === 'ici'
        ? 'SELECT DISTINCT acte FROM journal'
        : 'SELECT acte FROM journal UNION SELECT acte FROM journal_recu',
    )
    .all()
    .map(({ acte }) => acte);

export interface ConsultationLue {
  readonly numero: number;
  readonly le: string;
  readonly dossier: string;
}

/** Files consulted, computer by computer, in the order of each. */
export function consultationsParSource(
  lecteur: Lecteur,
  ordinateurs: Ordinateurs,
): ReadonlyMap<number, readonly ConsultationLue[]> {
  const ACTE = "acte = 'dossier.consultation'";
  const parSource = new Map<number, ConsultationLue[]>();
  if (ordinateurs === 'ici' || ordinateurs === 'tous')
    parSource.set(
      0,
      lecteur
        .lire<[], ConsultationLue>(
          `SELECT numero, le, objet AS dossier FROM journal WHERE ${ACTE} ORDER BY numero`,
        )
        .all(),
    );
  const recues = recuesDe(lecteur, ordinateurs);
  if (recues === null) return parSource;
  const lues = lecteur
    .lire<unknown[], ConsultationLue & { source: number }>(
      `SELECT source, numero, le, objet AS dossier FROM journal_recu
       WHERE ${ACTE} AND ${recues.sql} ORDER BY source, numero`,
    )
    .all(...recues.parametres);
  for (const { source, ...lue } of lues) parSource.set(source, [...(parSource.get(source) ?? []), lue]);
  return parSource;
}

const plusTardDAbord = (a: LigneLue, b: LigneLue): number => {
  if (a.le !== b.le) return a.le < b.le ? 1 : -1;
  return b.source - a.source || b.numero - a.numero;
};
