// The journal in French: acts, profiles, purposes and details, in the words of the screens.

import { FINALITES_DU_JOURNAL } from '../../src-shared/regles/finalites-du-journal';
import type { OperationMetier } from '../../src-shared/regles/permissions';
import { REGIMES } from '../../src-shared/regles/regimes';

/** Every act that this version writes; a test reads the sources to see that none is missing. */
export const LIBELLES_ACTES: Readonly<Record<string, string>> = {
  'acces.connexion': 'Ouverture de la base',
  'acces.cleDeSecours': 'Ouverture avec une clé de secours',
  'acces.codeDeSecours': 'Ouverture avec un code de secours',
  'acces.motDePasseParCode': 'Mot de passe remplacé avec un code de secours',
  'acces.codeDeSecoursComplete': 'Code de secours complété par les clés de la personne',
  'acces.echec': 'Échec d’ouverture',
  'acces.refus': 'Opération refusée',
  'acces.appelRefuse': 'Demande refusée par l’application',
  'acces.engagement': 'Engagement de confidentialité accepté',
  'acces.mentionLue': 'Mention du personnel lue',
  'acces.clesDeposees': 'Clés de la direction mises sous les clés de secours',
  'acces.motDePasse': 'Mot de passe changé',
  'acces.motDePasseParCle': 'Mot de passe remplacé avec une clé de secours',
  'acces.codeChoisi': 'Code de pause choisi',
  'acces.pause': 'Mise en pause',
  'acces.reprise': 'Reprise après une pause',
  'acces.repriseRefusee': 'Reprise refusée',
  'acces.fermetureParRefus': 'Fermeture après cinq essais erronés',
  'acces.manqueConsigne': 'Poursuite malgré des enregistrements manquants',
  'copie.enregistrement': 'Copie de sauvegarde enregistrée',
  'copie.restauration': 'Base restaurée depuis une copie',
  'dossier.consultation': 'Consultation',
  'dossier.recherche': 'Recherche',
  'dossier.creation': 'Inscription',
  'dossier.miseAJour': 'Mise à jour',
  'dossier.choixDeSaisie': 'Choix entre deux saisies différentes',
  'dossier.affectation': 'Dossier confié ou retiré',
  'dossier.rapprochement': 'Dossiers de la même personne, réunis ou séparés',
  'entretien.creation': 'Entretien noté',
  'entretien.correction': 'Entretien corrigé',
  'entretien.deplacement': 'Entretien déplacé',
  'rendezVous.creation': 'Rendez-vous donné',
  'rendezVous.presence': 'Présence à un rendez-vous',
  'lieu.enregistrement': 'Lieu d’accueil enregistré',
  'lieu.retrait': 'Lieu d’accueil fermé ou rouvert',
  'zone.definition': 'Zone de compétence modifiée',
  'journal.consultation': 'Consultation du journal',
  'journal.export': 'Export du journal',
  'journal.reception': 'Journal d’autres ordinateurs reçu',
  'mention.information': 'Personne informée d’une nouvelle mention',
  'sauvegarde.enregistrement': 'Sauvegarde',
  'sauvegarde.verification': 'Vérification d’une sauvegarde',
  'sauvegarde.destination': 'Choix du dossier des sauvegardes',
  'structure.creation': 'Création de la structure',
  'synchronisation.reception': 'Saisies reçues d’un autre ordinateur',
  'synchronisation.cliche': 'Base prise en une fois au serveur national',
  'synchronisation.clicheEcarte': 'Base proposée par le serveur national refusée',
  'synchronisation.etatsDifferents': 'Deux ordinateurs n’ont pas le même état',
  'synchronisation.heureRemise': 'Saisies parties avec une heure fausse, redites à l’heure juste',
  'synchronisation.bifurcation': 'Copie d’ordinateur reconnue à la synchronisation',
  'poste.etat': 'Version ou heure de l’ordinateur notée',
  'poste.nom': 'Ordinateur nommé',
  'poste.admission': 'Ordinateur admis dans la structure',
  'poste.refus': 'Demande d’entrée d’un ordinateur refusée',
  'poste.retrait': 'Ordinateur remplacé retiré',
  'poste.perte': 'Ordinateur déclaré perdu ou volé',
  'poste.arret': 'Plus rien pris d’un ordinateur remplacé',
  'poste.reprise': 'Saisies d’un ordinateur perdu reprises',
  'poste.confirmation': 'Décisions prises séparément confirmées',
  'structure.reliee': 'Structure reliée au serveur national',
  'structure.arrivee': 'Ordinateur entré dans la structure',
  'structure.reprise': 'Base reprise du serveur national',
  'structure.membres': 'Liste des personnes et des ordinateurs complétée',
  'synchronisation.export': 'Saisies enregistrées pour être transportées',
  'synchronisation.import': 'Saisies transportées lues',
  'structure.clesRemplacees': 'Clés de secours remplacées',
  'structure.cleEssayee': 'Clé de secours essayée',
  'structure.pause': 'Réglages de la pause',
  'utilisateur.habilitation': 'Habilitation',
  'utilisateur.renouvellement': 'Habilitation renouvelée',
  'utilisateur.codeDeSecours': 'Code de secours préparé',
  'utilisateur.fin': 'Fin d’habilitation',
};

