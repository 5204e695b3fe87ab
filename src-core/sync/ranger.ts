// Puts one operation in its place: the log, the register's heads, and the row that screens read.
import type { OperationDatee, ValeurJson } from '../../src-shared/sync/operations';
import { plusRecenteDabord } from '../../src-shared/sync/tetes';
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';

export type LigneOperation = OperationDatee;

interface TeteEnBase {
  readonly id: string;
  readonly horloge: string;
  readonly valeur: string;
}

type Adresse = [table: string, ligne: string, registre: string];

/**
 * Idempotent, and independent of the order in which operations arrive.
 * @returns the operation's rank in this vault, or `null` when it was there already
 */
export function rangerOperation(base: Base, operation: LigneOperation): number | null {
  const rang = inserer(base, operation);
  if (rang === null) {
    remettreALaPlusPetiteHorloge(base, operation);
    return null;
  }
  const tetes = deplacerTetes(base, operation);
  if (tetes !== null) materialiser(base, operation, valeurMontree(base, operation, tetes));
  return rang;
}

/** The operation's rank in this vault, or `null` when it is not there. */
export const rangDe = (base: Base, id: string): number | null =>
  preparer<[string], { rang: number }>(base, 'SELECT rang FROM operation WHERE id = ?').get(id)?.rang ?? null;

/** Gives an operation another clock, its id stays, and shows what its register must show now. */
export function redaterOperation(base: Base, operation: LigneOperation, horloge: string): void {
  preparer<[string, string]>(base, 'UPDATE operation SET horloge = ? WHERE id = ?').run(
    horloge,
    operation.id,
  );
  const tetes = tetesPresentes(base, operation);
  if (tetes.length > 0) materialiser(base, operation, valeurMontree(base, operation, tetes));
}

// One operation may come back sealed again with its clock put right: the smallest is kept, whatever the order.
function remettreALaPlusPetiteHorloge(base: Base, operation: LigneOperation): void {
  const connue = preparer<[string], { horloge: string }>(base, 'SELECT horloge FROM operation WHERE id = ?');
  const { horloge } = connue.get(operation.id) ?? operation;
  if (operation.horloge < horloge) redaterOperation(base, operation, operation.horloge);
}

function inserer(base: Base, o: LigneOperation): number | null {
  const { changes, lastInsertRowid } = preparer(
    base,
    `INSERT INTO operation (id, dossier, tableCible, ligne, registre, valeur, horloge, remplace, utilisateur, provenance, saisieLe)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  ).run(
    o.id,
    o.dossier,
    o.table,
    o.ligne,
    o.registre,
    JSON.stringify(o.valeur),
    o.horloge,
    JSON.stringify(o.remplace),
    o.utilisateur,
    o.provenance,
    o.saisieLe,
  );
  return changes === 0 ? null : Number(lastInsertRowid);
}

/** The heads once the operation is there, or `null` when it changed none of them. */
function deplacerTetes(base: Base, operation: LigneOperation): readonly string[] | null {
  const { id, table, ligne, registre, remplace } = operation;
  const avant = tetesPresentes(base, operation);
  for (const remplacee of remplace)
    if (avant.includes(remplacee))
      preparer<[...Adresse, string]>(
        base,
        'DELETE FROM tete WHERE tableCible = ? AND ligne = ? AND registre = ? AND operation = ?',
      ).run(table, ligne, registre, remplacee);
    else attendre(base, remplacee);
  const restantes = avant.filter((tete) => !remplace.includes(tete));
  // Replaced before it arrived: it enters the log, not the heads.
  const dejaRemplacee = preparer(base, 'DELETE FROM remplacee_attendue WHERE operation = ?').run(id);
  if (dejaRemplacee.changes > 0) return restantes.length === avant.length ? null : restantes;
  preparer<[...Adresse, string]>(
    base,
    'INSERT INTO tete (tableCible, ligne, registre, operation) VALUES (?, ?, ?, ?)',
  ).run(table, ligne, registre, id);
  return [...restantes, id];
}

const tetesPresentes = (base: Base, { table, ligne, registre }: LigneOperation): readonly string[] =>
  preparer<Adresse, { operation: string }>(
    base,
    'SELECT operation FROM tete WHERE tableCible = ? AND ligne = ? AND registre = ?',
  )
    .all(table, ligne, registre)
    .map(({ operation }) => operation);

function attendre(base: Base, remplacee: string): void {
  if (preparer(base, 'SELECT 1 FROM operation WHERE id = ?').get(remplacee) !== undefined) return;
  preparer(base, 'INSERT OR IGNORE INTO remplacee_attendue (operation) VALUES (?)').run(remplacee);
}

function valeurMontree(base: Base, operation: LigneOperation, tetes: readonly string[]): ValeurJson {
  // By far the most frequent case: nothing else to compare with.
  if (tetes.length === 1 && tetes[0] === operation.id) return operation.valeur;
  const lire = preparer<[string], TeteEnBase>(base, 'SELECT id, horloge, valeur FROM operation WHERE id = ?');
  const [montree] = tetes
    .flatMap((tete) => lire.get(tete) ?? [])
    .map(({ valeur, ...tete }) => ({ ...tete, valeur: JSON.parse(valeur) as ValeurJson, remplace: [] }))
    .sort(plusRecenteDabord);
  return montree === undefined ? null : montree.valeur;
}

// Table and register names reach the SQL text only after the catalogue's trigger accepted them.
const materialiser = (
  base: Base,
  { table, ligne, registre, dossier }: LigneOperation,
  valeur: ValeurJson,
): void => {
  preparer(
    base,
    `INSERT INTO "${table}" (id, dossier, "${registre}") VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET "${registre}" = excluded."${registre}"`,
  ).run(ligne, dossier, enColonne(valeur));
};

/** Text stays text, so that lists sort on it; anything else is JSON. */
export const enColonne = (valeur: ValeurJson): string | null =>
  valeur === null || typeof valeur === 'string' ? valeur : JSON.stringify(valeur);
