// Is the search open: asked by its keys, by the head's button, by any screen.
import { create } from 'zustand';

interface EtatRecherche {
  readonly ouverte: boolean;
  ouvrir(): void;
  fermer(): void;
}

export const useRecherche = create<EtatRecherche>()((set) => ({
  ouverte: false,
  ouvrir: () => set({ ouverte: true }),
  fermer: () => set({ ouverte: false }),
}));
