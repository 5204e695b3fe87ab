// Closed lists of the catalogue, with the words shown on screen.

const cles = <T extends Record<string, string>>(libelles: T) =>
  Object.keys(libelles) as [keyof T & string, ...(keyof T & string)[]];

export const LIBELLES_CIVILITE = { madame: 'Madame', monsieur: 'Monsieur' } as const;
export const CIVILITES = cles(LIBELLES_CIVILITE);

export const LIBELLES_SEXE = { F: 'Féminin', M: 'Masculin', X: 'Autre' } as const;
export const SEXES = cles(LIBELLES_SEXE);

export const LIBELLES_SITUATION_MATRIMONIALE = {
  celibataire: 'Célibataire',
  mariage: 'Mariage',
  pacs: 'Pacs',
  unionLibre: 'Union libre',
  separation: 'Séparation ou divorce',
  veuvage: 'Veuvage',
} as const;
export const SITUATIONS_MATRIMONIALES = cles(LIBELLES_SITUATION_MATRIMONIALE);

export const LIBELLES_MENAGE = {
  vitSeul: 'Vit seul ou seule',
  enMenage: 'Vie en ménage',
  parentSeul: 'Parent seul avec enfants',
  chezParents: 'Chez un parent ou un proche',
} as const;
export const MENAGES = cles(LIBELLES_MENAGE);

export const LIBELLES_USAGE_TELEPHONE = {
  mobile: 'Mobile',
  fixe: 'Fixe',
  proche: 'Chez un proche',
  fax: 'Fax',
} as const;
export const USAGES_TELEPHONE = cles(LIBELLES_USAGE_TELEPHONE);

export const LIBELLES_LIEN = {
  mere: 'Mère',
  pere: 'Père',
  tuteur: 'Tuteur ou tutrice',
  service: 'Service éducatif',
  autre: 'Autre',
} as const;
export const LIENS = cles(LIBELLES_LIEN);

export const LIBELLES_TYPE_ENTRETIEN = {
  individuel: 'Entretien individuel',
  atelier: 'Atelier',
  informationCollective: 'Information collective',
  tripartite: 'Entretien à plusieurs',
} as const;
export const TYPES_ENTRETIEN = cles(LIBELLES_TYPE_ENTRETIEN);

export const LIBELLES_MODALITE = {
  surPlace: 'Sur place',
  telephone: 'Au téléphone',
  visio: 'En visioconférence',
  courriel: 'Par courriel',
  courrier: 'Par courrier',
} as const;
export const MODALITES = cles(LIBELLES_MODALITE);

/** Kinds of place where people are received. */
export const LIBELLES_GENRE_LIEU = {
  siege: 'Siège',
  antenne: 'Antenne',
  pointAccueil: 'Point d’accueil',
} as const;
export const GENRES_LIEU = cles(LIBELLES_GENRE_LIEU);

export const LIBELLES_JOUR_SEMAINE = {
  lundi: 'Lundi',
  mardi: 'Mardi',
  mercredi: 'Mercredi',
  jeudi: 'Jeudi',
  vendredi: 'Vendredi',
  samedi: 'Samedi',
} as const;
export const JOURS_SEMAINE = cles(LIBELLES_JOUR_SEMAINE);

/** The six states of I-MILO. */
export const LIBELLES_STATUT_ENTRETIEN = {
  present: 'Présent',
  absent: 'Absent',
  planifie: 'Planifié',
  reporte: 'Reporté',
  annule: 'Annulé',
  nonPrecise: 'Non précisé',
} as const;
export const STATUTS_ENTRETIEN = cles(LIBELLES_STATUT_ENTRETIEN);

export const LIBELLES_THEME = {
  emploi: 'Emploi',
  projetProfessionnel: 'Projet professionnel',
  formation: 'Formation',
  logement: 'Logement',
  sante: 'Santé',
  citoyennete: 'Citoyenneté',
  loisirSportCulture: 'Loisirs, sport, culture',
} as const;
export const THEMES = cles(LIBELLES_THEME);

export const LIBELLES_FONCTION = {
  presidence: 'Présidence',
  direction: 'Direction',
  encadrement: 'Responsable de secteur',
  conseil: 'Conseil en insertion',
  accueil: 'Accueil',
  administration: 'Administration',
  intervenantExterieur: 'Intervention extérieure',
} as const;
export const FONCTIONS = cles(LIBELLES_FONCTION);
export type Fonction = (typeof FONCTIONS)[number];
