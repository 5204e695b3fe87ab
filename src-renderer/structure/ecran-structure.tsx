// The structure's sheet, as the mention is filled in with it.

import { Loader, Stack, Text, Title } from '@mantine/core';
import { Fragment } from 'react';
import { AffichageErreur } from '../ui/affichage-erreur';
import { lignesDeLaFiche } from './fiche-en-clair';
import { useFiche } from './fiche-lue';
import { Securite } from './securite/securite';

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
      <Securite />
    </Stack>
  );
}
