// What is said on the cover of a pause, of its code, and of a rescue code that opens nothing.

export const TEXTES_PAUSE = {
  sessionEnPause: {
    message: 'La base de la structure est en pause.',
    conserve: 'Tout ce qui était enregistré est conservé ; les brouillons aussi.',
    remede: 'Saisissez votre code ou votre mot de passe.',
  },
  codeFaible: {
    message: 'Ce code est trop facile à deviner.',
    conserve: 'Rien n’a été modifié.',
    remede: 'Choisissez-en un autre, ou continuez sans code.',
  },
  motDePasseRefuse: {
    message: 'Ce n’est pas votre mot de passe.',
    conserve: 'Votre code de pause n’a pas changé.',
    remede: 'Vérifiez la touche Verr. Maj., puis réessayez.',
  },
  repriseRefusee: {
    message: 'Ce n’est pas le bon code ou le bon mot de passe.',
    conserve: 'La base est toujours en pause ; votre travail est conservé.',
    remede: 'Réessayez, ou fermez la base pour saisir de nouveau votre identifiant.',
  },
  codesEpuises: {
    message: 'Trop d’essais : la base est fermée.',
    conserve: 'Tout ce qui était enregistré est conservé ; les brouillons aussi.',
    remede: 'Ouvrez de nouveau la structure avec votre mot de passe.',
  },
  codeSecoursRefuse: {
    message: 'Ce code de secours n’ouvre pas cet accès.',
    conserve: 'Rien n’a été modifié.',
    remede:
      'Vérifiez l’identifiant et le code avec la direction. Un code qui a déjà servi, ou que la direction a remplacé, n’ouvre plus rien.',
  },
} as const;
