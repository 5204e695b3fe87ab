// Every expected failure the user can meet: a stable code, what happened, what was kept, what to do.

import { TEXTES_APPARTENANCE } from './erreurs-appartenance';
import { RIEN_PERDU, TEXTES_DU_SUIVI, type Texte } from './erreurs-du-suivi';
import { TEXTES_PAUSE } from './erreurs-pause';
import { TEXTES_SAUVEGARDE } from './erreurs-sauvegarde';
import { TEXTES_SYNCHRONISATION } from './erreurs-synchronisation';

const SAISIE_GARDEE = 'Votre saisie reste à l’écran et dans le brouillon.';

export const TEXTES_ERREUR = {
  ...TEXTES_PAUSE,
  ...TEXTES_SYNCHRONISATION,
  ...TEXTES_APPARTENANCE,
  appelRefuse: {
    message: 'Cette demande ne respecte pas la forme attendue ; elle a été refusée.',
    conserve: RIEN_PERDU,
    remede:
      'Fermez puis rouvrez l’application ; si cela se répète, prévenez la personne qui suit l’informatique.',
  },
  saisieRefusee: {
    message: 'Une partie de la saisie ne convient pas.',
    conserve: SAISIE_GARDEE,
    remede: 'Corrigez les champs signalés, puis enregistrez de nouveau.',
  },
  sessionAbsente: {
    message: 'La base de la structure est fermée.',
    conserve: 'Tout ce qui était enregistré est conservé ; les brouillons aussi.',
    remede: 'Saisissez votre identifiant et votre mot de passe.',
  },
  habilitationInsuffisante: {
    message: 'Votre habilitation ne permet pas cette opération.',
    conserve: RIEN_PERDU,
    remede: 'Si vous en avez besoin, demandez à la direction de compléter votre habilitation.',
  },
  habilitationEchue: {
    message: 'À la date de cet ordinateur, cette habilitation n’est pas en cours de validité.',
    conserve: RIEN_PERDU,
    remede:
      'Vérifiez la date de l’ordinateur ; si elle est juste, demandez à la direction de renouveler l’habilitation.',
  },
  engagementRequis: {
    message: 'L’engagement de confidentialité n’a pas encore été accepté.',
    conserve: RIEN_PERDU,
    remede: 'Lisez-le et acceptez-le pour continuer.',
  },
  mentionDuPersonnelRequise: {
    message: 'Vous n’avez pas encore lu ce que l’application conserve sur vous.',
    conserve: RIEN_PERDU,
    remede: 'Lisez la mention du personnel, puis cliquez sur « Lu ».',
  },
  motDePasseAChanger: {
    message: 'Le mot de passe provisoire doit d’abord être remplacé.',
    conserve: RIEN_PERDU,
    remede: 'Choisissez votre propre mot de passe.',
  },
  identifiantsRefuses: {
    message: 'Identifiant ou mot de passe incorrect.',
    conserve: RIEN_PERDU,
    remede:
      'Vérifiez la touche Verr. Maj. Si le mot de passe a été changé sur un autre ordinateur, celui-ci ne le connaîtra qu’après synchronisation.',
  },
  attenteImposee: {
    message: 'Plusieurs essais ont échoué : un délai est imposé avant le suivant.',
    conserve: RIEN_PERDU,
    remede: 'Attendez la fin du délai affiché, puis réessayez.',
  },
  motDePasseFaible: {
    message: 'Ce mot de passe ne suffit pas à protéger les dossiers.',
    conserve: SAISIE_GARDEE,
    remede: 'Suivez les conseils affichés sous le champ.',
  },
  identifiantDejaPris: {
    message: 'Cet identifiant est déjà utilisé dans la structure.',
    conserve: SAISIE_GARDEE,
    remede: 'Choisissez-en un autre.',
  },
  cleRefusee: {
    message: 'Cette clé de secours ne convient pas.',
    conserve: RIEN_PERDU,
    remede: 'Recopiez-la depuis le papier, de « AGE-SECRET-KEY-1 » jusqu’au dernier caractère.',
  },
  clesNonEssayees: {
    message: 'Les deux clés de secours n’ont pas encore été essayées.',
    conserve: SAISIE_GARDEE,
    remede: 'Recopiez chaque clé dans son champ : la structure n’est créée qu’ensuite.',
  },
  structureDejaPresente: {
    message: 'Cette structure existe déjà sur cet ordinateur.',
    conserve: 'La base présente n’a pas été touchée.',
    remede: 'Ouvrez-la avec votre identifiant, ou restaurez la copie sur un autre ordinateur.',
  },
  structureInconnue: {
    message: 'Cette structure n’est pas sur cet ordinateur.',
    conserve: RIEN_PERDU,
    remede: 'Choisissez une structure de la liste, ou restaurez une copie.',
  },
  dejaOuverte: {
    message: 'Cette base est déjà ouverte par une autre fenêtre de l’application.',
    conserve: RIEN_PERDU,
    remede: 'Revenez à l’autre fenêtre, ou fermez-la avant d’ouvrir celle-ci.',
  },
  baseAlteree: {
    message: 'Une partie de la base est illisible : un octet au moins a changé sur le disque.',
    conserve: 'Le fichier n’a pas été modifié ; les copies enregistrées restent valables.',
    remede: 'Restaurez la dernière copie. Gardez ce fichier : il peut aider à retrouver le reste.',
  },
  basePlusRecente: {
    message: 'Cette base a été écrite par une version plus récente de l’application.',
    conserve: 'La base n’a pas été touchée.',
    remede: 'Installez la dernière version de l’application, puis rouvrez la base.',
  },
  baseNonConforme: {
    message: 'La base ne s’ouvre pas avec les réglages de sécurité attendus ; elle reste fermée.',
    conserve: 'La base n’a pas été touchée.',
    remede: 'Réinstallez l’application ; si cela se répète, restaurez la dernière copie.',
  },
  migrationRefusee: {
    message: 'La mise à jour de la base a échoué et a été annulée.',
    conserve: 'La base est revenue à son état d’avant ; une copie en a été gardée à côté.',
    remede: 'Réinstallez l’application, puis rouvrez la base.',
  },
  accesIllisible: {
    message: 'Le fichier d’accès de la structure est absent ou illisible.',
    conserve: 'La base elle-même n’a pas été touchée.',
    remede: 'Ouvrez la structure avec une clé de secours, ou restaurez la dernière copie.',
  },
  trousseauAbsent: {
    message: 'Le système de l’ordinateur ne rend pas la clé gardée pour votre session.',
    conserve: 'La base n’a pas été touchée.',
    remede: 'Ouvrez votre session habituelle de l’ordinateur, ou utilisez une clé de secours.',
  },
  lectureSeule: {
    message: 'La base est ouverte en lecture seule.',
    conserve: SAISIE_GARDEE,
    remede: 'Restaurez une copie, ou faites consigner le manque par la direction pour continuer.',
  },
  disquePlein: {
    message: 'Le disque est plein : l’enregistrement n’a pas pu se faire.',
    conserve: 'Tout ce qui était confirmé est conservé ; votre saisie reste à l’écran.',
    remede: 'Libérez de la place sur le disque, puis enregistrez de nouveau.',
  },
  profilNonInscriptible: {
    message: 'Le dossier de l’application est protégé en écriture.',
    conserve: RIEN_PERDU,
    remede: 'Demandez à la personne qui suit l’informatique de rendre ce dossier inscriptible.',
  },
  dossierIntrouvable: {
    message: 'Ce dossier est introuvable, ou ne vous est pas confié.',
    conserve: RIEN_PERDU,
    remede: 'Cherchez-le par le nom ; s’il ne vous est pas confié, adressez-vous à la direction.',
  },
  utilisateurIntrouvable: {
    message: 'Cette personne n’est pas habilitée dans la structure.',
    conserve: RIEN_PERDU,
    remede: 'Rechargez la liste des personnes habilitées.',
  },
  derniereDirection: {
    message: 'C’est la dernière personne de la direction : son habilitation ne peut pas prendre fin.',
    conserve: RIEN_PERDU,
    remede: 'Habilitez d’abord une autre personne à la direction.',
  },
  ...TEXTES_DU_SUIVI,
  mentionPerimee: {
    message: 'La mention d’information a changé depuis l’ouverture de ce formulaire.',
    conserve: SAISIE_GARDEE,
    remede: 'Relisez la nouvelle mention avec la personne, puis enregistrez de nouveau.',
  },
  ...TEXTES_SAUVEGARDE,
  ecritureFichier: {
    message: 'Le fichier n’a pas pu être écrit à cet endroit.',
    conserve: RIEN_PERDU,
    remede: 'Choisissez un autre dossier, ou libérez le fichier s’il est ouvert ailleurs.',
  },
  annule: {
    message: 'Opération annulée.',
    conserve: RIEN_PERDU,
    remede: 'Vous pouvez la reprendre quand vous voulez.',
  },
  coeurIndisponible: {
    message: 'La partie de l’application qui garde les dossiers s’est arrêtée.',
    conserve: 'Tout ce qui était confirmé est conservé ; les brouillons aussi.',
    remede: 'Saisissez de nouveau votre mot de passe ; si cela se répète, redémarrez l’ordinateur.',
  },
  imprevu: {
    message: 'Une erreur inattendue s’est produite.',
    conserve: 'Tout ce qui était confirmé est conservé.',
    remede: 'Réessayez ; si cela se répète, redémarrez l’application.',
  },
} as const satisfies Record<string, Texte>;

export type CodeErreur = keyof typeof TEXTES_ERREUR;

export interface ChampRefuse {
  /** Path in the input, such as `valeurs.dateNaissance`. */
  readonly champ: string;
  readonly message: string;
}

export interface Erreur extends Texte {
  readonly type: CodeErreur;
  readonly champs?: readonly ChampRefuse[];
  /** Seconds before another attempt is looked at, with `attenteImposee`. */
  readonly attenteSecondes?: number;
}

export const erreur = (
  type: CodeErreur,
  complements: Pick<Erreur, 'champs' | 'attenteSecondes'> = {},
): Erreur => ({ type, ...TEXTES_ERREUR[type], ...complements });
