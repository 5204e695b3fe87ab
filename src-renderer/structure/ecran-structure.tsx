// The structure's sheet, as the mention is filled in with it.

import { Loader, Stack, Text, Title } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { lignesDeLaFiche } from './fiche-en-clair';

export function EcranStructure() {
  const { fiche, erreur } = useFiche();
  return (
    <Stack className="cadre-page" maw="52rem">
      <Title order={1} size="h2">
        La structure
      </Title>
      <Text c="dimmed">Ces informations figurent dans la mention d’information remise aux jeunes.</Text>
      <AffichageErreur erreur={erreur} />
      {fiche === null && erreur === null && <Loader aria-label="Lecture en cours" />}
      {fiche !== null && (
        <div className="surface">
          <dl className="fiche-lue">
            {lignesDeLaFiche(fiche).map(([libelle, valeur]) => (
              <Fragment key={libelle}>
                <dt>{libelle}</dt>
                <dd>{valeur}</dd>
              </Fragment>
            ))}
          </dl>
        </div>
      )}
    </Stack>
  );
}

function useFiche() {
  const { envoyer, erreur } = useAppel('structure.lire');
  const [fiche, recevoir] = useState<SortieDe<'structure.lire'> | null>(null);
  // Read again when the session comes back after the core has stopped.
  const session = useSession((etat) => etat.session);
  useAChaque(session, () => {
    void envoyer({}).then((reponse) => {
      if (reponse?.ok) recevoir(reponse.valeur);
    });
  });
  return { fiche, erreur };
}
