// The full mention in a window over the form, to be read together or printed.
import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Erreur } from '../../src-shared/erreurs';
import type { MentionRemplie } from '../../src-shared/mention/types';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useImpression } from '../ui/impression';
import { MentionComplete } from './mention-complete';
import './mention.css';

interface Proprietes {
  readonly ouverte: boolean;
  readonly mention: MentionRemplie;
  readonly empreinte: string;
  onFermer(): void;
}

export function FenetreMention({ ouverte, mention, empreinte, onFermer }: Proprietes) {
  const { zone, imprimer } = useImpression();
  const [erreur, signaler] = useState<Erreur | null>(null);
  const tirer = async (vers: 'papier' | 'pdf') => {
    const feuille = <MentionComplete mention={mention} empreinte={empreinte} />;
    const reponse = await imprimer({ vers, nomFichier: 'mention-information', feuille });
    signaler(reponse.ok || reponse.erreur.type === 'annule' ? null : reponse.erreur);
  };
  return (
    <Modal
      opened={ouverte}
      onClose={onFermer}
      title="La mention d’information"
      size="56rem"
      closeButtonProps={{ 'aria-label': 'Fermer la mention' }}
    >
      <Stack>
        <Group>
          <Button onClick={() => void tirer('papier')}>Imprimer</Button>
          <Button variant="default" onClick={() => void tirer('pdf')}>
            Enregistrer en PDF
          </Button>
        </Group>
        <AffichageErreur erreur={erreur} />
        <MentionComplete mention={mention} empreinte={empreinte} />
      </Stack>
      {zone}
    </Modal>
  );
}
