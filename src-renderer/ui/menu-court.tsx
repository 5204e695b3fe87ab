// A short menu behind one button, in plain elements: long lists hold dozens, of which nearly none is ever opened.
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import './menu-court.css';

export interface ChoixDeMenu {
  readonly libelle: string;
  faire(): void;
}

interface Proprietes {
  /** What the button is read as: nothing but dots is drawn on it. */
  readonly nom: string;
  readonly choix: readonly ChoixDeMenu[];
}

/** Its entries are mounted when it is opened, and closed by a choice, Escape, or the focus gone elsewhere. */
export function MenuCourt({ nom, choix }: Proprietes) {
  const [ouvert, ouvrir] = useState(false);
  const bouton = useRef<HTMLButtonElement>(null);
  const fermer = () => {
    ouvrir(false);
    bouton.current?.focus();
  };
  return (
    <span className="menu-court">
      <button
        ref={bouton}
        type="button"
        className="lien"
        aria-label={nom}
        aria-haspopup="menu"
        aria-expanded={ouvert}
        onClick={() => ouvrir(!ouvert)}
      >
        •••
      </button>
      {ouvert && <Liste nom={nom} choix={choix} onFermer={fermer} onQuitter={() => ouvrir(false)} />}
    </span>
  );
}

interface ProprietesListe extends Proprietes {
  /** By a choice or Escape: the keyboard goes back to the button. */
  onFermer(): void;
  onQuitter(): void;
}

function Liste({ nom, choix, onFermer, onQuitter }: ProprietesListe) {
  const liste = useRef<HTMLDivElement>(null);
  useEffect(() => entrees(liste)[0]?.focus(), []);
  return (
    <div
      ref={liste}
      role="menu"
      tabIndex={-1}
      aria-label={nom}
      onKeyDown={(touche) => auClavier(touche, liste, onFermer)}
      onBlur={({ currentTarget, relatedTarget }) =>
        !currentTarget.parentElement?.contains(relatedTarget) && onQuitter()
      }
    >
      {choix.map(({ libelle, faire }) => (
        <button
          key={libelle}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            onFermer();
            faire();
          }}
        >
          {libelle}
        </button>
      ))}
    </div>
  );
}

const entrees = (liste: RefObject<HTMLElement | null>): readonly HTMLElement[] => [
  ...(liste.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
];

function auClavier(
  touche: KeyboardEvent<HTMLElement>,
  liste: RefObject<HTMLElement | null>,
  fermer: () => void,
): void {
  const toutes = entrees(liste);
  const ici = toutes.findIndex((entree) => entree.matches(':focus'));
  const vers: Readonly<Record<string, number>> = {
    ArrowDown: (ici + 1) % toutes.length,
    ArrowUp: (ici - 1 + toutes.length) % toutes.length,
    Home: 0,
    End: toutes.length - 1,
  };
  if (touche.key === 'Escape') fermer();
  else if (Object.hasOwn(vers, touche.key)) toutes[vers[touche.key] ?? 0]?.focus();
  else return;
  touche.preventDefault();
}
