// A word that unfolds its explanation under itself; pressed again, Escape or a click elsewhere folds it.
import { Popover, type PopoverProps } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';

interface Proprietes extends Pick<PopoverProps, 'width' | 'position'> {
  readonly bouton: ReactNode;
  readonly className: string;
  /** Where what is drawn on the button says nothing. */
  readonly nom?: string;
  readonly classeDuContenu: string;
  readonly children: ReactNode;
}

export function Depliant({ bouton, className, nom, classeDuContenu, children, ...place }: Proprietes) {
  const [ouvert, ouvrir] = useState(false);
  useEffect(() => {
    if (!ouvert) return;
    // The keyboard stays on the button, where the library does not hear Escape.
    const ecouter = ({ key }: KeyboardEvent) => key === 'Escape' && ouvrir(false);
    document.addEventListener('keydown', ecouter);
    return () => document.removeEventListener('keydown', ecouter);
  }, [ouvert]);
  return (
    <Popover {...place} opened={ouvert} onChange={ouvrir} shadow="md" withArrow trapFocus={false} returnFocus>
      <Popover.Target>
        <button type="button" className={className} aria-label={nom} onClick={() => ouvrir(!ouvert)}>
          {bouton}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classeDuContenu}>{children}</Popover.Dropdown>
    </Popover>
  );
}
