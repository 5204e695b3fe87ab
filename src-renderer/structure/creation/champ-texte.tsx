// A line of text of the wizard: its label says obligatoire or facultatif, its error comes from its path.
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ChampRefuse } from '../../../src-shared/erreurs';
import { messageDuChamp } from '../../ui/erreurs-de-champ';
import { Marque } from '../../ui/formulaire';

interface Proprietes {
  readonly libelle: string;
  readonly champ: string;
  readonly valeur: string;
  readonly refus: readonly ChampRefuse[];
  readonly obligatoire?: boolean;
  readonly description?: ReactNode;
  readonly autoFocus?: boolean;
  readonly type?: 'text' | 'email' | 'tel';
  onChange(valeur: string): void;
}

export const ChampTexte = ({
  libelle,
  champ,
  valeur,
  refus,
  obligatoire = true,
  description,
  autoFocus = false,
  type = 'text',
  onChange,
}: Proprietes) => (
  <TextInput
    label={
      <>
        {libelle} <Marque obligatoire={obligatoire} />
      </>
    }
    description={description}
    type={type}
    value={valeur}
    error={messageDuChamp(refus, champ)}
    aria-required={obligatoire}
    autoFocus={autoFocus}
    autoComplete="off"
    onChange={(evenement) => onChange(evenement.currentTarget.value)}
  />
);
