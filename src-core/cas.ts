// Every entry of the contract that the core answers, and the use case behind it.
import type { EntreeDe, NomEntree, SortieDe } from '../src-shared/contract/index';
import type { Erreur } from '../src-shared/erreurs';
import { type Result, succes } from '../src-shared/result';
import { accepterEngagement } from './acces/accepter-engagement.commande';
import { changerMotDePasse } from './acces/changer-mot-de-passe.commande';
import { evaluerMotDePasse } from './acces/evaluer-mot-de-passe.requete';
import { ouvrirParCle } from './acces/ouvrir-par-cle.commande';
import { ouvrirParCode } from './acces/ouvrir-par-code.commande';
import { ouvrirSession } from './acces/ouvrir-session.commande';
import { poursuivreMalgreManque } from './acces/poursuivre-malgre-manque.commande';
import { abandonnerBrouillon, enregistrerBrouillon, listerBrouillons } from './brouillon/brouillons';
import { proposerCommunes } from './commune/chercher-communes.requete';
import { lireCommunes } from './commune/communes';
import { listerConflits } from './conflit/lister-conflits.requete';
import { trancher } from './conflit/trancher.commande';
import type { Contexte } from './contexte';
import { proposerAutresCopies, restaurerAutreCopie } from './copie/autres-copies';
import { enregistrerCopie } from './copie/enregistrer-copie.commande';
import { restaurerStructure } from './copie/restaurer-structure.commande';
import { affecterDossier } from './dossier/affecter-dossier.commande';
import { completerDossier } from './dossier/completer-dossier.commande';
import { creerDossier } from './dossier/creer-dossier.commande';
import { lireDossier } from './dossier/lire-dossier.requete';
import { listerDossiers } from './dossier/lister-dossiers.requete';
import { rapprocherDossiers } from './dossier/rapprocher-dossiers.commande';
import { rechercherDossiers } from './dossier/rechercher-dossiers.requete';
import { trouverRessemblants } from './dossier/trouver-ressemblants.requete';
import { deplacerEntretien } from './entretien/deplacer-entretien.commande';
import { noterEntretien } from './entretien/noter-entretien.commande';
import { exporterJournal } from './journal/exporter-journal.commande';
import { lireJournal, lireJournalDuDossier, lireLecturesInhabituelles } from './journal/lire-journal.requete';
import { etatDesOrdinateurs } from './journal/ordinateurs.requete';
import { recevoirJournal } from './journal/recevoir-journal.commande';
import { etatDeVerification } from './journal/verification.requete';
import { listerLieux } from './lieu/lister-lieux.requete';
import { choisirLieuHabituel, enregistrerLieu, fermerLieu } from './lieu/organiser-lieux.commande';
import { consignerMention } from './mention/consigner-mention.commande';
import { mentionDeLaStructure } from './mention/mention-de-la-structure';
import { lireMentionDuPersonnel, noterMentionLue } from './mention/mention-du-personnel';
import { changerCode, choisirCode } from './pause/choisir-code.commande';
import { etatDePause } from './pause/etat-de-pause.requete';
import { lireReglagesDePause } from './pause/reglages-de-pause';
import { reglerPause } from './pause/regler-pause.commande';
import { reprendreParCode, reprendreParMotDePasse } from './pause/reprendre.commande';
import {
  approuverAdmission,
  ouvrirAdmission,
  refuserAdmission,
  suivreAdmission,
} from './poste/ajouter-poste.commande';
import { quitterArrivee } from './poste/arrivee-en-cours';
import { demanderAuServeur } from './poste/demander-au-serveur.commande';
import { ecarterPoste } from './poste/ecarter-poste.commande';
import { arreterPoste, reprendreEnvoi } from './poste/limiter-poste.commande';
import { listerPostes } from './poste/lister-postes.requete';
import { admettreCetOrdinateur, confirmerConstats, nommerPoste } from './poste/organiser-postes.commande';
import { continuerArrivee, rejoindreStructure, suivreArrivee } from './poste/rejoindre.commande';
import { relierStructure } from './poste/relier-structure.commande';
import { reprendreStructure } from './poste/reprendre-structure.commande';
import { donnerRendezVous, marquerPresence } from './rendez-vous/donner-rendez-vous.commande';
import { lireJournee } from './rendez-vous/lire-journee.requete';
import { preparerEntretien } from './rendez-vous/preparer-entretien.requete';
import {
  choisirDestination,
  oublierDestination,
  preparerDestination,
} from './sauvegarde/choisir-destination.commande';
import { lireSauvegardes } from './sauvegarde/lire-sauvegardes.requete';
import { verifierSauvegarde } from './sauvegarde/verifier-sauvegarde.commande';
import { type Session, sessionPourPage } from './session';
import { creerStructure } from './structure/creer-structure.commande';
import { essayerCleDeSecours } from './structure/essayer-cle-de-secours.commande';
import { etatAccueil } from './structure/etat-accueil.requete';
import { lireCles } from './structure/lire-cles.requete';
import { lireStructure } from './structure/lire-structure.requete';
import { essayerCle, preparerCles } from './structure/preparer-cles.commande';
import { remplacerCles } from './structure/remplacer-cles.commande';
import { etatDeSynchronisation } from './synchronisation/etat.requete';
import { listerMisesDeCote } from './synchronisation/lister-mises-de-cote.requete';
import { synchroniserMaintenant } from './synchronisation/synchroniser.commande';
import { emporterSaisies, rapporterSaisies } from './synchronisation/transporter.commande';
import { habiliterPersonne } from './utilisateur/habiliter-personne.commande';
import { listerPersonnes } from './utilisateur/lister-personnes.requete';
import { preparerCodeDeSecours } from './utilisateur/preparer-code-de-secours.commande';
import { renouvelerHabilitations } from './utilisateur/renouveler-habilitations.commande';
import { terminerHabilitation } from './utilisateur/terminer-habilitation.commande';
import { definirZone } from './zone/definir-zone.commande';
import { lireZone, proposerTerritoires, reconnaitre } from './zone/zone.requete';

