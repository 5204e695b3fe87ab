// Which screen is shown once the structure is open, and what it was opened with.
import { create } from 'zustand';
import type { IdBrouillon, IdDossier, IdLigne } from '../src-shared/regles/identifiants';

export type Ecran =
  | { readonly nom: 'journee' }
  | { readonly nom: 'liste' }
  /** `ouvert`: the form in which the person was when the base was paused, on which draft; `noter`: the appointment to be noted at once. */
  | {
      readonly nom: 'dossier';
      readonly id: IdDossier;
      readonly ouvert?: 'entretien' | 'completer';
      readonly brouillon?: IdBrouillon;
      readonly noter?: IdLigne;
    }
  /** Intake; `texteCherche` is what was typed in the search box, `brouillon` a draft taken up again. */
  | { readonly nom: 'inscription'; readonly texteCherche: string; readonly brouillon: IdBrouillon | null }
  | { readonly nom: 'personnes' }
  | { readonly nom: 'renouvellement' }
  | { readonly nom: 'structure' }
  | { readonly nom: 'postes' }
  | { readonly nom: 'documents' }
  | { readonly nom: 'lieux' }
  | { readonly nom: 'zone' }
  | { readonly nom: 'copie' }
  | { readonly nom: 'synchronisation' }
  | { readonly nom: 'misesDeCote' }
  | { readonly nom: 'conflits' }
  /** The whole journal, or what was done on one file. */
  | { readonly nom: 'journal'; readonly dossier: IdDossier | null }
  | { readonly nom: 'motDePasse' };

interface EtatNavigation {
  readonly ecran: Ecran;
  aller(ecran: Ecran): void;
}

export const useNavigation = create<EtatNavigation>()((set) => ({
  ecran: { nom: 'journee' },
  aller: (ecran) => set({ ecran }),
}));
