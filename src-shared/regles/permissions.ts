// The one permission table: operation × profile → the highest sensitivity class that may be touched (A10, A11).

export const PROFILS = ['direction', 'conseiller', 'accueil', 'intervenant'] as const;
export type Profil = (typeof PROFILS)[number];

/** 0 plain · 1 personal · 2 delicate · 3 protected; `null` refuses the operation. */
export type Portee = 0 | 1 | 2 | 3 | null;

const TABLE = {
  'session.vivre': { direction: 0, conseiller: 0, accueil: 0, intervenant: 0 },
  'structure.lire': { direction: 0, conseiller: 0, accueil: 0, intervenant: 0 },
  'structure.regler': { direction: 0, conseiller: null, accueil: null, intervenant: null },
  'utilisateur.lister': { direction: 1, conseiller: 1, accueil: 1, intervenant: 1 },
  'utilisateur.habiliter': { direction: 1, conseiller: null, accueil: null, intervenant: null },
  'utilisateur.terminer': { direction: 1, conseiller: null, accueil: null, intervenant: null },
  'dossier.creer': { direction: 2, conseiller: 2, accueil: 1, intervenant: null },
  'dossier.lire': { direction: 2, conseiller: 2, accueil: 1, intervenant: 2 },
  'dossier.rechercher': { direction: 1, conseiller: 1, accueil: 1, intervenant: 1 },
  'dossier.completer': { direction: 2, conseiller: 2, accueil: 1, intervenant: 2 },
  'dossier.rapprocher': { direction: 2, conseiller: 2, accueil: null, intervenant: null },
  'dossier.affecter': { direction: 1, conseiller: null, accueil: null, intervenant: null },
  'entretien.noter': { direction: 2, conseiller: 2, accueil: null, intervenant: 2 },
  'entretien.deplacer': { direction: 2, conseiller: 2, accueil: null, intervenant: 2 },
  'rendezVous.tenir': { direction: 1, conseiller: 1, accueil: 1, intervenant: 1 },
  'lieu.organiser': { direction: 0, conseiller: null, accueil: null, intervenant: null },
  'poste.organiser': { direction: 0, conseiller: null, accueil: null, intervenant: null },
  'zone.definir': { direction: 0, conseiller: null, accueil: null, intervenant: null },
  'mention.lire': { direction: 0, conseiller: 0, accueil: 0, intervenant: 0 },
  'mention.consigner': { direction: 1, conseiller: 1, accueil: 1, intervenant: 1 },
  'brouillon.tenir': { direction: 2, conseiller: 2, accueil: 1, intervenant: 2 },
  'journal.lire': { direction: 1, conseiller: null, accueil: null, intervenant: null },
  'synchronisation.suivre': { direction: 0, conseiller: 0, accueil: 0, intervenant: 0 },
  'synchronisation.transporter': { direction: 0, conseiller: 0, accueil: 0, intervenant: null },
  'copie.enregistrer': { direction: 3, conseiller: null, accueil: null, intervenant: null },
} as const satisfies Record<string, Record<Profil, Portee>>;

export type OperationMetier = keyof typeof TABLE;
export const OPERATIONS_METIER = Object.keys(TABLE) as OperationMetier[];

/** Highest class the profiles together give for the operation; `null` when none of them allows it. */
export function portee(operation: OperationMetier, profils: readonly Profil[]): Portee {
  const parProfil: Record<Profil, Portee> = TABLE[operation];
  return profils.reduce<Portee>((meilleure, profil) => {
    const offerte = parProfil[profil];
    if (offerte === null) return meilleure;
    return meilleure === null || offerte > meilleure ? offerte : meilleure;
  }, null);
}

/** An outside person sees assigned files only, unless another profile opens them all (A8). */
export const limiteAuxDossiersConfies = (profils: readonly Profil[]): boolean =>
  profils.every((profil) => profil === 'intervenant');
