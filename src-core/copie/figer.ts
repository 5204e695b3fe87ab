// Freezes the vault's main file while it is copied: what is written meanwhile waits in the write-ahead log.
import { type Base, ouvrirCoffre } from '../coffre/ouvrir';
import type { Secret } from '../primitives';

export interface Gel {
  relacher(): void;
}

/** `null` while another reader is at work: the log cannot be emptied yet. */
export function tenterDeFiger(base: Base, chemin: string, cle: Secret): Gel | null {
  // In one go: nothing is written between the checkpoint and the reading that follows it.
  return logVide(base) ? figerFichier(chemin, cle) : null;
}

/**
 * A reading begun on an empty log reads the main file alone, so no process may change that file until it ends.
 * @throws when the vault does not open
 */
export function figerFichier(chemin: string, cle: Secret): Gel {
  const ouverte = ouvrirCoffre({ chemin, cle, mode: 'lire' });
  if (!ouverte.ok) throw new Error(`the vault does not open for reading: ${ouverte.erreur.type}`);
  const lecture = ouverte.valeur;
  lecture.exec('BEGIN');
  lecture.prepare('SELECT count(*) FROM sqlite_master').get();
  return { relacher: () => lecture.close() };
}

function logVide(base: Base): boolean {
  // Other calls must not wait behind a reader of long breath.
  base.pragma('busy_timeout = 0');
  try {
    const [fait] = base.pragma('wal_checkpoint(TRUNCATE)') as { busy: number; log: number }[];
    return fait?.busy === 0 && fait.log <= 0;
  } finally {
    base.pragma('busy_timeout = 5000');
  }
}
