// What the approver answers to a newcomer: root, statements, keys, and how far everybody's work goes.
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import type { Contexte } from '../contexte';
import type { Session } from '../session';
import { type DemandeAdmission, reponseAdmission } from '../sync/admission';
import { vecteurApplique } from '../sync/journaux';
import { lireDestination } from '../synchronisation/destination';
import { TransportSuivi } from '../synchronisation/transport-suivi';
import { BoiteDuMembre } from './boite-du-membre';
import { type CodePartage, ecrireAccueil } from './code-partage';

/** Errors: serveurNonRelie. */
export function boiteDe({ reseau }: Contexte, { structure }: Session): Result<BoiteDuMembre, Erreur> {
  const destination = lireDestination(structure.base);
  if (destination === null) return echec(erreur('serveurNonRelie'));
  const transport = new TransportSuivi(reseau, destination, new AbortController().signal);
  return succes(new BoiteDuMembre(structure, transport));
}

/** The heads of all logs go with it: less than that from the server is not everything. */
export const accueillir = (
  { structure, fiche }: Session,
  code: CodePartage,
  demande: DemandeAdmission,
): Uint8Array =>
  ecrireAccueil(code, {
    issue: 'admise',
    reponse: reponseAdmission(structure.poste, demande),
    essai: fiche.essai,
    bouts: { ...vecteurApplique(structure.base) },
  });

/** Best effort: a newcomer that hears nothing sees its code expire. */
export async function refuserLaDemande(
  contexte: Contexte,
  session: Session,
  code: CodePartage,
): Promise<void> {
  const boite = boiteDe(contexte, session);
  if (boite.ok) await boite.valeur.repondre(code.boite, ecrireAccueil(code, { issue: 'refusee' }));
}
