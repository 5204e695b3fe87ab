// One call of the contract from a form: under way or not, its error, and no second sending meanwhile.
import { useRef, useState } from 'react';
import type { DemandeDe, NomEntree, ReponseDe } from '../../src-shared/contract/index';
import type { Erreur } from '../../src-shared/erreurs';
import { appeler } from '../core-client';

interface Appel<N extends NomEntree> {
  readonly enCours: boolean;
  readonly erreur: Erreur | null;
  /** Gives `null` when the same call is already under way. */
  envoyer(demande: DemandeDe<N>): Promise<ReponseDe<N> | null>;
  montrer(erreur: Erreur | null): void;
}

export function useAppel<N extends NomEntree>(nom: N): Appel<N> {
  const [enCours, setEnCours] = useState(false);
  const [erreur, setErreur] = useState<Erreur | null>(null);
  // A ref, because two presses of Enter may come before the next rendering.
  const occupe = useRef(false);
  const envoyer = async (demande: DemandeDe<N>) => {
    if (occupe.current) return null;
    occupe.current = true;
    setEnCours(true);
    const reponse = await appeler(nom, demande);
    occupe.current = false;
    setEnCours(false);
    // A dialogue that the user closed is an answer, not a failure.
    setErreur(reponse.ok || reponse.erreur.type === 'annule' ? null : reponse.erreur);
    return reponse;
  };
  return { enCours, erreur, envoyer, montrer: setErreur };
}
