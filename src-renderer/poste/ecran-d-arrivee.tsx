// The frame of a structure's arrival on this computer: what it is about and a form, then how far it has come.
import { Anchor, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { IdStructure } from '../../src-shared/regles/identifiants';
import { EcranSeul } from '../ui/ecran-seul';
import { Deroulement } from './deroulement';
import './poste.css';

export interface ProprietesDArrivee {
  onRevenir(): void;
  onArrivee(structure: IdStructure, note: string): void;
}

interface Proprietes extends ProprietesDArrivee {
  readonly titre: string;
  readonly presentation: ReactNode;
  formulaire(onLancee: () => void): ReactNode;
}

export function EcranDArrivee({ titre, presentation, formulaire, onRevenir, onArrivee }: Proprietes) {
  const [lancee, lancer] = useState(false);
  return (
    <EcranSeul titre={titre} focusSurLeTitre={lancee}>
      <Stack>
        {lancee ? (
          <Deroulement onAbandon={() => lancer(false)} onArrivee={onArrivee} />
        ) : (
          <>
            {presentation}
            <div className="surface">{formulaire(() => lancer(true))}</div>
            <Anchor component="button" type="button" onClick={onRevenir}>
              ← Revenir aux structures
            </Anchor>
          </>
        )}
      </Stack>
    </EcranSeul>
  );
}
