// The structure's places and this computer's usual one, read once per session and shared by the screens.
import { create } from 'zustand';
import type { LieuLu } from '../../src-shared/contract/lieu';
import type { Erreur } from '../../src-shared/erreurs';
import type { IdLieu } from '../../src-shared/regles/identifiants';
import { appeler } from '../core-client';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';

interface EtatLieux {
  readonly lieux: readonly LieuLu[];
  readonly habituel: IdLieu | null;
  readonly erreur: Erreur | null;
  relire(): Promise<void>;
  choisir(lieu: IdLieu | null): Promise<void>;
}

export const useLieux = create<EtatLieux>()((set, get) => ({
  lieux: [],
  habituel: null,
  erreur: null,
  relire: async () => {
    const reponse = await appeler('lieu.lister', {});
    set(reponse.ok ? { ...reponse.valeur, erreur: null } : { erreur: reponse.erreur });
  },
  choisir: async (lieu) => {
    const reponse = await appeler('lieu.choisirHabituel', { lieu });
    if (!reponse.ok) return set({ erreur: reponse.erreur });
    await get().relire();
  },
}));

/** To be called by the frame: the list follows the session. */
export function useLieuxDeLaSession(): void {
  const session = useSession((etat) => etat.session);
  const relire = useLieux((etat) => etat.relire);
  useAChaque(session, () => void relire());
}

/** Open places by id, for a list of choices; a closed one stays offered where it is the present answer. */
export const lieuxPossibles = (lieux: readonly LieuLu[], present: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    lieux.filter(({ ferme, id }) => !ferme || id === present).map(({ id, nom }) => [id, nom]),
  );

export const nomDuLieu = (lieux: readonly LieuLu[], id: string | null | undefined): string =>
  lieux.find((lieu) => lieu.id === id)?.nom ?? '';
