// Erasures are final whatever the clocks: rows, history, heads, queue and index go in one transaction.
import type { CibleEffacee } from '../../src-shared/sync/constat';
import type { Effacement } from '../../src-shared/sync/etat-structure';
import type { Operation } from '../../src-shared/sync/operations';
import { TABLES_ET_REGISTRES } from '../../src-shared/sync/registres-synchronises';
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';
import { oublierClichePrepare } from './cliche-prepare';

type Visee = Pick<Operation, 'dossier' | 'table' | 'ligne' | 'registre'>;

const cleDe = (cible: CibleEffacee): string => {
  if (cible.unite === 'dossier') return `d/${cible.dossier}`;
  const ligne = `${cible.table}/${cible.ligne}`;
  return cible.unite === 'ligne' ? `l/${ligne}` : `r/${ligne}/${cible.registre}`;
};

/** Says of an operation whether what it is about was erased. */
export function cibleEffacee(effacements: readonly Effacement[]): (operation: Visee) => boolean {
  const cles = new Set(effacements.map(({ cible }) => cleDe(cible)));
  if (cles.size === 0) return () => false;
  return ({ dossier, table, ligne, registre }) =>
    (dossier !== null && cles.has(`d/${dossier}`)) ||
    cles.has(`l/${table}/${ligne}`) ||
    cles.has(`r/${table}/${ligne}/${registre}`);
}

/** Deletes what the statements name; doing it again changes nothing. */
export function appliquerEffacements(base: Base, effacements: readonly Effacement[]): void {
  // A snapshot that waits to be put down was made before some of them.
  if (effacements.length > 0) oublierClichePrepare(base);
  for (const { cible } of effacements)
    if (cible.unite === 'dossier') effacerDossier(base, cible.dossier);
    else effacerRegistres(base, cible, registresDe(cible));
}

/** Every row and its history, of a vault that was being filled: what is not synchronised stays. */
export function toutEffacer(base: Base): void {
  for (const table of ['a_sceller', 'tete', 'remplacee_attendue', 'operation', 'repertoire', ...TABLES])
    preparer(base, `DELETE FROM "${table}"`).run();
}

const TABLES = [...new Set(TABLES_ET_REGISTRES.map(([table]) => table))];

const registresDe = (cible: Exclude<CibleEffacee, { unite: 'dossier' }>): readonly string[] =>
  TABLES_ET_REGISTRES.filter(
    ([table, registre]) => table === cible.table && (cible.unite === 'ligne' || registre === cible.registre),
  ).map(([, registre]) => registre);

function effacerDossier(base: Base, dossier: string): void {
  const operations = 'SELECT rang FROM operation WHERE dossier = ?';
  preparer(base, `DELETE FROM a_sceller WHERE operation IN (${operations})`).run(dossier);
  preparer(base, 'DELETE FROM tete WHERE operation IN (SELECT id FROM operation WHERE dossier = ?)').run(
    dossier,
  );
  preparer(base, 'DELETE FROM operation WHERE dossier = ?').run(dossier);
  for (const table of TABLES) preparer(base, `DELETE FROM "${table}" WHERE dossier = ?`).run(dossier);
  preparer(base, 'DELETE FROM brouillon WHERE dossier = ?').run(dossier);
  preparer(base, 'DELETE FROM repertoire WHERE dossier = ?').run(dossier);
}

function effacerRegistres(
  base: Base,
  { table, ligne, unite }: Exclude<CibleEffacee, { unite: 'dossier' }>,
  registres: readonly string[],
): void {
  for (const registre of registres) {
    const adresse = [table, ligne, registre];
    const registreVise = 'tableCible = ? AND ligne = ? AND registre = ?';
    // By the row's file: operations have no index of their registers.
    const operations = `operation WHERE dossier IS (SELECT dossier FROM "${table}" WHERE id = ?) AND ${registreVise}`;
    preparer(base, `DELETE FROM a_sceller WHERE operation IN (SELECT rang FROM ${operations})`).run(
      ligne,
      ...adresse,
    );
    preparer(base, `DELETE FROM ${operations}`).run(ligne, ...adresse);
    preparer(base, `DELETE FROM tete WHERE ${registreVise}`).run(...adresse);
    preparer(base, `UPDATE "${table}" SET "${registre}" = NULL WHERE id = ?`).run(ligne);
  }
  if (unite === 'ligne' && registres.length > 0)
    preparer(base, `DELETE FROM "${table}" WHERE id = ?`).run(ligne);
}