type Reponse<N extends NomEntree> = Result<SortieDe<N>, Erreur> | Promise<Result<SortieDe<N>, Erreur>>;
type SansSession = { readonly [N in NomEntree]?: (contexte: Contexte, entree: EntreeDe<N>) => Reponse<N> };
type AvecSession = {
  readonly [N in NomEntree]?: (contexte: Contexte, session: Session, entree: EntreeDe<N>) => Reponse<N>;
};

const communesDe = ({ ressources }: Contexte) => lireCommunes(ressources);

export const CAS_SANS_SESSION = {
  'accueil.etat': (contexte) => succes(etatAccueil(contexte)),
  'pause.etat': (contexte) => succes(etatDePause(contexte)),
  'structure.preparerCles': preparerCles,
  'structure.essayerCle': essayerCle,
  'structure.creer': creerStructure,
  'acces.ouvrir': ouvrirSession,
  'acces.ouvrirParCle': ouvrirParCle,
  'acces.ouvrirParCode': ouvrirParCode,
  'acces.evaluerMotDePasse': (_contexte, entree) => succes(evaluerMotDePasse(entree)),
  'copie.restaurer': restaurerStructure,
  'copie.autres': (contexte) => succes(proposerAutresCopies(contexte)),
  'copie.restaurerAutre': restaurerAutreCopie,
  'arrivee.rejoindre': rejoindreStructure,
  'arrivee.reprendre': reprendreStructure,
  'arrivee.suivre': suivreArrivee,
  'arrivee.continuer': (contexte) => continuerArrivee(contexte),
  'arrivee.abandonner': (contexte) => {
    quitterArrivee(contexte);
    return succes({});
  },
  'sauvegarde.preparerDestination': preparerDestination,
  'sauvegarde.oublierDestination': oublierDestination,
} as const satisfies SansSession;

