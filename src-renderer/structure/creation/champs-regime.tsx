// The legal regime applied, and its controllers confirmed one by one by the direction.
import { Checkbox, Fieldset, NativeSelect, Stack, Text } from '@mantine/core';
import { messageDuChamp } from '../../ui/erreurs-de-champ';
import { Marque } from '../../ui/formulaire';
import type { ProprietesStructure } from './etape-structure';
import { libelleRegime, REGIMES_LUS, regimeLu } from './regimes';

export const ChampsRegime = ({ structure, refus, onChange }: ProprietesStructure) => {
  const regime = regimeLu(structure.regime);
  return (
    <Fieldset legend="Règles appliquées aux dossiers">
      <Stack>
        <NativeSelect
          label={
            <>
              Texte appliqué <Marque obligatoire />
            </>
          }
          description="Il fixe la mention d’information, les droits des jeunes et les durées de conservation."
          value={structure.regime}
          data={REGIMES_LUS.map((lu) => ({ value: lu.id, label: libelleRegime(lu) }))}
          // Controllers differ from one text to another: each is confirmed anew.
          onChange={(evenement) => onChange({ regime: evenement.currentTarget.value, confirmes: [] })}
        />
        {regime.statut === 'aConfirmer' && (
          <Text size="sm" c="dimmed">
            Ce texte reste à confirmer : {regime.sources.join(' ; ')}. Ne le choisissez que si votre direction
            en a décidé.
          </Text>
        )}
        <Responsables structure={structure} refus={refus} onChange={onChange} />
      </Stack>
    </Fieldset>
  );
};

function Responsables({ structure, refus, onChange }: ProprietesStructure) {
  const nom = structure.nom.trim() || 'Votre structure';
  return (
    <Checkbox.Group
      inputWrapperOrder={['label', 'description', 'input', 'error']}
      label={
        <>
          Responsables du traitement <Marque obligatoire />
        </>
      }
      description="La mention remise aux jeunes les nomme. Cochez chaque responsable que vous confirmez."
      value={[...structure.confirmes]}
      error={messageDuChamp(refus, 'structure.responsablesConfirmes')}
      onChange={(confirmes) => onChange({ confirmes })}
    >
      <Stack gap="xs" mt="xs">
        {regimeLu(structure.regime).responsables.map((modele) => (
          <Checkbox key={modele} value={modele} label={modele.replaceAll('{structure}', () => nom)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