const PROFILS: Readonly<Record<string, string>> = {
  direction: 'Direction',
  conseiller: 'Conseil',
  accueil: 'Accueil',
  intervenant: 'Intervention extérieure',
  cleDeSecours: 'Clé de secours',
  codeDeSecours: 'Code de secours',
  application: 'L’application',
};

const RAISONS_DE_PAUSE: Readonly<Record<string, string>> = {
  demande: 'à la demande',
  inactivite: 'sans activité',
  veille: 'ordinateur en veille',
};

const OPERATIONS: { readonly [O in OperationMetier]?: string } = {
  'journal.lire': 'Lire le journal',
  'copie.enregistrer': 'Enregistrer une copie',
  'dossier.creer': 'Inscrire',
  'dossier.completer': 'Compléter un dossier',
  'dossier.affecter': 'Confier un dossier',
  'dossier.rapprocher': 'Réunir ou séparer deux dossiers',
  'entretien.noter': 'Noter un entretien',
  'mention.consigner': 'Consigner l’information donnée',
  'entretien.deplacer': 'Déplacer un entretien',
  'rendezVous.tenir': 'Donner un rendez-vous',
  'lieu.organiser': 'Organiser les lieux d’accueil',
  'zone.definir': 'Définir la zone de compétence',
  'utilisateur.habiliter': 'Habiliter une personne',
  'utilisateur.terminer': 'Mettre fin à une habilitation',
};

const MOTIFS_SAUVEGARDE: Readonly<Record<string, string>> = {
  demande: 'à la demande',
  rythme: 'après quatre heures d’usage',
  fermeture: 'à la fermeture',
};

const GENRES_RECHERCHE: Readonly<Record<string, string>> = {
  nom: 'par le nom',
  chiffres: 'par un numéro',
  naissance: 'par la date de naissance',
};

export const libelleActe = (acte: string): string =>
  Object.hasOwn(LIBELLES_ACTES, acte) ? (LIBELLES_ACTES[acte] ?? acte) : acte;

export const libelleProfils = (profils: string | null): string =>
  (profils ?? '')
    .split(',')
    .filter(Boolean)
    .map((profil) => PROFILS[profil] ?? profil)
    .join(', ');

/** The regime in force first: an identifier keeps its words when a former regime used it too. */
export function libelleFinalite(id: string, regime: string): string {
  const connus = [...REGIMES].sort((a, b) => Number(b.id === regime) - Number(a.id === regime));
  const trouvee = [...connus.flatMap(({ finalites }) => finalites), ...FINALITES_DU_JOURNAL].find(
    (finalite) => finalite.id === id,
  );
  return trouvee?.libelle ?? id;
}

/** What the detail adds, in a few words; nothing for what the act already says. */
export function precisionDe(acte: string, detail: Readonly<Record<string, unknown>>): string {
  switch (acte) {
    case 'dossier.recherche':
      return `${GENRES_RECHERCHE[String(detail.genre)] ?? String(detail.genre)}, ${compter(detail.resultats, 'résultat')}`;
    case 'acces.echec':
      return `essai sur ${detail.entree === null ? 'un identifiant inconnu' : 'un accès existant'}`;
    case 'acces.refus':
      return operationRefusee(detail.operation);
    case 'acces.pause':
      return RAISONS_DE_PAUSE[String(detail.raison)] ?? '';
    case 'acces.reprise':
    case 'acces.repriseRefusee':
      return detail.moyen === 'code' ? 'par le code' : 'par le mot de passe';
    case 'acces.manqueConsigne':
      return compter(detail.manquantes, 'enregistrement');
    case 'dossier.miseAJour':
      return compter(detail.registres, 'information');
    case 'dossier.affectation':
      return detail.confie === true ? 'confié' : 'retiré';
    case 'dossier.rapprochement':
      return detail.meme === true ? 'réunis' : 'séparés';
    case 'copie.enregistrement':
    case 'copie.restauration':
      return compter(detail.dossiers, 'dossier');
    case 'sauvegarde.enregistrement':
      return `${MOTIFS_SAUVEGARDE[String(detail.motif)] ?? ''}, ${compter(detail.dossiers, 'dossier')}`;
    case 'sauvegarde.verification':
      return detail.intacte === true ? 'intacte' : 'altérée';
    case 'journal.export':
      return compter(detail.lignes, 'ligne');
    case 'journal.reception':
      return compter(detail.entrees, 'acte');
    default:
      return '';
  }
}

function operationRefusee(operation: unknown): string {
  if (typeof operation !== 'string') return 'dossier non confié';
  const libelles: Readonly<Record<string, string | undefined>> = OPERATIONS;
  return `« ${libelles[operation] ?? operation} »`;
}

const compter = (nombre: unknown, mot: string): string =>
  typeof nombre === 'number' ? `${nombre} ${mot}${nombre > 1 ? 's' : ''}` : '';
