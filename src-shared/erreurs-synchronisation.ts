// What may prevent the exchange with the national server or by USB stick: what happened, what is kept, what to do.
import type { Texte } from './erreurs-du-suivi';

const TOUT_EST_GARDE = 'Tout est gardé sur cet ordinateur ; l’envoi reprendra là où il s’est arrêté.';

export const TEXTES_SYNCHRONISATION = {
  serveurNonRelie: {
    message: 'Cette structure n’est pas reliée au serveur national sur cet ordinateur.',
    conserve: 'Tout est gardé sur cet ordinateur.',
    remede: 'La direction peut la relier ; en attendant, une clé USB transporte les saisies.',
  },
  serveurInjoignable: {
    message: 'Le serveur national ne répond pas.',
    conserve: TOUT_EST_GARDE,
    remede:
      'Vous pouvez continuer à travailler : un nouvel essai se fera tout seul. Vérifiez la connexion si cela dure.',
  },
  certificatRefuse: {
    message:
      'L’ordinateur qui répond ne prouve pas qu’il est le serveur national : rien ne lui a été envoyé.',
    conserve: TOUT_EST_GARDE,
    remede:
      'Vérifiez la date et l’heure de l’ordinateur. Si le message revient, prévenez la personne qui suit l’informatique : un appareil du réseau s’interpose peut-être.',
  },
  portailDevantLeServeur: {
    message: 'Une page du réseau (accueil, connexion) répond à la place du serveur national.',
    conserve: TOUT_EST_GARDE,
    remede:
      'Ouvrez le navigateur, acceptez ou remplissez la page de connexion de ce réseau, puis synchronisez de nouveau.',
  },
  reponseCoupee: {
    message: 'La réponse du serveur national a été coupée en chemin.',
    conserve: TOUT_EST_GARDE,
    remede:
      'Un nouvel essai se fera tout seul. Si cela dure, prévenez la personne qui suit l’informatique : un appareil du réseau coupe peut-être les échanges.',
  },
  serveurOccupe: {
    message: 'Le serveur national est momentanément occupé.',
    conserve: TOUT_EST_GARDE,
    remede: 'Vous pouvez continuer à travailler : un nouvel essai se fera tout seul.',
  },
  serveurPlein: {
    message: 'Le serveur national n’a plus de place : il ne peut rien recevoir pour le moment.',
    conserve: TOUT_EST_GARDE,
    remede: 'Prévenez la personne qui suit le serveur national ; l’envoi reprendra tout seul ensuite.',
  },
  serveurRefuse: {
    message: 'Le serveur national a refusé cet échange.',
    conserve: TOUT_EST_GARDE,
    remede:
      'Un nouvel essai se fera tout seul ; si cela se répète, prévenez la personne qui suit l’informatique.',
  },
  siennesEnAttente: {
    message:
      'Des saisies de cet ordinateur sont revenues du serveur national, mais celles d’un autre ordinateur, qu’elles suivent, n’y sont pas encore.',
    conserve: 'Tout est gardé sur cet ordinateur ; ce que vous saisissez partira ensuite.',
    remede:
      'Ouvrez l’application sur les autres ordinateurs de la structure : dès qu’ils auront envoyé ce qui manque, l’envoi reprendra tout seul ici.',
  },
  ordinateurNonAdmis: {
    message: 'Le serveur national ne connaît pas encore cet ordinateur.',
    conserve: TOUT_EST_GARDE,
    remede: 'Demandez à la direction d’admettre cet ordinateur depuis un ordinateur déjà admis.',
  },
  ordinateurEcarte: {
    message: 'Cet ordinateur a été écarté de la structure : le serveur national ne prend plus ses saisies.',
    conserve: 'Tout est gardé sur cet ordinateur.',
    remede: 'Adressez-vous à la direction : elle peut reprendre ce qui n’avait pas été envoyé.',
  },
  versionTropAncienne: {
    message: 'Cette version de l’application est trop ancienne pour le serveur national.',
    conserve: 'Tout est gardé sur cet ordinateur ; vous pouvez continuer à saisir.',
    remede: 'Installez la dernière version : l’envoi reprendra tout seul.',
  },
  synchronisationEnCours: {
    message: 'Une synchronisation est déjà en cours.',
    conserve: 'Rien n’a été modifié.',
    remede: 'Attendez qu’elle se termine, ou arrêtez-la ; vous pouvez continuer à travailler.',
  },
  adresseRefusee: {
    message: 'Cette adresse n’est pas celle d’un serveur sécurisé.',
    conserve: 'Rien n’a été modifié.',
    remede: 'Recopiez l’adresse donnée avec le code d’activation : elle commence par « https:// ».',
  },
  cleUsbIllisible: {
    message: 'Ce fichier n’est pas un transport de saisies lisible, ou il a été modifié.',
    conserve: 'Rien n’a été modifié.',
    remede: 'Choisissez un autre fichier, ou refaites-le sur l’ordinateur d’où il vient.',
  },
  cleUsbDUneAutreStructure: {
    message: 'Ce fichier vient d’une autre structure : il n’a pas été lu.',
    conserve: 'Rien n’a été modifié.',
    remede: 'Choisissez un fichier fait sur un ordinateur de votre structure.',
  },
  cleUsbDUnInconnu: {
    message: 'Ce fichier vient d’un ordinateur que la structure ne connaît pas : il n’a pas été lu.',
    conserve: 'Rien n’a été modifié.',
    remede: 'La direction peut admettre cet ordinateur ; lisez ensuite le fichier de nouveau.',
  },
  conflitDepasse: {
    message: 'Cette valeur a changé depuis l’affichage.',
    conserve: 'Rien n’a été modifié.',
    remede: 'Regardez les valeurs présentes, puis choisissez de nouveau.',
  },
} as const satisfies Record<string, Texte>;
