// Escape closes one thing at a time: a list or a help that is unfolded, then the window above, then the one below.
import { type RefObject, useEffect, useRef } from 'react';

const FENETRES = '[role="dialog"][aria-modal="true"]';
const DEPLIES = '.mantine-Popover-dropdown, .mantine-Combobox-dropdown';

/** @param fermer `null` for a window that only its own button closes */
export function useEchapDeLaFenetre(
  contenu: RefObject<HTMLElement | null>,
  fermer: (() => void) | null,
): void {
  const dernier = useRef(fermer);
  useEffect(() => {
    dernier.current = fermer;
  });
  useEffect(() => {
    const ecouter = (touche: KeyboardEvent): void => {
      if (touche.key !== 'Escape' || touche.isComposing || unDeplie()) return;
      const dessus = [...document.querySelectorAll(FENETRES)].at(-1);
      if (dessus?.contains(contenu.current)) dernier.current?.();
    };
    // Before what is inside: once the help is folded, nothing says that this Escape was for it.
    window.addEventListener('keydown', ecouter, true);
    return () => window.removeEventListener('keydown', ecouter, true);
  }, [contenu]);
}

const unDeplie = (): boolean =>
  [...document.querySelectorAll(DEPLIES)].some((deplie) => deplie.checkVisibility());
