// Offers the user's own unfinished entries again: after a crash, or because the day was interrupted.
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import { appeler } from '../core-client';
import { useNavigation } from '../navigation';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { Confirmation } from '../ui/confirmation';
import { dateEtHeure } from '../ui/dates';

type Garde = SortieDe<'brouillon.lister'>['brouillons'][number];

export function RepriseDeBrouillon() {
  const [brouillons, recevoir] = useState<readonly Garde[]>([]);
  const [abandonne, demander] = useState<Garde | null>(null);
  const aller = useNavigation((etat) => etat.aller);
  const session = useSession((etat) => etat.session);
  const relire = () =>
    void appeler('brouillon.lister', {}).then((reponse) => {
      if (reponse.ok) recevoir(reponse.valeur.brouillons);
    });
  useAChaque(session, relire);
  const reprendre = ({ id, genre, dossier }: Garde) => {
    if (genre === 'accueil') aller({ nom: 'inscription', texteCherche: '', brouillon: id });
    else if (dossier !== null)
      aller({ nom: 'dossier', id: dossier, ouvert: genre === 'entretien' ? 'entretien' : 'completer' });
  };
  const abandonner = async ({ id }: Garde) => {
    await appeler('brouillon.abandonner', { id });
    demander(null);
    relire();
  };
  return (
    <>
      {brouillons.map((brouillon) => (
        <Group key={brouillon.id} className="note" justify="space-between">
          <span>{phrase(brouillon)}</span>
          <Group gap="xs">
            <Button size="compact-md" onClick={() => reprendre(brouillon)}>
              Reprendre
            </Button>
            <Button size="compact-md" variant="default" onClick={() => demander(brouillon)}>
              Abandonner
            </Button>
          </Group>
        </Group>
      ))}
      <Confirmation
        ouverte={abandonne !== null}
        titre="Abandonner cette saisie ?"
        action="Abandonner la saisie"
        onConfirmer={() => abandonne !== null && void abandonner(abandonne)}
        onRenoncer={() => demander(null)}
      >
        Ce qui a été tapé et non enregistré sera effacé.
      </Confirmation>
    </>
  );
}

const DEBUTS = {
  accueil: 'Une inscription',
  entretien: 'Un entretien',
  completion: 'Des changements à un dossier',
} as const satisfies Record<Garde['genre'], string>;

const FINS = {
  accueil: 'n’a pas été enregistrée',
  entretien: 'n’a pas été enregistré',
  completion: 'n’ont pas été enregistrés',
} as const satisfies Record<Garde['genre'], string>;

const phrase = ({ genre, modifieLe }: Garde): string =>
  `${DEBUTS[genre]} du ${dateEtHeure(modifieLe)} ${FINS[genre]}.`;
