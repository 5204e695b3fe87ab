// What the application runs on, learnt once at the first screen.
import { create } from 'zustand';

interface EtatExecution {
  /** True on a runtime that is for trying only: every screen says so, whatever the structure. */
  readonly essai: boolean;
  constater(essai: boolean): void;
}

export const useExecution = create<EtatExecution>()((set) => ({
  essai: false,
  constater: (essai) => set({ essai }),
}));
