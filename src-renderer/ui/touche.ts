// A key of the whole screen, with or without Ctrl, while the component is shown.
import { useEffect, useRef } from 'react';

/** @param touche as in `KeyboardEvent.key` */
export function useTouche(touche: string, geste: () => void, avecCtrl = false): void {
  const dernier = useRef(geste);
  useEffect(() => {
    dernier.current = geste;
  });
  useEffect(() => {
    const ecouter = (evenement: KeyboardEvent): void => {
      const ctrl = evenement.ctrlKey || evenement.metaKey;
      if (evenement.key.toLowerCase() !== touche.toLowerCase() || ctrl !== avecCtrl || evenement.altKey)
        return;
      evenement.preventDefault();
      dernier.current();
    };
    document.addEventListener('keydown', ecouter);
    return () => document.removeEventListener('keydown', ecouter);
  }, [touche, avecCtrl]);
}
