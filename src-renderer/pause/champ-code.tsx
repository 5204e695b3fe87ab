// Six digits, hidden while typed; anything else is left out.
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { CHIFFRES_DU_CODE } from '../../src-shared/regles/code-de-reprise';

interface Proprietes {
  readonly libelle: ReactNode;
  readonly valeur: string;
  readonly description?: ReactNode;
  readonly erreur?: string | undefined;
  readonly enCours?: boolean;
  readonly autoFocus?: boolean;
  onChange(valeur: string): void;
}

export const ChampCode = ({
  libelle,
  valeur,
  description,
  erreur,
  enCours = false,
  autoFocus = true,
  onChange,
}: Proprietes) => (
  <TextInput
    label={libelle}
    description={description}
    className="champ-code"
    type="password"
    inputMode="numeric"
    value={valeur}
    error={erreur}
    readOnly={enCours}
    autoComplete="off"
    autoFocus={autoFocus}
    aria-required
    onChange={(evenement) =>
      onChange(evenement.currentTarget.value.replace(/\D/gu, '').slice(0, CHIFFRES_DU_CODE))
    }
  />
);
