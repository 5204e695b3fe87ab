// What opens inside a screen takes the keyboard, its first answer, and gives it back once closed: nobody tabs through the page.
import { type RefObject, useEffect, useRef } from 'react';
import { useRetourDuFocus } from './retour-du-focus';

const PREMIERE_REPONSE = 'input:enabled:not([type="hidden"]), select:enabled, textarea:enabled';
const PREMIER_BOUTON = 'button:enabled';

/**
 * Gives the ref to put on what opens; a field that asked for the focus itself keeps it.
 * @param present a ref that the element has already
 */
export function useFocusALOuverture<E extends HTMLElement>(
  present?: RefObject<E | null>,
): RefObject<E | null> {
  useRetourDuFocus();
  const propre = useRef<E>(null);
  const zone = present ?? propre;
  useEffect(() => {
    const ouverte = zone.current;
    if (ouverte === null || ouverte.contains(document.activeElement)) return;
    const premier =
      ouverte.querySelector<HTMLElement>(PREMIERE_REPONSE) ??
      ouverte.querySelector<HTMLElement>(PREMIER_BOUTON);
    premier?.focus({ preventScroll: true });
  }, [zone]);
  return zone;
}
