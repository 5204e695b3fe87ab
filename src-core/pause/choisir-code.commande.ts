// Choosing the code of this session, or going on without one; it is never written anywhere.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { refusDuCode } from '../../src-shared/regles/code-de-reprise';
import { echec, type Result, succes } from '../../src-shared/result';
import { auteurDe, type Session, sessionPourPage } from '../session';
import { garderCode } from './pause';
import { lireReglagesDePause } from './reglages-de-pause';

/** Errors: codeFaible, habilitationInsuffisante where the structure wants the password. */
export function choisirCode(
  session: Session,
  { code }: EntreeDe<'pause.choisirCode'>,
): Result<SortieDe<'pause.choisirCode'>, Erreur> {
  const { pause, structure } = session;
  if (code === null) {
    pause.codeDecline = true;
    return succes(sessionPourPage(session));
  }
  if (!lireReglagesDePause(structure.lecteur).code) return echec(erreur('habilitationInsuffisante'));
  const refus = refusDuCode(code);
  if (refus !== null) return echec(erreur('codeFaible', { champs: [{ champ: 'code', message: refus }] }));
  pause.code = garderCode(code);
  const consigne = structure.consigner(auteurDe(session), {
    acte: 'acces.codeChoisi',
    objet: session.utilisateur,
    finalite: 'securite',
  });
  return consigne.ok ? succes(sessionPourPage(session)) : consigne;
}
