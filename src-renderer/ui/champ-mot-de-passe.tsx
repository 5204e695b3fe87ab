// A password field: shown or hidden on demand, and it says when the capitals are locked.
import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';

export interface ProprietesMotDePasse {
  readonly libelle: ReactNode;
  readonly valeur: string;
  readonly description?: ReactNode;
  readonly erreur?: string | undefined;
  /** `new-password` where one is chosen: nothing must be proposed in its place. */
  readonly nouveau?: boolean;
  readonly autoFocus?: boolean;
  readonly decritPar?: string;
  onChange(valeur: string): void;
}

export function ChampMotDePasse({
  libelle,
  valeur,
  description,
  erreur,
  nouveau = false,
  autoFocus = false,
  decritPar,
  onChange,
}: ProprietesMotDePasse) {
  const [visible, montrer] = useState(false);
  const [majuscules, constater] = useState(false);
  const guetter = (touche: KeyboardEvent) => constater(touche.getModifierState('CapsLock'));
  return (
    <div>
      <TextInput
        label={libelle}
        description={description}
        type={visible ? 'text' : 'password'}
        value={valeur}
        error={erreur}
        autoComplete={nouveau ? 'new-password' : 'off'}
        spellCheck={false}
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus}
        aria-required
        aria-describedby={decritPar}
        onChange={(evenement) => onChange(evenement.currentTarget.value)}
        onKeyDown={guetter}
        onKeyUp={guetter}
        rightSectionWidth={104}
        rightSection={
          <Button
            size="compact-sm"
            variant="subtle"
            aria-pressed={visible}
            aria-label={visible ? 'Masquer le mot de passe' : 'Afficher le mot de passe'}
            onClick={() => montrer(!visible)}
          >
            {visible ? 'Masquer' : 'Afficher'}
          </Button>
        }
      />
      <div role="status" className="texte-doux">
        {majuscules && 'La touche Verr. Maj. est active.'}
      </div>
    </div>
  );
}
