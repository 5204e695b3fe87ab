// A commune chosen by the beginning of its name or of its postal code.
import { Select } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { appeler } from '../../core-client';

export interface CommuneChoisie {
  readonly code: string;
  readonly libelle: string;
  /** Outside the structure's zone of competence (A4). */
  readonly horsZone?: boolean;
}

interface Proprietes {
  readonly etiquette: ReactNode;
  readonly valeur: CommuneChoisie | null;
  readonly erreur?: string | undefined;
  readonly obligatoire?: boolean;
  onChange(valeur: CommuneChoisie | null): void;
}

export function ChampCommune({ etiquette, valeur, erreur, obligatoire = false, onChange }: Proprietes) {
  const [propositions, proposer] = useState<readonly CommuneChoisie[]>([]);
  const [texte, ecrire] = useState(valeur?.libelle ?? '');
  const derniere = useRef(0);
  const chercher = async (saisi: string): Promise<void> => {
    ecrire(saisi);
    const rang = ++derniere.current;
    if (saisi.trim().length < 2 || saisi === valeur?.libelle) return;
    const reponse = await appeler('commune.chercher', { texte: saisi.slice(0, 80) });
    // An answer that comes after a later question is stale.
    if (!reponse.ok || rang !== derniere.current) return;
    proposer(
      reponse.valeur.communes.map(({ code, nom, codePostal, horsZone }) => ({
        code,
        horsZone,
        libelle: `${nom} – ${codePostal}`,
      })),
    );
  };
  const connues = sansDoublon(valeur === null ? propositions : [valeur, ...propositions]);
  return (
    <Select
      label={etiquette}
      placeholder="Nom ou code postal"
      searchable
      clearable
      selectFirstOptionOnChange
      clearButtonProps={{ 'aria-label': 'Effacer la commune' }}
      data={connues.map(({ code, libelle }) => ({ value: code, label: libelle }))}
      // The core has already chosen and ordered.
      filter={({ options }) => options}
      searchValue={texte}
      onSearchChange={(saisi) => void chercher(saisi)}
      value={valeur?.code ?? null}
      onChange={(code) => onChange(connues.find((commune) => commune.code === code) ?? null)}
      nothingFoundMessage={
        texte.trim().length < 2 ? 'Tapez au moins deux lettres' : 'Aucune commune à ce nom'
      }
      error={erreur}
      aria-required={obligatoire}
      autoComplete="off"
    />
  );
}

const sansDoublon = (communes: readonly CommuneChoisie[]): readonly CommuneChoisie[] => [
  ...new Map(communes.map((commune) => [commune.code, commune])).values(),
];
