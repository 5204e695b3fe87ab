// What may prevent a copy or a backup, or its reading: what happened, what is kept, what to do.
import { RIEN_PERDU, type Texte } from './erreurs-du-suivi';

export const TEXTES_SAUVEGARDE = {
  copieIllisible: {
    message: 'Ce fichier n’est pas une copie lisible, ou il a été modifié.',
    conserve: RIEN_PERDU,
    remede: 'Vérifiez le fichier choisi et la clé de secours ; essayez une copie plus ancienne.',
  },
  copieNonTentee: {
    message: 'La copie a été écrite mais n’a pas pu être relue ; elle a été retirée.',
    conserve: 'La base n’a pas été touchée ; les copies précédentes restent valables.',
    remede: 'Essayez un autre emplacement ou un autre support.',
  },
  sauvegardePleine: {
    message: 'Le disque des copies est plein\u00a0: la copie n’a pas pu être écrite.',
    conserve: 'La base n’a pas été touchée ; les copies précédentes sont toujours là.',
    remede: 'Libérez de la place sur ce disque, ou choisissez-en un autre.',
  },
  supportRetire: {
    message: 'Le disque des copies a été retiré ou ne répond plus.',
    conserve: 'La base n’a pas été touchée ; les copies précédentes restent valables.',
    remede: 'Rebranchez le disque ou la clé USB, puis recommencez.',
  },
  destinationAbsente: {
    message:
      'Le dossier des sauvegardes est introuvable\u00a0: la clé USB ou le disque est peut-être débranché.',
    conserve: 'La base n’a pas été touchée ; les sauvegardes précédentes restent valables.',
    remede: 'Rebranchez le support, ou choisissez un autre dossier.',
  },
  destinationNonChoisie: {
    message: 'Aucun dossier n’est choisi pour les sauvegardes automatiques.',
    conserve: RIEN_PERDU,
    remede: 'Choisissez un dossier ou une clé USB.',
  },
  sauvegardeEnCours: {
    message: 'Une copie est déjà en cours.',
    conserve: RIEN_PERDU,
    remede: 'Attendez qu’elle se termine ; vous pouvez continuer à travailler.',
  },
  sauvegardeInconnue: {
    message: 'Cette sauvegarde n’a pas été faite par cet ordinateur, ou n’est plus dans le dossier.',
    conserve: RIEN_PERDU,
    remede: 'Rechargez la liste des sauvegardes.',
  },
} as const satisfies Record<string, Texte>;