/** Answered on the cover of a paused session, and only there. */
export const CAS_SUR_COUVERTURE = {
  'pause.reprendreParCode': reprendreParCode,
  'pause.reprendreParMotDePasse': reprendreParMotDePasse,
} as const satisfies AvecSession;

export const CAS_AVEC_SESSION = {
  'pause.choisirCode': (_contexte, session, entree) => choisirCode(session, entree),
  'pause.changerCode': changerCode,
  'pause.garderEcran': (_contexte, { pause }, { ecran }) => {
    pause.ecran = ecran;
    return succes({});
  },
  'pause.reglages': (_contexte, { structure }) => succes(lireReglagesDePause(structure.lecteur)),
  'pause.regler': reglerPause,
  'poste.lister': (_contexte, session) => succes(listerPostes(session)),
  'poste.demanderAuServeur': demanderAuServeur,
  'poste.nommer': (_contexte, session, entree) => nommerPoste(session, entree),
  'poste.ouvrirAdmission': ouvrirAdmission,
  'poste.suivreAdmission': suivreAdmission,
  'poste.approuver': approuverAdmission,
  'poste.refuser': refuserAdmission,
  'poste.ecarter': (_contexte, session, entree) => ecarterPoste(session, entree),
  'poste.arreter': (_contexte, session, entree) => arreterPoste(session, entree),
  'poste.reprendreEnvoi': (_contexte, session, entree) => reprendreEnvoi(session, entree),
  'poste.confirmer': (_contexte, session) => confirmerConstats(session),
  'poste.admettreCelui': (_contexte, session) => admettreCetOrdinateur(session),
  'structure.relier': relierStructure,
  'structure.cles': (_contexte, { structure }) => succes(lireCles(structure)),
  'structure.remplacerCles': remplacerCles,
  'structure.essayerCleDeSecours': (_contexte, session, entree) => essayerCleDeSecours(session, entree),
  'structure.lire': (_contexte, { structure }) => succes(lireStructure(structure)),
  'acces.session': (_contexte, session) => succes(sessionPourPage(session)),
  'acces.changerMotDePasse': changerMotDePasse,
  'acces.accepterEngagement': (_contexte, session, entree) => accepterEngagement(session, entree),
  'acces.mentionDuPersonnel': (_contexte, { structure }) => succes(lireMentionDuPersonnel(structure)),
  'acces.mentionLue': (_contexte, session, entree) => noterMentionLue(session, entree),
  'acces.poursuivreMalgreManque': (_contexte, session) => poursuivreMalgreManque(session),
  'utilisateur.lister': (_contexte, session) => succes(listerPersonnes(session)),
  'utilisateur.habiliter': habiliterPersonne,
  'utilisateur.renouveler': renouvelerHabilitations,
  'utilisateur.preparerCode': (_contexte, session, entree) => preparerCodeDeSecours(session, entree),
  'utilisateur.terminer': terminerHabilitation,
  'dossier.creer': (contexte, session, entree) => creerDossier(session, communesDe(contexte), entree),
  'dossier.lire': ({ ressources }, session, { id }) => lireDossier(session, ressources, id),
  'dossier.lister': (contexte, session, entree) =>
    succes(listerDossiers(session, communesDe(contexte), entree)),
  'dossier.rechercher': (contexte, session, entree) =>
    succes(rechercherDossiers(session, communesDe(contexte), entree)),
  'dossier.ressemblants': (contexte, session, entree) =>
    succes(trouverRessemblants(session, communesDe(contexte), entree)),
  'dossier.completer': (contexte, session, entree) => completerDossier(session, communesDe(contexte), entree),
  'dossier.rapprocher': (_contexte, session, entree) => rapprocherDossiers(session, entree),
  'dossier.affecter': (_contexte, session, entree) => affecterDossier(session, entree),
  'entretien.noter': (contexte, session, entree) => noterEntretien(session, communesDe(contexte), entree),
  'mention.lire': (_contexte, session) => succes(mentionDeLaStructure(session)),
  'mention.consigner': (_contexte, session, entree) => consignerMention(session, entree),
  'entretien.preparer': (_contexte, session) => succes(preparerEntretien(session)),
  'entretien.deplacer': (_contexte, session, entree) => deplacerEntretien(session, entree),
  'journee.lire': (_contexte, session, entree) => succes(lireJournee(session, entree)),
  'rendezVous.donner': (contexte, session, entree) => donnerRendezVous(session, communesDe(contexte), entree),
  'rendezVous.marquer': (contexte, session, entree) => marquerPresence(session, communesDe(contexte), entree),
  'brouillon.enregistrer': (_contexte, session, entree) => enregistrerBrouillon(session, entree),
  'brouillon.lister': (_contexte, session) => succes(listerBrouillons(session)),
  'brouillon.abandonner': (_contexte, session, entree) => abandonnerBrouillon(session, entree),
  'commune.chercher': (contexte, session, entree) =>
    succes(proposerCommunes(session, contexte.ressources, entree)),
  'lieu.lister': (contexte, session) => succes(listerLieux(session, communesDe(contexte))),
  'lieu.enregistrer': (contexte, session, entree) => enregistrerLieu(session, communesDe(contexte), entree),
  'lieu.fermer': (_contexte, session, entree) => fermerLieu(session, entree),
  'lieu.choisirHabituel': (_contexte, session, entree) => choisirLieuHabituel(session, entree),
  'zone.lire': ({ ressources }, session) => succes(lireZone(session, ressources)),
  'zone.chercherTerritoires': ({ ressources }, _session, entree) =>
    succes(proposerTerritoires(ressources, entree)),
  'zone.reconnaitre': ({ ressources }, _session, entree) => succes(reconnaitre(ressources, entree)),
  'zone.definir': ({ ressources }, session, entree) => definirZone(session, ressources, entree),
  'journal.lire': (_contexte, session, entree) => lireJournal(session, entree),
  'journal.deDossier': (_contexte, session, entree) => lireJournalDuDossier(session, entree),
  'journal.verification': (_contexte, session) => succes(etatDeVerification(session)),
  'journal.lecturesInhabituelles': (_contexte, session, entree) => lireLecturesInhabituelles(session, entree),
  'journal.exporter': (_contexte, session, entree) => exporterJournal(session, entree),
  'journal.ordinateurs': (contexte, session) => succes(etatDesOrdinateurs(contexte, session)),
  'journal.recevoir': recevoirJournal,
  'journal.arreter': ({ receptionDuJournal }) => {
    receptionDuJournal.arreter();
    return succes({});
  },
  'conflit.lister': (contexte, session) => succes(listerConflits(session, communesDe(contexte))),
  'conflit.trancher': (_contexte, session, entree) => trancher(session, entree),
  'synchronisation.etat': (contexte, session) => succes(etatDeSynchronisation(contexte, session)),
  'synchronisation.misesDeCote': (_contexte, session) => succes(listerMisesDeCote(session)),
  'synchronisation.lancer': synchroniserMaintenant,
  'synchronisation.arreter': ({ synchronisations }) => {
    synchronisations.arreter();
    return succes({});
  },
  'synchronisation.emporter': (_contexte, session, entree) => emporterSaisies(session, entree),
  'synchronisation.rapporter': (_contexte, session, entree) => rapporterSaisies(session, entree),
  'copie.enregistrer': enregistrerCopie,
  'sauvegarde.lire': lireSauvegardes,
  'sauvegarde.choisirDestination': (_contexte, session, entree) => choisirDestination(session, entree),
  'sauvegarde.lancer': ({ sauvegardes }, session) => sauvegardes.lancer(session, 'demande'),
  'sauvegarde.verifier': (_contexte, session, entree) => verifierSauvegarde(session, entree),
} as const satisfies AvecSession;
