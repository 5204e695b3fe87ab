// The cover's state: asked of the core when the page opens, and again when the session turns out to be gone.
import { useCallback, useEffect, useState } from 'react';
import type { Couverture } from '../../src-shared/contract/pause';
import { appeler } from '../core-client';

/** `undefined` until the core has answered; `null` when there is no paused session. */
export function useCouverture() {
  const [couverture, recevoir] = useState<Couverture | null | undefined>(undefined);
  const relire = useCallback(async () => {
    const reponse = await appeler('pause.etat', {});
    recevoir(reponse.ok ? reponse.valeur.couverture : null);
  }, []);
  useEffect(() => {
    void relire();
  }, [relire]);
  return { couverture, relire };
}
