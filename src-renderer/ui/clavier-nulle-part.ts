// The keyboard never falls to nothing: when what had it leaves the page, the open window or the screen takes it.
import { useEffect } from 'react';

const REFUGES = ['[role="dialog"][aria-modal="true"]', 'main[tabindex]', 'main h1[tabindex]'];

/** A whole screen is where the keyboard waits, not something that has it. */
export function clavierNullePart(): boolean {
  const ici = document.activeElement;
  return ici === null || ici === document.body || ici.matches(REFUGES.join());
}

export function useClavierJamaisPerdu(): void {
  useEffect(() => {
    let dernier: EventTarget | null = null;
    const noter = ({ target }: FocusEvent) => {
      dernier = target;
    };
    // A button that waits for its answer is disabled and still there: it is left its place.
    const guet = new MutationObserver(() => {
      if (document.activeElement !== document.body || !(dernier instanceof Element) || dernier.isConnected)
        return;
      refuge()?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', noter);
    guet.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', noter);
      guet.disconnect();
    };
  }, []);
}

/** The last window opened, else the screen. */
const refuge = (): HTMLElement | undefined =>
  REFUGES.map((ou) => [...document.querySelectorAll<HTMLElement>(ou)].at(-1)).find((un) => un !== undefined);
