// The folder or USB disk of the automatic backups: a setting of this computer, never sent.
import fs from 'node:fs';
import path from 'node:path';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { codeSysteme } from '../coffre/fichier';
import type { Base } from '../coffre/ouvrir';
import { ecrireParametre, lireParametre, parametrePresent } from '../coffre/parametres';

export const lireDestination = (base: Pick<Base, 'prepare'>): string | null =>
  parametrePresent(base, 'sauvegarde.destination')
    ? Buffer.from(lireParametre(base, 'sauvegarde.destination')).toString('utf8')
    : null;

export const poserDestination = (base: Base, dossier: string): void =>
  ecrireParametre(base, 'sauvegarde.destination', Buffer.from(dossier, 'utf8'));

/** Errors: destinationAbsente, ecritureFichier, sauvegardePleine. Tried by writing: rights alone do not tell on every system. */
export function essayerDestination(dossier: string): Result<void, Erreur> {
  const essai = path.join(dossier, '.permanence-essai');
  try {
    if (!fs.statSync(dossier).isDirectory()) return echec(erreur('destinationAbsente'));
    fs.writeFileSync(essai, 'essai');
    return succes(undefined);
  } catch (cause) {
    const code = codeSysteme(cause);
    if (code === 'ENOENT') return echec(erreur('destinationAbsente'));
    return echec(erreur(code === 'ENOSPC' ? 'sauvegardePleine' : 'ecritureFichier'));
  } finally {
    fs.rmSync(essai, { force: true });
  }
}

export function estJoignable(dossier: string): boolean {
  try {
    return fs.statSync(dossier).isDirectory();
  } catch {
    // A key pulled out, a share that does not answer.
    return false;
  }
}

/** True when both lie on the same disk: a breakdown would take the base and its backups together. */
export function memeDisque(dossier: string, profil: string): boolean {
  try {
    return fs.statSync(dossier).dev === fs.statSync(profil).dev;
  } catch {
    return false;
  }
}
