// The code of this session: chosen once after the password, changed later by typing the password again; written nowhere.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { refusDuCode } from '../../src-shared/regles/code-de-reprise';
import { echec, type Result, succes } from '../../src-shared/result';
import { attenteRestante } from '../acces/echecs';
import { depuisValeur, ouvrirEnregistrement } from '../acces/enregistrement';
import { noterEchecSur } from '../acces/ouvrir-session.commande';
import type { Contexte } from '../contexte';
import { auteurDe, codeAChoisir, type Session, sessionPourPage, utilisateurDe } from '../session';
import { garderCode } from './pause';
import { lireReglagesDePause } from './reglages-de-pause';

/** Errors: codeFaible, habilitationInsuffisante where the structure wants the password or the choice was made. */
export function choisirCode(
  session: Session,
  { code }: EntreeDe<'pause.choisirCode'>,
): Result<SortieDe<'pause.choisirCode'>, Erreur> {
  if (code === null) {
    session.pause.codeDecline = true;
    return succes(sessionPourPage(session));
  }
  // Whoever finds the computer open must not give it a code of their own.
  return codeAChoisir(session) ? poserCode(session, code) : echec(erreur('habilitationInsuffisante'));
}

/** Errors: motDePasseRefuse, attenteImposee, codeFaible, habilitationInsuffisante. */
export async function changerCode(
  contexte: Contexte,
  session: Session,
  { motDePasse, code }: EntreeDe<'pause.changerCode'>,
): Promise<Result<SortieDe<'pause.changerCode'>, Erreur>> {
  const { lieu, lecteur } = session.structure;
  if (!lireReglagesDePause(lecteur).code) return echec(erreur('habilitationInsuffisante'));
  const attenteSecondes = attenteRestante(lieu.echecs, contexte.maintenant());
  if (attenteSecondes > 0) return echec(erreur('attenteImposee', { attenteSecondes }));
  const { acces } = utilisateurDe(session);
  const cles =
    acces === null ? null : await ouvrirEnregistrement(depuisValeur(acces.enregistrement), motDePasse);
  if (cles === null) {
    noterEchecSur(contexte, lieu, null);
    return echec(erreur('motDePasseRefuse'));
  }
  return poserCode(session, code);
}

function poserCode(session: Session, code: string): Result<SortieDe<'pause.choisirCode'>, Erreur> {
  const refus = refusDuCode(code);
  if (refus !== null) return echec(erreur('codeFaible', { champs: [{ champ: 'code', message: refus }] }));
  session.pause.code = garderCode(code);
  const consigne = session.structure.consigner(auteurDe(session), {
    acte: 'acces.codeChoisi',
    objet: session.utilisateur,
    finalite: 'securite',
  });
  return consigne.ok ? succes(sessionPourPage(session)) : consigne;
}
