// Coming back from a pause, by the code or the password: five wrong answers close the base.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import type { MotifDuCoeur } from '../../src-shared/contract/protocole';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { DUREE_DU_MOT_DE_PASSE_MS, ESSAIS_DE_REPRISE } from '../../src-shared/regles/pause';
import { tempsEcoule } from '../../src-shared/regles/temps-ecoule';
import { echec, type Result, succes } from '../../src-shared/result';
import { habilitationEchue } from '../acces/date-de-l-ordinateur';
import { attenteRestante } from '../acces/echecs';
import { depuisValeur, ouvrirEnregistrement } from '../acces/enregistrement';
import { noterEchecSur } from '../acces/ouvrir-session.commande';
import { type Contexte, instantDe } from '../contexte';
import { auteurDe, type Session, sessionEncoreHabilitee, sessionPourPage, utilisateurDe } from '../session';
import { annoncerSession } from './annoncer-session';
import { fermerSession } from './fermer-session';
import { estLeCode } from './pause';
import { lireReglagesDePause } from './reglages-de-pause';

type Moyen = 'code' | 'motDePasse';
type Reponse = Result<SortieDe<'pause.reprendreParCode'>, Erreur>;

/** Errors: repriseRefusee, codesEpuises, and sessionAbsente when the password's eight hours are over. */
export function reprendreParCode(
  contexte: Contexte,
  session: Session,
  { code }: EntreeDe<'pause.reprendreParCode'>,
): Reponse {
  const echeance = echeanceDuMotDePasse(contexte, session);
  if (echeance !== null) return fermer(contexte, erreur('sessionAbsente'), echeance);
  const { pause, structure } = session;
  const permis = lireReglagesDePause(structure.lecteur).code;
  if (permis && pause.code !== null && estLeCode(pause.code, code)) return rouvrir(contexte, session, 'code');
  return refuser(contexte, session, 'code');
}

/** Errors: repriseRefusee, codesEpuises, attenteImposee. */
export async function reprendreParMotDePasse(
  contexte: Contexte,
  session: Session,
  { motDePasse }: EntreeDe<'pause.reprendreParMotDePasse'>,
): Promise<Reponse> {
  const { lieu } = session.structure;
  const attenteSecondes = attenteRestante(lieu.echecs, contexte.maintenant());
  if (attenteSecondes > 0) return echec(erreur('attenteImposee', { attenteSecondes }));
  const { acces } = utilisateurDe(session);
  const cles =
    acces === null ? null : await ouvrirEnregistrement(depuisValeur(acces.enregistrement), motDePasse);
  if (cles === null) {
    noterEchecSur(contexte, lieu, null);
    return refuser(contexte, session, 'motDePasse');
  }
  session.pause.motDePasse = instantDe(contexte);
  return rouvrir(contexte, session, 'motDePasse');
}

function echeanceDuMotDePasse(
  contexte: Contexte,
  { pause: { motDePasse } }: Session,
): 'huitHeures' | 'horloge' | null {
  const present = instantDe(contexte);
  // A computer's clock set back during the pause: nobody can tell how long it was.
  if (motDePasse === null || present.mural < motDePasse.mural) return 'horloge';
  return tempsEcoule(motDePasse, present) >= DUREE_DU_MOT_DE_PASSE_MS ? 'huitHeures' : null;
}

function rouvrir(contexte: Contexte, session: Session, moyen: Moyen): Reponse {
  const { pause, structure } = session;
  // It may have ended during the pause: the cover is a door like the login.
  if (!sessionEncoreHabilitee(session))
    return fermer(contexte, habilitationEchue(session.structure), 'habilitation');
  pause.enCours = false;
  pause.refus = 0;
  const ecran = pause.ecran;
  pause.ecran = null;
  structure.consigner(auteurDe(session), {
    acte: 'acces.reprise',
    objet: session.utilisateur,
    finalite: 'securite',
    detail: { moyen },
  });
  annoncerSession(contexte, session, moyen === 'motDePasse');
  return succes({ session: sessionPourPage(session), ecran });
}

function refuser(contexte: Contexte, session: Session, moyen: Moyen): Reponse {
  const { pause, structure } = session;
  pause.refus++;
  const restants = ESSAIS_DE_REPRISE - pause.refus;
  structure.consigner(auteurDe(session), {
    acte: restants > 0 ? 'acces.repriseRefusee' : 'acces.fermetureParRefus',
    objet: session.utilisateur,
    finalite: 'securite',
    detail: { moyen, refus: pause.refus },
  });
  if (restants <= 0) return fermer(contexte, erreur('codesEpuises'), 'codes');
  const message = `Encore ${restants} essai${restants > 1 ? 's' : ''} avant la fermeture de la base.`;
  return echec(erreur('repriseRefusee', { champs: [{ champ: 'essais', message }] }));
}

function fermer(contexte: Contexte, refus: Erreur, motif: MotifDuCoeur): Reponse {
  fermerSession(contexte);
  contexte.surSession({ etat: 'fermee', motif });
  return echec(refus);
}
