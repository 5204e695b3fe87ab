// A commune chosen by the beginning of its name or of its postal code.
import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { appeler } from '../../core-client';
import { DEUX_LETTRES, usePropositions } from './propositions';

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
  const { texte, propositions, liste } = usePropositions<CommuneChoisie>({
    chercher: chercherDesCommunes,
    prendre: onChange,
    choisi: valeur?.libelle ?? '',
  });
  const connues = sansDoublon(valeur === null ? propositions : [valeur, ...propositions]);
  return (
    <Select
      label={etiquette}
      placeholder="Nom ou code postal"
      {...liste}
      clearable
      // Ctrl+Enter saves the form: it would undo the choice that is marked.
      allowDeselect={false}
      clearButtonProps={{ 'aria-label': 'Effacer la commune' }}
      data={connues.map(({ code, libelle }) => ({ value: code, label: libelle }))}
      value={valeur?.code ?? null}
      onChange={(code) => onChange(connues.find((commune) => commune.code === code) ?? null)}
      nothingFoundMessage={
        texte.trim().length < DEUX_LETTRES ? 'Tapez au moins deux lettres' : 'Aucune commune à ce nom'
      }
      error={erreur}
      aria-required={obligatoire}
      autoComplete="off"
    />
  );
}

async function chercherDesCommunes(texte: string): Promise<readonly CommuneChoisie[] | null> {
  const reponse = await appeler('commune.chercher', { texte });
  if (!reponse.ok) return null;
  return reponse.valeur.communes.map(({ code, nom, codePostal, horsZone }) => ({
    code,
    horsZone,
    libelle: `${nom} – ${codePostal}`,
  }));
}

const sansDoublon = (communes: readonly CommuneChoisie[]): readonly CommuneChoisie[] => [
  ...new Map(communes.map((commune) => [commune.code, commune])).values(),
];
