// One or several profiles, each explained in a line.
import { Checkbox, Stack } from '@mantine/core';
import type { Fonction } from '../../src-shared/catalogue/enumerations';
import { PROFILS, type Profil } from '../../src-shared/regles/permissions';
import { Marque } from '../ui/formulaire';
import { profilPossible } from './habilitation';
import { EXPLICATIONS_PROFIL, LIBELLES_PROFIL } from './profils';

interface Proprietes {
  readonly profils: readonly Profil[];
  readonly fonction: Fonction;
  readonly erreur: string | undefined;
  onChange(profils: readonly Profil[]): void;
}

export const ChampProfils = ({ profils, fonction, erreur, onChange }: Proprietes) => (
  <Checkbox.Group
    inputWrapperOrder={['label', 'description', 'input', 'error']}
    label={
      <>
        Profils <Marque obligatoire />
      </>
    }
    description="Ce que la personne peut voir et faire. Une personne extérieure a son seul profil, réservé aux dossiers confiés."
    value={[...profils]}
    error={erreur}
    onChange={(choisis) => onChange(PROFILS.filter((profil) => choisis.includes(profil)))}
  >
    <Stack gap="xs" mt="xs">
      {PROFILS.map((profil) => (
        <Checkbox
          key={profil}
          value={profil}
          label={LIBELLES_PROFIL[profil]}
          description={EXPLICATIONS_PROFIL[profil]}
          disabled={!profilPossible(profil, fonction)}
        />
      ))}
    </Stack>
  </Checkbox.Group>
);
