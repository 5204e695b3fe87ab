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

/** Idempotent, and independent of the order in which operations arrive. */
export function rangerOperation(base: Base, operation: LigneOperation): void {
  if (preparer(base, 'SELECT 1 FROM operation WHERE id = ?').get(operation.id) !== undefined) return;
  inserer(base, operation);
  deplacerTetes(base, operation);
  materialiser(base, operation);
}

function inserer(base: Base, o: LigneOperation): void {
  preparer(
    base,
    `INSERT INTO operation (id, dossier, tableCible, ligne, registre, valeur, horloge, remplace, utilisateur, provenance, saisieLe)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
}

function deplacerTetes(base: Base, { id, table, ligne, registre, remplace }: LigneOperation): void {
  const retirer = preparer(
    base,
    'DELETE FROM tete WHERE tableCible = ? AND ligne = ? AND registre = ? AND operation = ?',
  );
  const connue = preparer(base, 'SELECT 1 FROM operation WHERE id = ?');
  const attendre = preparer(base, 'INSERT OR IGNORE INTO remplacee_attendue (operation) VALUES (?)');
  for (const remplacee of remplace) {
    retirer.run(table, ligne, registre, remplacee);
    if (connue.get(remplacee) === undefined) attendre.run(remplacee);
  }
  const dejaRemplacee =
    preparer(base, 'DELETE FROM remplacee_attendue WHERE operation = ?').run(id).changes > 0;
  if (!dejaRemplacee)
    preparer(base, 'INSERT INTO tete (tableCible, ligne, registre, operation) VALUES (?, ?, ?, ?)').run(
      table,
      ligne,
      registre,
      id,
    );
}

// Table and register names reach the SQL text only after the catalogue's trigger accepted them.
function materialiser(base: Base, { table, ligne, registre, dossier }: LigneOperation): void {
  const presentes = preparer<[string, string, string], TeteEnBase>(
    base,
    `SELECT o.id, o.horloge, o.valeur FROM tete t JOIN operation o ON o.id = t.operation
       WHERE t.tableCible = ? AND t.ligne = ? AND t.registre = ?`,
  ).all(table, ligne, registre);
  const [montree] = presentes
    .map(({ id, horloge, valeur }) => ({
      id,
      horloge,
      valeur: JSON.parse(valeur) as ValeurJson,
      remplace: [],
    }))
    .sort(plusRecenteDabord);
  if (montree === undefined) return;
  preparer(
    base,
    `INSERT INTO "${table}" (id, dossier, "${registre}") VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET "${registre}" = excluded."${registre}"`,
  ).run(ligne, dossier, enColonne(montree.valeur));
}

/** Text stays text, so that lists sort on it; anything else is JSON. */
export const enColonne = (valeur: ValeurJson): string | null =>
  valeur === null || typeof valeur === 'string' ? valeur : JSON.stringify(valeur);
