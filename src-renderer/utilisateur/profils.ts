// The four profiles in the words of the screen, each with what it opens (A11).
import type { Profil } from '../../src-shared/regles/permissions';

export const LIBELLES_PROFIL = {
  direction: 'Direction',
  conseiller: 'Conseil',
  accueil: 'Accueil',
  intervenant: 'Intervention extérieure',
} as const satisfies Record<Profil, string>;

export const EXPLICATIONS_PROFIL = {
  direction:
    'Habilite les personnes, confie des dossiers aux personnes extérieures, enregistre les copies ; voit tous les dossiers.',
  conseiller: 'Inscrit les jeunes, complète tous les dossiers et note les entretiens.',
  accueil:
    'Inscrit et retrouve un jeune, tient à jour ses coordonnées ; ne voit pas les informations délicates et ne note pas d’entretien.',
  intervenant: 'Voit et complète les seuls dossiers qui lui sont nommément confiés.',
} as const satisfies Record<Profil, string>;
