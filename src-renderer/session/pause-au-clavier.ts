// Ctrl+L pauses from any screen. The shell hears it first; the page answers where it did not.
import { useEffect } from 'react';
import { appeler } from '../core-client';

export function usePauseAuClavier(ouverte: boolean): void {
  useEffect(() => {
    if (!ouverte) return;
    const ecouter = (touche: KeyboardEvent) => {
      if (!(touche.ctrlKey || touche.metaKey) || touche.altKey || touche.key.toLowerCase() !== 'l') return;
      touche.preventDefault();
      void appeler('application.mettreEnPause', {});
    };
    window.addEventListener('keydown', ecouter);
    return () => window.removeEventListener('keydown', ecouter);
  }, [ouverte]);
}
