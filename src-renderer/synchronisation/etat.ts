// The state of the exchange, asked now and then, more often while it goes on; one question for all who show it.
import { useEffect } from 'react';
import { create } from 'zustand';
import type { EtatDeSynchronisation } from '../../src-shared/contract/synchronisation';
import { interroger } from '../core-client';

const RYTHME_MS = 5_000;
const RYTHME_EN_COURS_MS = 500;

interface EtatSuivi {
  readonly etat: EtatDeSynchronisation | null;
  recevoir(etat: EtatDeSynchronisation): void;
}

export const useSynchronisation = create<EtatSuivi>()((set) => ({
  etat: null,
  recevoir: (etat) => set({ etat }),
}));

/** Silent when the core does not answer: whoever acts is told by their own act. */
export async function relireSynchronisation(): Promise<void> {
  const reponse = await interroger('synchronisation.etat', {});
  if (reponse.ok) useSynchronisation.getState().recevoir(reponse.valeur);
}

/** To be used once, by the frame. */
export function useSuiviDeSynchronisation(): void {
  const enCours = useSynchronisation(({ etat }) => etat !== null && etat.enCours !== null);
  useEffect(() => {
    void relireSynchronisation();
    const rythme = enCours ? RYTHME_EN_COURS_MS : RYTHME_MS;
    const battement = setInterval(() => void relireSynchronisation(), rythme);
    return () => clearInterval(battement);
  }, [enCours]);
}
