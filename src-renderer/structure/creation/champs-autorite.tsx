// The authority that habilitates people: the president, or the director by delegation with the act's reference (A7).
import { Fieldset, Radio, SimpleGrid, Stack } from '@mantine/core';
import { Marque } from '../../ui/formulaire';
import { LIBELLES_QUALITE } from '../libelles';
import { ChampTexte } from './champ-texte';
import type { ProprietesStructure } from './etape-structure';

export const ChampsAutorite = ({ structure, refus, onChange }: ProprietesStructure) => (
  <Fieldset legend="Autorité qui habilite les personnes">
    <Stack>
      <Radio.Group
        label={
          <>
            Qui décide des habilitations ? <Marque obligatoire />
          </>
        }
        value={structure.qualite}
        onChange={(qualite) => onChange({ qualite: qualite === 'directeur' ? 'directeur' : 'president' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="president" label={LIBELLES_QUALITE.president} />
          <Radio value="directeur" label={LIBELLES_QUALITE.directeur} />
        </Stack>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <ChampTexte
          libelle="Prénom et nom"
          champ="structure.autorite.nom"
          valeur={structure.autoriteNom}
          refus={refus}
          onChange={(autoriteNom) => onChange({ autoriteNom })}
        />
        {structure.qualite === 'directeur' && (
          <ChampTexte
            libelle="Référence de l’acte de délégation"
            champ="structure.autorite.acteDelegation"
            valeur={structure.acteDelegation}
            refus={refus}
            description="Par exemple : délégation du 12 mars 2026"
            onChange={(acteDelegation) => onChange({ acteDelegation })}
          />
        )}
      </SimpleGrid>
    </Stack>
  </Fieldset>
);
