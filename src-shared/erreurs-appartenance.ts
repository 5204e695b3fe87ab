// What may go wrong when a computer enters or leaves a structure: what happened, what is kept, what to do.
import type { Texte } from './erreurs-du-suivi';

const RIEN_ENTRE = 'Rien n’a été installé sur cet ordinateur.';
const RIEN_MODIFIE = 'Rien n’a été modifié.';

export const TEXTES_APPARTENANCE = {
  signatureNonReconnue: {
    message: 'Vos clés ont été remplacées : les autres ordinateurs ne reconnaissent plus votre signature.',
    conserve: RIEN_MODIFIE,
    remede:
      'Demandez à une autre personne de la direction de mettre fin à votre habilitation et de vous habiliter de nouveau.',
  },
  posteIntrouvable: {
    message: 'Cet ordinateur n’est pas, ou n’est plus, parmi ceux de la structure.',
    conserve: RIEN_MODIFIE,
    remede: 'Regardez de nouveau la liste : elle a pu changer depuis un autre ordinateur.',
  },
  envoiIntrouvable: {
    message: 'Cet envoi n’est plus parmi les saisies mises de côté.',
    conserve: RIEN_MODIFIE,
    remede: 'Regardez de nouveau la liste : elle a pu changer depuis l’affichage.',
  },
  posteCourant: {
    message: 'Un ordinateur ne se retire pas lui-même.',
    conserve: RIEN_MODIFIE,
    remede: 'Faites-le depuis un autre ordinateur de la structure.',
  },
  demandeAbsente: {
    message: 'Aucun ordinateur n’attend d’être admis.',
    conserve: RIEN_MODIFIE,
    remede: 'Préparez un nouveau code, puis saisissez-le sur le nouvel ordinateur.',
  },
  demandeEtrangere: {
    message: 'Une demande est arrivée sans le bon code : elle n’a pas été prise en compte.',
    conserve: 'Aucun ordinateur n’est entré dans la structure.',
    remede:
      'Préparez un nouveau code. Si cela se répète, prévenez la personne qui suit l’informatique : quelqu’un essaie peut-être d’entrer.',
  },
  codeDAdmissionMalRecopie: {
    message: 'Ce code n’est pas complet, ou un caractère est mal recopié.',
    conserve: RIEN_ENTRE,
    remede: 'Recopiez les huit groupes de quatre caractères affichés sur l’ordinateur déjà admis.',
  },
  codeDAdmissionExpire: {
    message: 'Ce code n’est plus valable : il sert une heure au plus.',
    conserve: RIEN_ENTRE,
    remede: 'Demandez à la direction d’en préparer un autre, puis recopiez-le.',
  },
  codeDAdmissionUtilise: {
    message: 'Ce code a déjà servi : chaque code ne sert qu’une fois.',
    conserve: RIEN_ENTRE,
    remede:
      'Demandez à la direction d’en préparer un autre. Si personne d’ici ne s’en est servi, dites-le à la direction : elle peut déclarer l’ordinateur entré à votre place.',
  },
  codeDAdmissionInconnu: {
    message: 'Le serveur national ne connaît pas ce code.',
    conserve: RIEN_ENTRE,
    remede:
      'Vérifiez l’adresse du serveur et le code ; sinon, demandez à la direction d’en préparer un autre.',
  },
  codeActivationRefuse: {
    message: 'Ce code d’activation n’est pas connu du serveur national, a déjà servi ou n’est plus valable.',
    conserve: RIEN_MODIFIE,
    remede:
      'Recopiez-le sans faute ; sinon, demandez-en un autre à la personne qui suit le serveur national.',
  },
  arriveeAbsente: {
    message: 'L’entrée dans la structure n’est plus en cours sur cet ordinateur.',
    conserve: RIEN_ENTRE,
    remede: 'Recommencez avec un nouveau code.',
  },
  arriveeRefusee: {
    message: 'La direction n’a pas admis cet ordinateur.',
    conserve: RIEN_ENTRE,
    remede: 'Appelez-la : si les chiffres différaient, recommencez ensemble avec un nouveau code.',
  },
  accueilEtranger: {
    message: 'La réponse reçue ne vient pas de la structure qui a donné ce code : elle n’a pas été suivie.',
    conserve: RIEN_ENTRE,
    remede:
      'Recommencez avec un nouveau code. Si cela se répète, prévenez la personne qui suit l’informatique : quelqu’un s’interpose peut-être.',
  },
  chargementIncomplet: {
    message: 'Le serveur national n’a pas donné tout ce que l’ordinateur de la direction a déjà.',
    conserve: 'Ce qui est arrivé est gardé ; la structure ne s’ouvre pas encore.',
    remede:
      'Laissez l’ordinateur de la direction ouvert et relié quelques minutes, puis continuez le chargement.',
  },
  repriseImpossible: {
    message: 'Le serveur national n’a rien que cette clé de secours ouvre pour cette structure.',
    conserve: RIEN_ENTRE,
    remede: 'Essayez la seconde clé de secours, ou restaurez la dernière copie de sauvegarde.',
  },
} as const satisfies Record<string, Texte>;
