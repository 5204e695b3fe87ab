// Saving a copy where the user says: sealed to both recovery keys, tried by opening it, then put in place.
import path from 'node:path';
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import type { Contexte } from '../contexte';
import { auteurDe, type Session } from '../session';

/** Errors: those of a copy, and sauvegardeEnCours. The base goes on answering meanwhile. */
export async function enregistrerCopie(
  { sauvegardes }: Contexte,
  session: Session,
  { chemin }: EntreeDe<'copie.enregistrer'>,
): Promise<Result<SortieDe<'copie.enregistrer'>, Erreur>> {
  const faite = await sauvegardes.copierVers(session, chemin);
  if (!faite.ok) return faite;
  const { octets, dossiers } = faite.valeur;
  if (!session.structure.base.open) return echec(erreur('sessionAbsente'));
  const consignee = session.structure.consigner(auteurDe(session), {
    acte: 'copie.enregistrement',
    objet: session.fiche.id,
    finalite: 'securite',
    detail: { octets, dossiers },
  });
  return consignee.ok ? succes({ nom: path.basename(chemin), octets, dossiers }) : consignee;
}
