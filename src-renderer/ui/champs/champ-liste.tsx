// A closed list of the catalogue, with an empty first line where the answer is optional.
import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';

interface Proprietes<C extends string> {
  readonly etiquette: ReactNode;
  readonly libelles: Readonly<Record<C, string>>;
  readonly valeur: C | '';
  readonly erreur?: string | undefined;
  /** No empty line: the list always has an answer. */
  readonly sansVide?: boolean;
  /** The empty line's words, where an answer is needed. */
  readonly vide?: string;
  onChange(valeur: C | ''): void;
}

export function ChampListe<C extends string>({
  etiquette,
  libelles,
  valeur,
  erreur,
  sansVide = false,
  vide = 'Non renseigné',
  onChange,
}: Proprietes<C>) {
  const cles = Object.keys(libelles) as C[];
  return (
    <NativeSelect
      label={etiquette}
      value={valeur}
      error={erreur}
      data={[
        ...(sansVide ? [] : [{ value: '', label: vide }]),
        ...cles.map((cle) => ({ value: cle, label: libelles[cle] })),
      ]}
      onChange={(evenement) => {
        const choisi = evenement.currentTarget.value;
        onChange(cles.find((cle) => cle === choisi) ?? '');
      }}
    />
  );
}
