// The one function that opens a vault; nothing else constructs a database.
import fs from 'node:fs';
import Database from 'better-sqlite3';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import type { Migration } from '../../src-shared/migration';
import { echec, type Result, succes } from '../../src-shared/result';
import { hexa, type Secret } from '../primitives';
import { codeSysteme, estAbsent } from './fichier';
import { MIGRATIONS } from './migrations';
import { migrer, versionDe } from './migrer';
import {
  donnerCle,
  exigerEffacementDeLIndex,
  premiereLecture,
  ReglageRefuse,
  reglerConnexion,
} from './reglages';

export type Base = Database.Database;

export interface Ouverture {
  readonly chemin: string;
  readonly cle: Secret;
  /** `creer` wants no file, the two others want one. */
  readonly mode: 'creer' | 'ecrire' | 'lire';
  readonly migrations?: readonly Migration[];
}

const ENTETE_CLAIR = 'SQLite format 3';

/**
 * Opens, checks and, unless it only reads, migrates the vault. On refusal the file is as it was.
 * Errors: baseAlteree, basePlusRecente, baseNonConforme, migrationRefusee, disquePlein, profilNonInscriptible.
 */
export function ouvrirCoffre({
  chemin,
  cle,
  mode,
  migrations = MIGRATIONS,
}: Ouverture): Result<Base, Erreur> {
  let base: Base | undefined;
  try {
    base = new Database(chemin, { fileMustExist: mode !== 'creer', readonly: mode === 'lire' });
    donnerCle(base, cle);
    premiereLecture(base);
    if (versionDe(base) > migrations.length) return refuser(base, 'basePlusRecente');
    reglerConnexion(base, mode === 'lire');
    if (mode !== 'lire') {
      const migree = migrer(base, chemin, migrations);
      if (!migree.ok) return refuser(base, migree.erreur.type);
      verifierChiffrement(chemin);
      exigerEffacementDeLIndex(base);
    }
    return succes(base);
  } catch (cause) {
    return refuser(base, codeErreurBase(cause));
  }
}

/** Puts the vault under another key, page by page. @throws SQLITE_FULL and the like */
export function changerCleDuCoffre(base: Base, nouvelle: Secret): void {
  // The cipher does not rekey in WAL mode.
  base.pragma('journal_mode=DELETE');
  base.pragma(`rekey="x'${hexa(nouvelle.reveler())}'"`);
  base.pragma('journal_mode=WAL');
}

/** The user's error for a failure of the database or of the disk under it; unknown ones are thrown again. */
export function codeErreurBase(cause: unknown): Erreur['type'] {
  if (cause instanceof ReglageRefuse) return 'baseNonConforme';
  const code = codeSysteme(cause);
  if (code === 'ENOSPC' || code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') return 'disquePlein';
  if (['SQLITE_NOTADB', 'SQLITE_CORRUPT'].some((prefixe) => code.startsWith(prefixe))) return 'baseAlteree';
  if (code.startsWith('SQLITE_IOERR')) return 'baseAlteree';
  if (['EROFS', 'EACCES', 'EPERM'].includes(code) || code.startsWith('SQLITE_READONLY'))
    return 'profilNonInscriptible';
  if (code.startsWith('SQLITE_CANTOPEN') || estAbsent(cause)) return 'structureInconnue';
  if (code.startsWith('SQLITE_BUSY')) return 'dejaOuverte';
  throw cause;
}

function refuser(base: Base | undefined, type: Erreur['type']): Result<never, Erreur> {
  base?.close();
  return echec(erreur(type));
}

// A wrong build or a lost pragma would write plain pages: the header tells, whatever the pragmas answered.
function verifierChiffrement(chemin: string): void {
  const descripteur = fs.openSync(chemin, 'r');
  try {
    const debut = Buffer.alloc(ENTETE_CLAIR.length);
    fs.readSync(descripteur, debut, 0, debut.length, 0);
    if (debut.toString('latin1') === ENTETE_CLAIR) throw new ReglageRefuse('the file is not encrypted');
  } finally {
    fs.closeSync(descripteur);
  }
}
