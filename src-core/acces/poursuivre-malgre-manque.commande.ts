// The vault is older than its head: the direction goes on without the missing writes, and the gap is recorded.
import type { SortieDe } from '../../src-shared/contract/index';
import type { Erreur } from '../../src-shared/erreurs';
import { type Result, succes } from '../../src-shared/result';
import { auteurDe, type Session, sessionPourPage } from '../session';

export function poursuivreMalgreManque(
  session: Session,
): Result<SortieDe<'acces.poursuivreMalgreManque'>, Erreur> {
  if (session.structure.ecrituresManquantes === 0) return succes(sessionPourPage(session));
  const poursuivi = session.structure.poursuivre(auteurDe(session));
  return poursuivi.ok ? succes(sessionPourPage(session)) : poursuivi;
}
