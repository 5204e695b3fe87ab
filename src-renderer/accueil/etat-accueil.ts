// Reads what this computer holds, when the page opens and again after a restoration.
import { useCallback, useEffect, useState } from 'react';
import type { Erreur } from '../../src-shared/erreurs';
import { appeler } from '../core-client';
import { useExecution } from '../session/execution';
import type { EtatAccueil } from '../structure/libelles';

const RYTHME_MS = 1_000;

export function useEtatAccueil() {
  const [etat, recevoir] = useState<EtatAccueil | null>(null);
  const [erreur, signaler] = useState<Erreur | null>(null);
  const relire = useCallback(async () => {
    const reponse = await appeler('accueil.etat', {});
    signaler(reponse.ok ? null : reponse.erreur);
    if (reponse.ok) {
      recevoir(reponse.valeur);
      useExecution.getState().constater(reponse.valeur.essai);
    }
    return reponse.ok ? reponse.valeur : null;
  }, []);
  useEffect(() => {
    void relire();
  }, [relire]);
  // A backup that goes on after the closing tells how far it is.
  const sauvegarde = etat?.structures.some((structure) => structure.sauvegarde.part !== null) ?? false;
  useEffect(() => {
    if (!sauvegarde) return;
    const battement = setInterval(() => void relire(), RYTHME_MS);
    return () => clearInterval(battement);
  }, [sauvegarde, relire]);
  return { etat, erreur, relire };
}
