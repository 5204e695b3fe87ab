// What is closed gives the keyboard back to what opened it, even when that was mounted anew meanwhile.
import { useEffect, useState } from 'react';
import { type Ecran, useNavigation } from '../navigation';
import { clavierNullePart } from './clavier-nulle-part';

interface Ouvreur {
  readonly element: HTMLElement;
  readonly mots: string;
  /** Among those that say the same: many rows have the same menu. */
  readonly rang: number;
  readonly ecran: Ecran;
}

/** For what is mounted when it opens: a window, a form that takes the screen's place, a part that unfolds. */
export function useRetourDuFocus(): void {
  // Read while rendering: what opens has not taken the keyboard yet.
  const [ouvreur] = useState(reperer);
  // Later: the Enter that closes would press what gets the keyboard meanwhile.
  useEffect(() => () => void setTimeout(rendre, 0, ouvreur), [ouvreur]);
}

function reperer(): Ouvreur {
  const element = document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
  const mots = motsDe(element);
  return {
    element,
    mots,
    rang: semblables(mots).indexOf(element),
    ecran: useNavigation.getState().ecran,
  };
}

function rendre({ element, mots, rang, ecran }: Ouvreur): void {
  // Another screen begins at its top; another window, a field to correct: whoever has it keeps it.
  if (useNavigation.getState().ecran !== ecran || !clavierNullePart()) return;
  if (element.isConnected) element.focus();
  else semblables(mots)[rang]?.focus();
}

const semblables = (mots: string): readonly HTMLElement[] =>
  mots === ''
    ? []
    : [...document.querySelectorAll<HTMLElement>('button')].filter((un) => motsDe(un) === mots);

const motsDe = (element: HTMLElement): string =>
  element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
