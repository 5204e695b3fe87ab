// The identifier as it is typed at each opening: never proposed, never corrected.
import { TextInput } from '@mantine/core';

interface Proprietes {
  readonly libelle: string;
  readonly valeur: string;
  readonly erreur?: string | undefined;
  readonly autoFocus?: boolean;
  onChange(valeur: string): void;
}

export const ChampIdentifiant = ({ libelle, valeur, erreur, autoFocus = false, onChange }: Proprietes) => (
  <TextInput
    label={libelle}
    value={valeur}
    error={erreur}
    autoComplete="off"
    spellCheck={false}
    autoFocus={autoFocus}
    aria-required
    onChange={(evenement) => onChange(evenement.currentTarget.value)}
  />
);
