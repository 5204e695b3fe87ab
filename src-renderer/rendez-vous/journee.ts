// The day's appointments: read, put under their places, marked in one gesture.
import { useCallback, useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import type { LieuLu } from '../../src-shared/contract/lieu';
import type { RendezVousLu } from '../../src-shared/contract/rendez-vous';
import type { Erreur } from '../../src-shared/erreurs';
import { appeler } from '../core-client';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';

export type Journee = SortieDe<'journee.lire'>;
export type Statut = RendezVousLu['statut'];

/** In the order of the buttons, with the key that marks each while its line has the focus. */
export const PRESENCES = [
  { statut: 'present', libelle: 'Présent', touche: 'p' },
  { statut: 'absent', libelle: 'Absent', touche: 'a' },
  { statut: 'reporte', libelle: 'Reporté', touche: 'r' },
  { statut: 'annule', libelle: 'Annulé', touche: 'n' },
] as const satisfies readonly { statut: Statut; libelle: string; touche: string }[];

/** @param jour ISO date, or `null` for today by the core's clock */
export function useJournee(jour: string | null) {
  const [journee, recevoir] = useState<Journee | null>(null);
  const [erreur, signaler] = useState<Erreur | null>(null);
  const relire = useCallback(async () => {
    const reponse = await appeler('journee.lire', { jour });
    signaler(reponse.ok ? null : reponse.erreur);
    if (reponse.ok) recevoir(reponse.valeur);
  }, [jour]);
  const session = useSession((etat) => etat.session);
  useAChaque(session, () => void relire());
  useAChaque(jour, () => void relire());
  const marquer = async ({ dossier, id, tetes, statut: present }: RendezVousLu, statut: Statut) => {
    // The same button again takes the answer back.
    const voulu = present === statut ? 'planifie' : statut;
    const reponse = await appeler('rendezVous.marquer', { dossier, id, statut: voulu, vu: tetes });
    if (!reponse.ok) return signaler(reponse.erreur);
    await relire();
  };
  return { journee, erreur, relire, marquer };
}

export interface Groupe {
  /** `null` for appointments without a place. */
  readonly lieu: LieuLu | null;
  readonly rendezVous: readonly RendezVousLu[];
}

/** The computer's own place first, then those that have appointments, in the order of the places. */
export function parLieu(
  rendezVous: readonly RendezVousLu[],
  lieux: readonly LieuLu[],
  habituel: string | null,
): readonly Groupe[] {
  const ordonnes = [...lieux].sort((a, b) => Number(b.id === habituel) - Number(a.id === habituel));
  const groupes = ordonnes.map((lieu) => ({
    lieu,
    rendezVous: rendezVous.filter((un) => un.lieu === lieu.id),
  }));
  const connus = new Set<string | null>(lieux.map(({ id }) => id));
  const ailleurs = rendezVous.filter(({ lieu }) => !connus.has(lieu));
  return [
    ...groupes.filter(({ lieu, rendezVous: duLieu }) => duLieu.length > 0 || lieu.id === habituel),
    ...(ailleurs.length > 0 ? [{ lieu: null, rendezVous: ailleurs }] : []),
  ];
}
