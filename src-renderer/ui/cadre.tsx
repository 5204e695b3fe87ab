// The frame of an open structure: head, one banner at most, menu, and the present screen.

import { type ReactNode, useRef } from 'react';
import type { SessionOuverte } from '../../src-shared/contract/communs';
import { BandeauIntegrite } from '../acces/bandeau-integrite';
import { useNavigation } from '../navigation';
import { Recherche } from '../recherche/recherche';
import { useAChaque } from './a-chaque';
import { allerEnHaut } from './haut-de-l-ecran';
import { useMenuAuClavier } from './menu-au-clavier';
import { MenuPrincipal } from './menu-principal';
import { TeteDuCadre } from './tete-du-cadre';

interface Proprietes {
  readonly session: SessionOuverte;
  readonly children: ReactNode;
}

export function Cadre({ session, children }: Proprietes) {
  const contenu = useFocusAuChangementDEcran();
  const menu = useMenuAuClavier(contenu);
  return (
    <div className="cadre">
      <button type="button" className="cadre-bouton evitement" onClick={() => contenu.current?.focus()}>
        Aller au contenu
      </button>
      <TeteDuCadre session={session} />
      <div className="cadre-bandeau">
        <BandeauIntegrite session={session} />
      </div>
      <nav className="cadre-menu" aria-label="Menu principal" aria-keyshortcuts="F6" ref={menu}>
        <MenuPrincipal />
        <p className="cadre-touches">
          <kbd>F6</kbd> : du menu à l’écran
        </p>
      </nav>
      <main className="cadre-contenu" ref={contenu} tabIndex={-1}>
        {children}
      </main>
      <Recherche />
    </div>
  );
}

/** A new screen starts at its top, and the keyboard is in it, unless one of its fields asked for the focus. */
function useFocusAuChangementDEcran() {
  const contenu = useRef<HTMLElement>(null);
  const ecran = useNavigation((etat) => etat.ecran);
  useAChaque(ecran, () => {
    const zone = contenu.current;
    const ici = document.activeElement;
    if (zone === null || (ici !== zone && zone.contains(ici))) return;
    zone.focus({ preventScroll: true });
    allerEnHaut(zone);
  });
  return contenu;
}
