// One core at a time on a vault: a lock that the system itself releases when its process ends, however it ends.
import fs from 'node:fs';
import Database from 'better-sqlite3';
import { codeSysteme } from './fichier';

export interface Verrou {
  relacher(): void;
}

/**
 * Takes the lock, or gives `null` when another core holds it. The file stays behind, empty: only the system's lock on
 * it counts, so that no process number, reused after a power cut, ever keeps a structure shut.
 * @throws the file system's error (EROFS, ENOSPC…)
 */
export function prendreVerrou(chemin: string): Verrou | null {
  retirerCeQuiNEnEstPasUn(chemin);
  exigerInscriptible(chemin);
  const fichier = new Database(chemin, { timeout: 0 });
  try {
    // Nothing is ever written: without this, taking the lock would leave a journal beside it.
    fichier.pragma('journal_mode=MEMORY');
    fichier.exec('BEGIN EXCLUSIVE');
    return { relacher: () => fichier.close() };
  } catch (cause) {
    fichier.close();
    if (codeSysteme(cause).startsWith('SQLITE_BUSY')) return null;
    throw cause;
  }
}

// A lock file is empty; anything else there (a broken disk, another program) is held by nobody.
function retirerCeQuiNEnEstPasUn(chemin: string): void {
  const present = fs.statSync(chemin, { throwIfNoEntry: false });
  if (present !== undefined && present.size > 0) fs.rmSync(chemin, { force: true });
}

// The library would open a protected file read-only, and the lock would then protect nothing.
const exigerInscriptible = (chemin: string): void => fs.closeSync(fs.openSync(chemin, 'a', 0o600));
