// Files around the vault are replaced whole or not at all: written aside, fsynced, renamed.
import fs from 'node:fs';
import path from 'node:path';

const ESSAIS = 5;
const PATIENCE_MS = 60;

/**
 * Replaces `chemin` by `octets`. A crash leaves the former file or the new one, never a mixture.
 * @throws the file system's error (ENOSPC, EROFS, EACCES…) after removing what was written aside.
 */
export function remplacerFichier(chemin: string, octets: Uint8Array): void {
  mettreEnPlace(ecrireACote(chemin, octets), chemin);
}

/**
 * The first half alone, for a file that is tried before it is trusted. Gives the path of what was written.
 * @throws the file system's error after removing what was written.
 */
export function ecrireACote(chemin: string, octets: Uint8Array): string {
  const aCote = `${chemin}.nouveau`;
  try {
    ecrireEtVider(aCote, octets);
    return aCote;
  } catch (cause) {
    fs.rmSync(aCote, { force: true });
    throw cause;
  }
}

/** The second half: renames, and makes the rename durable. @throws the file system's error */
export function mettreEnPlace(aCote: string, chemin: string): void {
  try {
    renommer(aCote, chemin);
  } catch (cause) {
    fs.rmSync(aCote, { force: true });
    throw cause;
  }
  viderDossier(path.dirname(chemin));
}

export function lireFichier(chemin: string): Uint8Array | null {
  try {
    return new Uint8Array(fs.readFileSync(chemin));
  } catch (cause) {
    if (estAbsent(cause)) return null;
    throw cause;
  }
}

export const estAbsent = (cause: unknown): boolean => codeSysteme(cause) === 'ENOENT';

/** The system's code of an error (`ENOSPC`, `SQLITE_FULL`…), or an empty text. */
export const codeSysteme = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : '';

function ecrireEtVider(chemin: string, octets: Uint8Array): void {
  const descripteur = fs.openSync(chemin, 'w', 0o600);
  try {
    let place = 0;
    while (place < octets.length) place += fs.writeSync(descripteur, octets, place);
    fs.fsyncSync(descripteur);
  } finally {
    fs.closeSync(descripteur);
  }
}

// On Windows another program (antivirus, indexer) may hold the target for an instant.
function renommer(de: string, vers: string): void {
  for (let essai = 1; ; essai++) {
    try {
      fs.renameSync(de, vers);
      return;
    } catch (cause) {
      if (essai === ESSAIS || !['EPERM', 'EACCES', 'EBUSY'].includes(codeSysteme(cause))) throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE_MS * essai);
    }
  }
}

/** Makes a rename inside the folder durable; Windows has no such call on a folder. */
export function viderDossier(dossier: string): void {
  if (process.platform === 'win32') return;
  const descripteur = fs.openSync(dossier, 'r');
  try {
    fs.fsyncSync(descripteur);
  } finally {
    fs.closeSync(descripteur);
  }
}
