// The journal's acts by family, for its filter: told from the act's own name, so that a new act has a place at once.

export const FAMILLES = [
  'connexions',
  'consultations',
  'recherches',
  'modifications',
  'echecs',
  'exports',
  'gestion',
] as const;
export type Famille = (typeof FAMILLES)[number];

export const LIBELLES_FAMILLE = {
  connexions: 'Ouvertures et accès',
  consultations: 'Consultations',
  recherches: 'Recherches',
  modifications: 'Créations et modifications',
  echecs: 'Échecs et refus',
  exports: 'Exports et sauvegardes',
  gestion: 'Personnes et structure',
} as const satisfies Record<Famille, string>;

const ECHECS: ReadonlySet<string> = new Set(['acces.echec', 'acces.refus', 'acces.appelRefuse']);
const PAR_GESTE: Readonly<Record<string, Famille>> = {
  consultation: 'consultations',
  revelation: 'consultations',
  recherche: 'recherches',
  export: 'exports',
  extrait: 'exports',
  impression: 'exports',
};
const PAR_DOMAINE: Readonly<Record<string, Famille>> = {
  acces: 'connexions',
  copie: 'exports',
  sauvegarde: 'exports',
  utilisateur: 'gestion',
  structure: 'gestion',
  journal: 'gestion',
  lieu: 'gestion',
  zone: 'gestion',
};

/** @param acte `domain.gesture`, such as `dossier.consultation` */
export function familleDe(acte: string): Famille {
  if (ECHECS.has(acte)) return 'echecs';
  const [domaine = '', geste = ''] = acte.split('.');
  // The gesture first: an export of files is an export, wherever it comes from.
  if (Object.hasOwn(PAR_GESTE, geste)) return PAR_GESTE[geste] ?? 'modifications';
  return Object.hasOwn(PAR_DOMAINE, domaine) ? (PAR_DOMAINE[domaine] ?? 'modifications') : 'modifications';
}
