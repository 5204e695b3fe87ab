// After a refusal the keyboard is put on the first field to correct.
import { type RefObject, useEffect, useRef } from 'react';
import type { Erreur } from '../../src-shared/erreurs';

/**
 * Gives the ref to put on the form.
 * @param essais how many times the page found the form wanting
 * @param erreur the core's last refusal
 */
export function useFocusSurLaPremiereFaute(
  essais: number,
  erreur: Erreur | null,
): RefObject<HTMLFormElement | null> {
  const formulaire = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (essais === 0 && erreur === null) return;
    formulaire.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [essais, erreur]);
  return formulaire;
}
