// Paper or PDF: when no printer answers, the PDF is offered where the user says.
import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Erreur } from '../../src-shared/erreurs';
import { AffichageErreur } from './affichage-erreur';
import { useFocusALOuverture } from './focus-a-l-ouverture';
import { useImpression } from './impression';

interface Proprietes {
  /** Proposed name of the PDF; it names no person. */
  readonly nomFichier: string;
  readonly feuille: ReactNode;
  readonly children?: ReactNode;
}

export function BoutonsImpression({ nomFichier, feuille, children }: Proprietes) {
  const { zone, imprimer } = useImpression();
  const boutons = useFocusALOuverture<HTMLDivElement>();
  const [erreur, signaler] = useState<Erreur | null>(null);
  const [enregistre, noter] = useState('');
  const tirer = async (vers: 'papier' | 'pdf') => {
    const reponse = await imprimer({ vers, nomFichier, feuille });
    signaler(reponse.ok || reponse.erreur.type === 'annule' ? null : reponse.erreur);
    noter(reponse.ok && vers === 'pdf' ? reponse.valeur.nom : '');
  };
  return (
    <Stack gap="sm">
      <AffichageErreur erreur={erreur} />
      <div role="status">{enregistre !== '' && `« ${enregistre} » est enregistré.`}</div>
      <Group ref={boutons}>
        <Button onClick={() => void tirer('papier')}>Imprimer</Button>
        <Button
          variant={erreur?.type === 'imprimanteAbsente' ? 'filled' : 'default'}
          onClick={() => void tirer('pdf')}
        >
          Enregistrer en PDF…
        </Button>
        {children}
      </Group>
      {zone}
    </Stack>
  );
}
