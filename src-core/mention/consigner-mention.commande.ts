// A person already on file is informed of a newer mention: one more receipt (A24).

import type { EntreeDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { peutAtteindre } from '../dossier/acces-au-dossier';
import { finaliteDuSuivi } from '../journal/finalites';
import { auteurDe, type Session } from '../session';
import { ecritureDeReception, refuserReception } from './reception';

/** Errors: dossierIntrouvable, mentionPerimee, saisieRefusee, and the disk's. */
export function consignerMention(
  session: Session,
  { dossier, reception }: EntreeDe<'mention.consigner'>,
): Result<Record<string, never>, Erreur> {
  if (!peutAtteindre(session, dossier)) return echec(erreur('dossierIntrouvable'));
  const refus = refuserReception(session, reception);
  if (refus !== null) return echec(refus);
  const { structure, utilisateur } = session;
  const ecrit = structure.ecrire(
    auteurDe(session),
    { acte: 'mention.information', objet: dossier, finalite: finaliteDuSuivi(structure) },
    [ecritureDeReception(dossier, reception, utilisateur)],
  );
  return ecrit.ok ? succes({}) : ecrit;
}
