// How a person was informed before the first question, and who was (A18, A23): closed lists with their words.

export const LIBELLES_MODE_INFORMATION = {
  lueEnsemble: 'Lue ensemble',
  remiseImprimee: 'Imprimée et remise',
  affichee: 'Affichée et expliquée',
  formulairePapier: 'Sur le formulaire papier rempli par la personne',
  telephone: 'Lue au téléphone, puis envoyée',
} as const;
export type ModeInformation = keyof typeof LIBELLES_MODE_INFORMATION;
export const MODES_INFORMATION = Object.keys(LIBELLES_MODE_INFORMATION) as [
  ModeInformation,
  ...ModeInformation[],
];

export const LIBELLES_PERSONNE_INFORMEE = {
  jeune: 'Le ou la jeune',
  representantLegal: 'Son représentant légal',
  jeuneEtRepresentant: 'Le ou la jeune et son représentant légal',
} as const;
export type PersonneInformee = keyof typeof LIBELLES_PERSONNE_INFORMEE;
export const PERSONNES_INFORMEES = Object.keys(LIBELLES_PERSONNE_INFORMEE) as [
  PersonneInformee,
  ...PersonneInformee[],
];
