// Accepting the confidentiality commitment: once per user and version, before any file is seen (A6).
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { ENGAGEMENT } from '../../src-shared/regles/engagement';
import { echec, type Result, succes } from '../../src-shared/result';
import { auteurDe, type Session, sessionPourPage } from '../session';
import { ecritureSimple } from '../sync/ecriture-simple';

/** Errors: engagementRequis when another version was read, and the disk's. */
export function accepterEngagement(
  session: Session,
  { version }: EntreeDe<'acces.accepterEngagement'>,
): Result<SortieDe<'acces.accepterEngagement'>, Erreur> {
  if (version !== ENGAGEMENT.version) return echec(erreur('engagementRequis'));
  const { structure, utilisateur } = session;
  const valeur = { version, le: new Date(structure.maintenant()).toISOString() };
  const ecrit = structure.ecrire(
    auteurDe(session),
    { acte: 'acces.engagement', objet: utilisateur, finalite: 'securite', detail: { version } },
    [ecritureSimple(structure.lecteur, 'utilisateur', utilisateur, 'engagement', valeur, 'declare')],
  );
  return ecrit.ok ? succes(sessionPourPage(session)) : ecrit;
}
