// The way back read over the telephone: a rescue code opens one person's entry once, and they choose a new password.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { codeBienRecopie, codeRecopie } from '../../src-shared/regles/code-de-secours';
import { echec, type Result, succes } from '../../src-shared/result';
import type { Contexte } from '../contexte';
import { egaux, octetsAuHasard, type Paire, type Secret } from '../primitives';
import { jourCertain } from '../session';
import type { Emplacement } from '../structure/emplacement';
import { StructureOuverte } from '../structure/structure-ouverte';
import { ecritureSimple } from '../sync/ecriture-simple';
import { habilitationsActives } from '../utilisateur/habilitations';
import { trouverParIdentifiant, type Utilisateur } from '../utilisateur/utilisateurs';
import { clesParCode, codeDepuisValeur, coffreParCode, ouvrirParCodeDeSecours } from './code-de-secours';
import { contenuDuCode, trouverCode } from './codes-du-fichier';
import { habilitationEchue } from './date-de-l-ordinateur';
import { attenteRestante } from './echecs';
import {
  type ClesUtilisateur,
  creerEnregistrement,
  depuisValeur,
  type Enregistrement,
  enValeur,
  scellerCles,
} from './enregistrement';
import type { FichierAcces } from './fichier-acces';
import { refusDuMotDePasse } from './juger-mot-de-passe';
import { ARGON2_COURANT, cleDuMotDePasse } from './mot-de-passe';
import { installerSession, noterEchecSur } from './ouvrir-session.commande';
import { remplacerAcces } from './remplacer-acces';
import { structureAOuvrir } from './structure-a-ouvrir';

type Demande = EntreeDe<'acces.ouvrirParCode'>;

/** Errors: attenteImposee, codeSecoursRefuse, habilitationEchue, motDePasseFaible, and those of a login. */
export async function ouvrirParCode(
  contexte: Contexte,
  demande: Demande,
): Promise<Result<SortieDe<'acces.ouvrirParCode'>, Erreur>> {
  const trouvee = structureAOuvrir(contexte, demande.structure);
  if (!trouvee.ok) return trouvee;
  const { lieu, fiche, fichier } = trouvee.valeur;
  const verifie = await verifierCode(contexte, lieu, fichier, demande);
  if (!verifie.ok) return verifie;
  const ouverte = StructureOuverte.ouvrir(lieu, verifie.valeur.coffre, contexte.maintenant);
  if (!ouverte.ok) return ouverte;
  const structure = ouverte.valeur;
  const renouvelee = await consommer(contexte, structure, demande, verifie.valeur.paire);
  if (!renouvelee.ok) {
    structure.fermer();
    return renouvelee;
  }
  const { id, cles } = renouvelee.valeur;
  return installerSession(contexte, structure, fiche, id, 'acces.codeDeSecours', cles);
}

/** Answers after the same work whether the person has a code or not. */
async function verifierCode(
  contexte: Contexte,
  lieu: Emplacement,
  fichier: FichierAcces,
  { identifiant, code }: Demande,
): Promise<Result<{ readonly paire: Paire; readonly coffre: Secret }, Erreur>> {
  // A slip is told at once: it says nothing of the code.
  if (!codeBienRecopie(codeRecopie(code))) {
    const message = 'Un caractère est mal recopié : faites-vous relire le code groupe par groupe.';
    return echec(erreur('codeSecoursRefuse', { champs: [{ champ: 'code', message }] }));
  }
  const attenteSecondes = attenteRestante(lieu.echecs, contexte.maintenant());
  if (attenteSecondes > 0) return echec(erreur('attenteImposee', { attenteSecondes }));
  const entree = trouverCode(fichier, identifiant);
  if (entree === undefined) (await cleDuMotDePasse(code, octetsAuHasard(16), ARGON2_COURANT)).effacer();
  const contenu = entree === undefined ? null : contenuDuCode(entree);
  const paire = contenu === null ? null : await ouvrirParCodeDeSecours(contenu.enregistrement, code);
  const coffre = contenu === null || paire === null ? null : coffreParCode(paire, contenu.cle);
  if (paire !== null && coffre !== null) return succes({ paire, coffre });
  noterEchecSur(contexte, lieu, null);
  return echec(erreur('codeSecoursRefuse'));
}

/** The vault decides whether the code was still good: an access file put back from yesterday revives nothing. */
async function consommer(
  contexte: Contexte,
  structure: StructureOuverte,
  { identifiant, motDePasse }: Demande,
  paire: Paire,
): Promise<Result<{ readonly id: Utilisateur['id']; readonly cles: ClesUtilisateur }, Erreur>> {
  const utilisateur = trouverParIdentifiant(structure.lecteur, identifiant);
  if (utilisateur === undefined || !codeEncoreBon(utilisateur, paire))
    return echec(erreur('codeSecoursRefuse'));
  if (habilitationsActives(structure.lecteur, utilisateur.id, jourCertain(structure)).length === 0)
    return echec(habilitationEchue(structure));
  const refus = refusDuMotDePasse(motDePasse, [utilisateur.nom, utilisateur.prenom, identifiant]);
  if (refus !== null)
    return echec(erreur('motDePasseFaible', { champs: [{ champ: 'motDePasse', message: refus }] }));
  const { id } = utilisateur;
  const { enregistrement, cles } = await nouvelEnregistrement(utilisateur, paire, motDePasse);
  const utilise = { enregistrement: null, le: new Date(structure.maintenant()).toISOString() };
  const ecrit = await remplacerAcces({
    structure,
    trousseau: contexte.trousseau,
    auteur: { utilisateur: id, profil: 'codeDeSecours' },
    acte: { acte: 'acces.motDePasseParCode', objet: id, finalite: 'securite' },
    utilisateur,
    acces: { enregistrement: enValeur(enregistrement), provisoire: false },
    autres: [
      ecritureSimple(structure.lecteur, 'utilisateur', id, 'codeSecours', utilise),
      ecritureSimple(structure.lecteur, 'utilisateur', id, 'clesSecours', null),
    ],
  });
  return ecrit.ok ? succes({ id, cles }) : ecrit;
}

const codeEncoreBon = ({ codeSecours }: Utilisateur, { publique }: Paire): boolean =>
  codeSecours?.enregistrement != null &&
  egaux(codeDepuisValeur(codeSecours.enregistrement).publique, publique);

// The same keys where the person has logged in since the code was made; new ones otherwise.
async function nouvelEnregistrement(
  { acces, clesSecours }: Utilisateur,
  paire: Paire,
  motDePasse: string,
): Promise<{ readonly enregistrement: Enregistrement; readonly cles: ClesUtilisateur }> {
  const cles =
    acces === null || clesSecours === null
      ? null
      : clesParCode(paire, Buffer.from(clesSecours.scelle, 'base64'), depuisValeur(acces.enregistrement));
  return cles === null
    ? creerEnregistrement(motDePasse)
    : { cles, enregistrement: await scellerCles(cles, motDePasse) };
}
