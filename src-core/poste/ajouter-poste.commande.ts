// « Ajouter un ordinateur »: a one-time code, a letterbox, the same digits on both screens, then yes or no.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import {
  codeDAdmissionEnGroupes,
  faireCodeDAdmission,
  lireCodeDAdmission,
  VALIDITE_DU_CODE_MINUTES,
} from '../../src-shared/regles/code-d-admission';
import { echec, type Result, succes } from '../../src-shared/result';
import { lireParametre } from '../coffre/parametres';
import { type Contexte, momentLocal } from '../contexte';
import { octetsAuHasard, sha256 } from '../primitives';
import { auteurDe, type Session } from '../session';
import { admettrePoste, type DemandeAdmission } from '../sync/admission';
import { ecritureSimple } from '../sync/ecriture-simple';
import { etatStructure } from '../sync/poste-local';
import { accueillir, boiteDe, refuserLaDemande } from './accueillir';
import type { AdmissionEnCours } from './admission-en-cours';
import { chiffresDe, lireDemande, partagerCode } from './code-partage';
import { signataireDe } from './signature';

type Etat = SortieDe<'poste.suivreAdmission'>;
const AUCUNE: Etat = { etape: 'aucune', nom: '', chiffres: [] };

/** Gives the code, shown until it has served. Errors: signatureNonReconnue, serveurNonRelie, and the network's. */
export async function ouvrirAdmission(
  contexte: Contexte,
  session: Session,
  { nom }: EntreeDe<'poste.ouvrirAdmission'>,
): Promise<Result<SortieDe<'poste.ouvrirAdmission'>, Erreur>> {
  const signataire = signataireDe(session);
  if (!signataire.ok) return signataire;
  const { structure } = session;
  const racine = sha256(lireParametre(structure.base, 'structure.racine'));
  const code = faireCodeDAdmission(octetsAuHasard(10), racine);
  const lu = lireCodeDAdmission(code);
  const boite = boiteDe(contexte, session);
  if (!boite.ok) return boite;
  if (lu === null) throw new Error('the code does not read back');
  const admission: AdmissionEnCours = {
    nom,
    code: partagerCode(lu),
    expireA: contexte.maintenant() + VALIDITE_DU_CODE_MINUTES * 60_000,
    demande: null,
    accueil: null,
    livre: false,
  };
  const ouverte = await boite.valeur.ouvrir(admission.code.boite);
  if (!ouverte.ok) return ouverte;
  session.admission = admission;
  return succes({ code: codeDAdmissionEnGroupes(code), expire: momentLocal(admission.expireA) });
}

/** Looks into the letterbox. Errors: the network's; nothing is lost by them. */
export async function suivreAdmission(contexte: Contexte, session: Session): Promise<Result<Etat, Erreur>> {
  const { admission } = session;
  if (admission === null) return succes(AUCUNE);
  if (admission.accueil !== null) return livrer(contexte, session, admission);
  if (admission.demande !== null) return succes(etatDe(admission));
  if (contexte.maintenant() >= admission.expireA) return succes({ ...etatDe(admission), etape: 'expiree' });
  const boite = boiteDe(contexte, session);
  if (!boite.ok) return boite;
  const lettre = await boite.valeur.lire(admission.code.boite);
  if (!lettre.ok) return lettre;
  if (lettre.valeur !== null) {
    const demande = lireDemande(admission.code, lettre.valeur);
    // Somebody who has not the code knocked in its place: that letterbox serves nobody any more.
    if (demande === null || etatStructure(session.structure.poste).postes.has(demande.poste)) {
      session.admission = null;
      return echec(erreur('demandeEtrangere'));
    }
    admission.demande = demande;
  }
  return succes(etatDe(admission));
}

/** The digits are the same. Errors: demandeAbsente, signatureNonReconnue, the disk's and the network's. */
export async function approuverAdmission(
  contexte: Contexte,
  session: Session,
): Promise<Result<Etat, Erreur>> {
  const { admission } = session;
  if (admission?.demande == null) return echec(erreur('demandeAbsente'));
  if (admission.accueil === null) {
    const ecrite = ecrireAdmission(session, admission, admission.demande);
    if (!ecrite.ok) return ecrite;
    admission.accueil = accueillir(session, admission.code, admission.demande);
  }
  return livrer(contexte, session, admission);
}

/** The digits differ, or nobody was expected: nothing is stated, and the newcomer is told. */
export async function refuserAdmission(
  contexte: Contexte,
  session: Session,
): Promise<Result<Record<string, never>, Erreur>> {
  const { admission } = session;
  session.admission = null;
  if (admission === null || admission.accueil !== null) return succes({});
  session.structure.consigner(auteurDe(session), {
    acte: 'poste.refus',
    objet: admission.demande?.poste ?? null,
    finalite: 'securite',
  });
  await refuserLaDemande(contexte, session, admission.code);
  return succes({});
}

function ecrireAdmission(
  session: Session,
  { nom }: AdmissionEnCours,
  demande: DemandeAdmission,
): Result<void, Erreur> {
  const signataire = signataireDe(session);
  if (!signataire.ok) return signataire;
  const { structure } = session;
  return structure.ecrire(
    auteurDe(session),
    { acte: 'poste.admission', objet: demande.poste, finalite: 'securite' },
    [ecritureSimple(structure.lecteur, 'poste', demande.poste, 'nom', nom, 'declare')],
    () => admettrePoste(structure.poste, signataire.valeur, demande),
  );
}

// The statement stands already: a cut here is made up for by asking again.
async function livrer(
  contexte: Contexte,
  session: Session,
  admission: AdmissionEnCours,
): Promise<Result<Etat, Erreur>> {
  if (!admission.livre && admission.accueil !== null && admission.demande !== null) {
    const boite = boiteDe(contexte, session);
    if (!boite.ok) return boite;
    const remise = await boite.valeur.accueillir(admission.code.boite, admission.demande, admission.accueil);
    if (!remise.ok) return remise;
    admission.livre = true;
  }
  return succes(etatDe(admission));
}

function etatDe({ nom, code, demande, accueil, livre }: AdmissionEnCours): Etat {
  const chiffres = demande === null ? [] : [...chiffresDe(code, demande)];
  if (livre) return { etape: 'admise', nom, chiffres };
  if (accueil !== null) return { etape: 'approuvee', nom, chiffres };
  return { etape: demande === null ? 'attente' : 'aComparer', nom, chiffres };
}
