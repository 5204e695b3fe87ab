// A window before what cannot be undone: it says what will happen, and the safe answer has the focus.
import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Erreur } from '../../src-shared/erreurs';
import { AffichageErreur } from './affichage-erreur';
import { Fenetre } from './fenetre';

interface Proprietes {
  readonly ouverte: boolean;
  readonly titre: string;
  /** What the button does, as a verb: « Mettre fin à l’habilitation ». */
  readonly action: string;
  readonly enCours?: boolean;
  readonly erreur?: Erreur | null;
  readonly children: ReactNode;
  onConfirmer(): void;
  onRenoncer(): void;
}

export const Confirmation = ({
  ouverte,
  titre,
  action,
  enCours = false,
  erreur = null,
  children,
  onConfirmer,
  onRenoncer,
}: Proprietes) => (
  <Fenetre ouverte={ouverte} onClose={onRenoncer} title={titre} size="lg" closeOnClickOutside={false}>
    <Stack>
      <div>{children}</div>
      <AffichageErreur erreur={erreur} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onRenoncer} data-autofocus>
          Renoncer
        </Button>
        <Button color="red.9" loading={enCours} onClick={onConfirmer}>
          {action}
        </Button>
      </Group>
    </Stack>
  </Fenetre>
);
