// What may fail around appointments, interviews and printing; the rest of the expected failures is in `erreurs.ts`.

export interface Texte {
  readonly message: string;
  readonly conserve: string;
  readonly remede: string;
}

export const RIEN_PERDU = 'Rien n’a été modifié.';

export const TEXTES_DU_SUIVI = {
  lieuIntrouvable: {
    message: 'Ce lieu d’accueil est introuvable.',
    conserve: RIEN_PERDU,
    remede: 'Rouvrez la liste des lieux, puis choisissez-en un autre.',
  },
  entretienIntrouvable: {
    message: 'Cet entretien n’est plus dans ce dossier.',
    conserve: RIEN_PERDU,
    remede: 'Rouvrez le dossier : il a peut-être été déplacé ou retiré par un collègue.',
  },
  imprimanteAbsente: {
    message: 'Aucune imprimante ne répond sur cet ordinateur.',
    conserve: RIEN_PERDU,
    remede: 'Enregistrez le document en PDF là où vous le voulez, ou branchez une imprimante et recommencez.',
  },
} as const satisfies Record<string, Texte>;
