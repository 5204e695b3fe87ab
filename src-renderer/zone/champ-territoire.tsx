// An intercommunalité or a département, by the beginning of any word of its name or by its number.
import { Select } from '@mantine/core';
import type { TerritoireLu } from '../../src-shared/contract/lieu';
import { appeler } from '../core-client';
import { DEUX_LETTRES, usePropositions } from '../ui/champs/propositions';
import type { Territoire } from './zone';

export function ChampTerritoire({ onChoisir }: { onChoisir(territoire: Territoire): void }) {
  const choisir = ({ genre, code }: TerritoireLu): void => {
    ecrire('');
    onChoisir({ genre, code });
  };
  const { texte, ecrire, propositions, liste } = usePropositions<TerritoireLu>({
    chercher: chercherDesTerritoires,
    prendre: choisir,
    choisi: '',
  });
  return (
    <Select
      label="Ajouter une intercommunalité ou un département"
      placeholder="Nom ou numéro"
      {...liste}
      data={propositions.map(({ genre, code, nom, communes }) => ({
        value: `${genre}/${code}`,
        label: `${nom}${genre === 'departement' ? ` – département ${code}` : ''}, ${communes} communes`,
      }))}
      value={null}
      onChange={(choisi) => {
        const territoire = propositions.find(({ genre, code }) => `${genre}/${code}` === choisi);
        if (territoire !== undefined) choisir(territoire);
      }}
      nothingFoundMessage={
        texte.trim().length < DEUX_LETTRES ? 'Tapez au moins deux lettres' : 'Aucun territoire à ce nom'
      }
      autoComplete="off"
    />
  );
}

async function chercherDesTerritoires(texte: string): Promise<readonly TerritoireLu[] | null> {
  const reponse = await appeler('zone.chercherTerritoires', { texte });
  return reponse.ok ? reponse.valeur.territoires : null;
}
