// Choosing the folder of the automatic backups: before the structure exists, or later by the direction.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import type { Erreur } from '../../src-shared/erreurs';
import { type Result, succes } from '../../src-shared/result';
import type { Contexte } from '../contexte';
import { auteurDe, type Session } from '../session';
import type { StructureOuverte } from '../structure/structure-ouverte';
import { essayerDestination, memeDisque, poserDestination } from './destination';
import { majEtatPublic } from './etat-public';

/** Errors: destinationAbsente, ecritureFichier, sauvegardePleine. */
export function preparerDestination(
  contexte: Contexte,
  { chemin }: EntreeDe<'sauvegarde.preparerDestination'>,
): Result<SortieDe<'sauvegarde.preparerDestination'>, Erreur> {
  const essayee = essayerDestination(chemin);
  if (!essayee.ok) return essayee;
  contexte.destinationPreparee = chemin;
  return succes({ dossier: chemin, memeDisque: memeDisque(chemin, contexte.profil) });
}

export function oublierDestination(contexte: Contexte): Result<Record<string, never>, Erreur> {
  contexte.destinationPreparee = null;
  return succes({});
}

/** The structure has just been created: what was chosen for it becomes its setting. */
export function retenirDestination(contexte: Contexte, structure: StructureOuverte): void {
  const { destinationPreparee } = contexte;
  contexte.destinationPreparee = null;
  if (destinationPreparee === null) return;
  poserDestination(structure.base, destinationPreparee);
  majEtatPublic(structure.lieu.sauvegarde, { choisie: true });
}

/** Errors: those of the preparation, and the vault's. The folder's path does not go to the journal. */
export function choisirDestination(
  session: Session,
  { chemin }: EntreeDe<'sauvegarde.choisirDestination'>,
): Result<SortieDe<'sauvegarde.choisirDestination'>, Erreur> {
  const { structure } = session;
  const essayee = essayerDestination(chemin);
  if (!essayee.ok) return essayee;
  const ecrite = structure.ecrire(
    auteurDe(session),
    { acte: 'sauvegarde.destination', objet: null, finalite: 'securite' },
    [],
    (base) => poserDestination(base, chemin),
  );
  if (!ecrite.ok) return ecrite;
  majEtatPublic(structure.lieu.sauvegarde, { choisie: true, echec: null });
  return succes({ dossier: chemin, memeDisque: memeDisque(chemin, structure.lieu.dossier) });
}
