// An intercommunalité or a département, by the beginning of any word of its name or by its number.
import { Select } from '@mantine/core';
import { useRef, useState } from 'react';
import type { TerritoireLu } from '../../src-shared/contract/lieu';
import { appeler } from '../core-client';
import type { Territoire } from './zone';

const DEUX_LETTRES = 2;

export function ChampTerritoire({ onChoisir }: { onChoisir(territoire: Territoire): void }) {
  const [proposes, proposer] = useState<readonly TerritoireLu[]>([]);
  const [texte, ecrire] = useState('');
  const derniere = useRef(0);
  const chercher = async (saisi: string): Promise<void> => {
    ecrire(saisi);
    const rang = ++derniere.current;
    if (saisi.trim().length < DEUX_LETTRES) return;
    const reponse = await appeler('zone.chercherTerritoires', { texte: saisi.slice(0, 80) });
    // An answer that comes after a later question is stale.
    if (reponse.ok && rang === derniere.current) proposer(reponse.valeur.territoires);
  };
  return (
    <Select
      label="Ajouter une intercommunalité ou un département"
      placeholder="Nom ou numéro"
      searchable
      selectFirstOptionOnChange
      data={proposes.map(({ genre, code, nom, communes }) => ({
        value: `${genre}/${code}`,
        label: `${nom}${genre === 'departement' ? ` – département ${code}` : ''}, ${communes} communes`,
      }))}
      // The core has already chosen and ordered.
      filter={({ options }) => options}
      searchValue={texte}
      onSearchChange={(saisi) => void chercher(saisi)}
      value={null}
      onChange={(choisi) => {
        const territoire = proposes.find(({ genre, code }) => `${genre}/${code}` === choisi);
        ecrire('');
        if (territoire !== undefined) onChoisir({ genre: territoire.genre, code: territoire.code });
      }}
      nothingFoundMessage={
        texte.trim().length < DEUX_LETTRES ? 'Tapez au moins deux lettres' : 'Aucun territoire à ce nom'
      }
      autoComplete="off"
    />
  );
}
