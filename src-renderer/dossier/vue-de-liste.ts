// How the list is narrowed and sorted; kept while one goes from the list to a file and back.
import { create } from 'zustand';
import type { FiltresDeListe } from '../../src-shared/contract/dossier';
import type { TriDeListe } from '../../src-shared/regles/liste-dossiers';
import type { CommuneChoisie } from '../ui/champs/champ-commune';

export interface VueDeListe {
  readonly referent: FiltresDeListe['referent'];
  readonly commune: CommuneChoisie | null;
  readonly age: FiltresDeListe['age'];
  readonly tri: TriDeListe;
  readonly inverse: boolean;
}

const DEPART: VueDeListe = { referent: null, commune: null, age: null, tri: 'nom', inverse: false };

interface EtatDeVue {
  readonly vue: VueDeListe;
  changer(changement: Partial<VueDeListe>): void;
  toutMontrer(): void;
}

export const useVueDeListe = create<EtatDeVue>()((set) => ({
  vue: DEPART,
  changer: (changement) => set(({ vue }) => ({ vue: { ...vue, ...changement } })),
  toutMontrer: () => set(({ vue }) => ({ vue: { ...vue, referent: null, commune: null, age: null } })),
}));

export const estFiltree = ({ referent, commune, age }: VueDeListe): boolean =>
  referent !== null || commune !== null || age !== null;

/** The same, as the contract asks for it. */
export const demandeDeVue = ({ referent, commune, age, tri, inverse }: VueDeListe) => ({
  filtres: { referent, commune: commune?.code ?? null, age },
  tri,
  inverse,
});
