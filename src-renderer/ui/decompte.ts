// Counts seconds down to zero while a delay is imposed.
import { useLayoutEffect, useState } from 'react';
import type { Erreur } from '../../src-shared/erreurs';

/** Seconds left before another attempt; starts again with each new error. */
export function useDecompte(erreur: Erreur | null): number {
  const [fin, poserFin] = useState(0);
  const [maintenant, poserMaintenant] = useState(0);
  useLayoutEffect(() => {
    const debut = Date.now();
    poserMaintenant(debut);
    const attente = erreur?.attenteSecondes ?? 0;
    poserFin(debut + attente * 1_000);
    if (attente === 0) return;
    const battement = setInterval(() => poserMaintenant(Date.now()), 250);
    return () => clearInterval(battement);
  }, [erreur]);
  return Math.max(0, Math.ceil((fin - maintenant) / 1_000));
}
