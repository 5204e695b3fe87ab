// A screen outside the frame: one title, one column; the title takes the focus so that the page is read from its top.
import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { MarqueEssai } from './marque-essai';

interface Proprietes {
  readonly titre: string;
  /** True when the structure shown was made for trying. */
  readonly essai?: boolean;
  readonly large?: boolean;
  /** False where a field asks for the focus itself. */
  readonly focusSurLeTitre?: boolean;
  readonly children: ReactNode;
}

export function EcranSeul({
  titre,
  essai = false,
  large = false,
  focusSurLeTitre = true,
  children,
}: Proprietes) {
  const entete = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusSurLeTitre) entete.current?.focus();
  }, [focusSurLeTitre]);
  return (
    <main className="ecran-seul">
      <div className="ecran-seul-colonne" data-large={large || undefined}>
        <div className="ecran-seul-essai">
          <MarqueEssai structure={essai} />
        </div>
        <Title order={1} size="h2" ref={entete} tabIndex={-1} mb="md">
          {titre}
        </Title>
        {children}
      </div>
    </main>
  );
}
