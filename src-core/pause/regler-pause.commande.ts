// The direction sets how long before the pause, and whether a code is enough to end it.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import type { Erreur } from '../../src-shared/erreurs';
import { type Result, succes } from '../../src-shared/result';
import type { Contexte } from '../contexte';
import { auteurDe, type Session } from '../session';
import { ecritureSimple } from '../sync/ecriture-simple';
import { annoncerSession } from './annoncer-session';

export function reglerPause(
  contexte: Contexte,
  session: Session,
  reglages: EntreeDe<'pause.regler'>,
): Result<SortieDe<'pause.regler'>, Erreur> {
  const { structure, fiche } = session;
  const ecrit = structure.ecrire(
    auteurDe(session),
    { acte: 'structure.pause', objet: fiche.id, finalite: 'securite', detail: { ...reglages } },
    [ecritureSimple(structure.lecteur, 'structure', fiche.id, 'pause', { ...reglages }, 'declare')],
  );
  if (!ecrit.ok) return ecrit;
  annoncerSession(contexte, session, false);
  return succes(reglages);
}
