// The button, the progress with its bytes and counts, and stopping.
import { Button, Group, Progress, Stack } from '@mantine/core';
import { useState } from 'react';
import type { EtatDeSynchronisation } from '../../src-shared/contract/synchronisation';
import { useAppel } from '../ui/appel';
import { relireSynchronisation } from './etat';
import { avancementEnClair, partFaite } from './phrases';

interface Proprietes {
  readonly enCours: EtatDeSynchronisation['enCours'];
}

export function Lancement({ enCours }: Proprietes) {
  const { envoyer, enCours: demandee } = useAppel('synchronisation.lancer');
  const arret = useAppel('synchronisation.arreter');
  const [arretee, constater] = useState(false);
  const lancer = async () => {
    constater(false);
    const fin = envoyer({});
    await relireSynchronisation();
    const reponse = await fin;
    constater(reponse !== null && !reponse.ok && reponse.erreur.type === 'annule');
    await relireSynchronisation();
  };
  return (
    <Stack gap="xs">
      <Group>
        <Button loading={demandee || enCours !== null} onClick={() => void lancer()}>
          Synchroniser maintenant
        </Button>
        {enCours !== null && (
          <Button variant="default" loading={arret.enCours} onClick={() => void arret.envoyer({})}>
            Arrêter
          </Button>
        )}
      </Group>
      {enCours !== null && (
        <>
          <Progress value={partFaite(enCours) ?? 0} aria-label="Avancement de la synchronisation" />
          <p className="texte-doux">{avancementEnClair(enCours)}. Vous pouvez continuer à travailler.</p>
        </>
      )}
      {arretee && (
        <p role="status" className="texte-doux">
          Arrêtée : ce qui est passé est gardé, la prochaine continuera là où celle-ci s’est arrêtée.
        </p>
      )}
    </Stack>
  );
}
