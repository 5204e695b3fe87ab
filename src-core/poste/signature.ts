// The signature of whoever is at work: only a person whom the statements know as direction may state a fact.
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { egaux } from '../primitives';
import type { Session } from '../session';
import type { Signataire } from '../sync/constats';
import { etatStructure } from '../sync/poste-local';

/** Errors: signatureNonReconnue, when the person's keys are not those that the others know. */
export function signataireDe({
  structure,
  utilisateur,
  cles,
}: Pick<Session, 'structure' | 'utilisateur' | 'cles'>): Result<Signataire, Erreur> {
  const connu = etatStructure(structure.poste).utilisateurs.get(utilisateur);
  const reconnue =
    cles !== null &&
    connu !== undefined &&
    !connu.fini &&
    connu.profils.includes('direction') &&
    egaux(connu.ed25519, cles.ed25519.publique);
  return reconnue ? succes({ utilisateur, ed25519: cles.ed25519 }) : echec(erreur('signatureNonReconnue'));
}
