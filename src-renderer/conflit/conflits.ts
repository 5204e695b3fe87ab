// What was typed apart, as the screens read it: asked once when they open, and again after each choice.
import { useCallback, useEffect, useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import type { Erreur } from '../../src-shared/erreurs';
import { appeler } from '../core-client';

export type Conflits = SortieDe<'conflit.lister'>;
export type Conflit = Conflits['conflits'][number];

export function useConflits() {
  const [lus, recevoir] = useState<Conflits | null>(null);
  const [erreur, signaler] = useState<Erreur | null>(null);
  const relire = useCallback(async () => {
    const reponse = await appeler('conflit.lister', {});
    signaler(reponse.ok ? null : reponse.erreur);
    if (reponse.ok) recevoir(reponse.valeur);
  }, []);
  useEffect(() => {
    void relire();
  }, [relire]);
  return { lus, erreur, relire: () => void relire() };
}

type DuDossier = readonly [Conflit, ...Conflit[]];

/** Files whose choice is mine first, then those that somebody must settle, then those that are only a mark. */
export function parDossier(conflits: readonly Conflit[]): readonly DuDossier[] {
  const groupes = new Map<string, DuDossier>();
  for (const conflit of conflits) {
    const present = groupes.get(conflit.dossier);
    groupes.set(conflit.dossier, present === undefined ? [conflit] : [...present, conflit]);
  }
  return [...groupes.values()].sort((a, b) => urgence(b) - urgence(a));
}

const urgence = (conflits: DuDossier): number =>
  Math.max(...conflits.map(({ aTrancher, pourMoi }) => (aTrancher ? (pourMoi ? 2 : 1) : 0)));

/** To be settled, in the files that are this person's. */
export const aTrancherParMoi = (conflits: readonly Conflit[]): readonly Conflit[] =>
  conflits.filter(({ aTrancher, pourMoi }) => aTrancher && pourMoi);
