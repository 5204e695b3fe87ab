// Who is logged in, and whether the password must be typed again over the present screen.
import { create } from 'zustand';
import type { SessionOuverte } from '../../src-shared/contract/communs';
import type { OperationMetier } from '../../src-shared/regles/permissions';

interface EtatSession {
  readonly session: SessionOuverte | null;
  /** The core restarted or closed: the screens stay, a password prompt covers them. */
  readonly motDePasseDemande: boolean;
  ouvrir(session: SessionOuverte): void;
  demanderMotDePasse(): void;
}

export const useSession = create<EtatSession>()((set, get) => ({
  session: null,
  motDePasseDemande: false,
  ouvrir: (session) => set({ session, motDePasseDemande: false }),
  // Before the first login there is nothing to come back to: the login screen is there already.
  demanderMotDePasse: () => set({ motDePasseDemande: get().session !== null }),
}));

/** True when the session may perform the operation; screens hide what they could not do. */
export const usePeut = (operation: OperationMetier): boolean =>
  useSession(({ session }) => session?.operations.includes(operation) ?? false);
