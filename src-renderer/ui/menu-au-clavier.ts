// F6 goes from the screen to the menu and back; in the menu, arrows and first letters go from entry to entry.
import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { useTouche } from './touche';

const ENTREES = 'button';

/** @param contenu where F6 comes back to */
export function useMenuAuClavier(contenu: RefObject<HTMLElement | null>): RefObject<HTMLElement | null> {
  const menu = useRef<HTMLElement>(null);
  useTouche('F6', () => {
    const ici = document.activeElement;
    // A window keeps the keyboard until it is closed.
    if (ici?.closest('[role="dialog"]') != null) return;
    if (menu.current?.contains(ici)) return contenu.current?.focus();
    const courante = menu.current?.querySelector<HTMLElement>('[aria-current]');
    (courante ?? menu.current?.querySelector<HTMLElement>(ENTREES))?.focus();
  });
  return menu;
}

export function allerDansLeMenu(touche: KeyboardEvent<HTMLElement>): void {
  if (touche.ctrlKey || touche.altKey || touche.metaKey) return;
  const entrees = [...touche.currentTarget.querySelectorAll<HTMLElement>(ENTREES)];
  const ici = entrees.findIndex((entree) => entree.matches(':focus'));
  const suivante = entrees[rangVise(touche.key, ici, entrees)];
  if (suivante === undefined) return;
  touche.preventDefault();
  suivante.focus();
}

function rangVise(touche: string, ici: number, entrees: readonly HTMLElement[]): number {
  if (touche === 'ArrowDown') return ici + 1;
  if (touche === 'ArrowUp') return ici - 1;
  if (touche === 'Home') return 0;
  if (touche === 'End') return entrees.length - 1;
  // From the next one on, then from the top: the same letter again goes further.
  const apres = [...entrees.keys()].sort((a, b) => Number(a <= ici) - Number(b <= ici) || a - b);
  return apres.find((rang) => commencePar(entrees[rang], touche)) ?? -1;
}

const commencePar = (entree: HTMLElement | undefined, lettre: string): boolean =>
  lettre.length === 1 && /\S/.test(lettre) && pliee(entree?.textContent ?? '').startsWith(pliee(lettre));

const pliee = (texte: string): string => texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
