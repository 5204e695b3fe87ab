// Every window over a screen: it takes the keyboard, keeps it, and gives it back to what opened it.
import { Modal } from '@mantine/core';
import { type ComponentProps, useRef } from 'react';
import { useEchapDeLaFenetre } from './echap-de-la-fenetre';
import { useRetourDuFocus } from './retour-du-focus';

interface Proprietes extends Omit<ComponentProps<typeof Modal>, 'opened' | 'returnFocus'> {
  readonly ouverte?: boolean;
}

/** Mounted when it opens and gone when it closes: what was typed in it before is not there any more. */
export const Fenetre = ({ ouverte = true, ...reste }: Proprietes) =>
  ouverte ? <Ouverte {...reste} /> : null;

function Ouverte({ children, closeOnEscape = true, ...reste }: Omit<Proprietes, 'ouverte'>) {
  const contenu = useRef<HTMLDivElement>(null);
  useRetourDuFocus();
  useEchapDeLaFenetre(contenu, closeOnEscape ? reste.onClose : null);
  return (
    // The library gives the focus back only where a window stays mounted while closed, and closes them all on one Escape.
    <Modal
      closeButtonProps={{ 'aria-label': 'Fermer cette fenêtre' }}
      {...reste}
      opened
      returnFocus={false}
      closeOnEscape={false}
    >
      <div ref={contenu}>{children}</div>
    </Modal>
  );
}
