// Entrusting a file to an outside person, or taking it back (A8).

import type { EntreeDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { finaliteDuSuivi } from '../journal/finalites';
import { hexa, sha256 } from '../primitives';
import { auteurDe, jourCertain, type Session } from '../session';
import { ecritureSimple } from '../sync/ecriture-simple';
import { habilitationsActives } from '../utilisateur/habilitations';
import { peutAtteindre } from './acces-au-dossier';

/** Errors: dossierIntrouvable, utilisateurIntrouvable when the person has no outside profile, and the disk's. */
export function affecterDossier(
  session: Session,
  { id, utilisateur, confie }: EntreeDe<'dossier.affecter'>,
): Result<Record<string, never>, Erreur> {
  const { structure } = session;
  if (!peutAtteindre(session, id)) return echec(erreur('dossierIntrouvable'));
  const exterieur = habilitationsActives(structure.lecteur, utilisateur, jourCertain(structure)).some(
    ({ profils }) => profils.includes('intervenant'),
  );
  // What was entrusted to someone who left can still be taken back.
  if (confie && !exterieur) return echec(erreur('utilisateurIntrouvable'));
  const ligne = hexa(sha256(`affectation/${id}/${utilisateur}`).subarray(0, 16));
  const valeur = { utilisateur, confie };
  const ecriture = ecritureSimple(structure.lecteur, 'affectation', ligne, 'affectation', valeur, 'declare');
  const ecrit = structure.ecrire(
    auteurDe(session),
    {
      acte: 'dossier.affectation',
      objet: id,
      finalite: finaliteDuSuivi(structure),
      detail: { utilisateur, confie },
    },
    [{ ...ecriture, dossier: id }],
  );
  return ecrit.ok ? succes({}) : ecrit;
}
