// The confidentiality commitment that every user accepts before the first file (A6); a new text takes a new version.

export const ENGAGEMENT = {
  version: '2026-1',
  titre: 'Engagement de confidentialité',
  paragraphes: [
    'Je suis une personne habilitée par la structure. J’ouvre les dossiers avec mon identifiant et mon mot de passe ; je ne les prête à personne, et je n’utilise ceux de personne.',
    'Je consulte et je complète un dossier pour accueillir, informer, orienter et accompagner le jeune, pour faire fonctionner la structure et pour évaluer son action. Aucun autre usage n’est permis : ni curiosité, ni démarchage, ni liste établie pour quelqu’un d’autre.',
    'Je n’enregistre que ce qui est utile à l’accompagnement de ce jeune. Je n’écris ni jugement, ni numéro de pièce d’identité, ni copie de document d’identité : ce qu’il déclare suffit pour l’inscrire.',
    'Je ne communique ces informations qu’aux personnes et aux organismes que la mention d’information désigne, et seulement pour leur mission.',
    'Je mets la base de la structure en pause (Ctrl+L) dès que je quitte l’ordinateur, et je la ferme à la fin de ma journée. Je range ce que j’imprime, je le remets à la personne concernée ou je le détruis.',
    'Je sais que l’application tient un journal : connexions, consultations, créations et modifications y sont notées avec mon nom d’utilisateur pendant sept mois, et la structure peut le contrôler.',
    'Détourner ces informations de leur but est un délit puni de cinq ans d’emprisonnement et de 300 000 € d’amende (article 226-21 du code pénal). Les divulguer à qui n’a pas à les connaître, au préjudice de la personne, l’est aussi ; par imprudence ou négligence, la peine est de trois ans d’emprisonnement et de 100 000 € d’amende (article 226-22).',
    'Si je constate une perte, une erreur d’envoi ou un accès anormal, je préviens aussitôt la direction. Cet engagement continue après mon départ de la structure.',
  ],
  sources: [
    'Décret n° 2015-59 du 26 janvier 2015, articles 1, 2, 3, 10 et 11',
    'Code pénal, articles 226-21 et 226-22',
    'Loi n° 78-17 du 6 janvier 1978 et règlement (UE) 2016/679, article 32',
  ],
} as const satisfies {
  readonly version: string;
  readonly titre: string;
  readonly paragraphes: readonly string[];
  readonly sources: readonly string[];
};
