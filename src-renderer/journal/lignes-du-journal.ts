// Pages of the journal as they are asked for: the latest first, older ones added below.
import { useCallback, useRef, useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import type { Curseur, LigneDuJournal } from '../../src-shared/contract/journal';
import type { Erreur } from '../../src-shared/erreurs';
import type { Result } from '../../src-shared/result';

export const PAR_PAGE = 50;

/** Asks the core for the entries below one. */
type Demander<S extends SortieDe<'journal.lire'>> = (avant: Curseur | null) => Promise<Result<S, Erreur>>;

export interface Lecture<S> {
  /** `null` until the first answer. */
  readonly lignes: readonly LigneDuJournal[] | null;
  readonly derniere: S | null;
  readonly suite: Curseur | null;
  readonly enCours: boolean;
  readonly erreur: Erreur | null;
  /** Starts again from the latest. */
  lire(demander: Demander<SortieDe<'journal.lire'> & S>): Promise<void>;
  continuer(): Promise<void>;
}

export function useLecture<S extends object = object>(): Lecture<S> {
  const [lignes, poser] = useState<readonly LigneDuJournal[] | null>(null);
  const [derniere, retenir] = useState<(SortieDe<'journal.lire'> & S) | null>(null);
  const [enCours, occuper] = useState(false);
  const [erreur, signaler] = useState<Erreur | null>(null);
  const demande = useRef<Demander<SortieDe<'journal.lire'> & S> | null>(null);
  const recevoir = useCallback(async (avant: Curseur | null) => {
    const demander = demande.current;
    if (demander === null) return;
    occuper(true);
    const reponse = await demander(avant);
    // Another reading was asked for meanwhile: this answer is no longer awaited.
    if (demande.current !== demander) return;
    occuper(false);
    signaler(reponse.ok ? null : reponse.erreur);
    if (!reponse.ok) return;
    retenir(reponse.valeur);
    const recues = reponse.valeur.lignes;
    poser((deja) => (avant === null || deja === null ? recues : [...deja, ...recues]));
  }, []);
  return {
    lignes,
    derniere,
    suite: derniere?.suite ?? null,
    enCours,
    erreur,
    lire: async (demander) => {
      demande.current = demander;
      await recevoir(null);
    },
    continuer: () => recevoir(derniere?.suite ?? null),
  };
}
