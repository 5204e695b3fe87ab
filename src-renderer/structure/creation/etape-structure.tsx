// First step: the structure as its mention will name it, its authority, its regime.
import { Fieldset, Radio, SimpleGrid, Stack } from '@mantine/core';
import type { ChampRefuse } from '../../../src-shared/erreurs';
import { Marque } from '../../ui/formulaire';
import { LIBELLES_GENRE } from '../libelles';
import { ChampTexte } from './champ-texte';
import { ChampsAutorite } from './champs-autorite';
import { ChampsRegime } from './champs-regime';
import type { SaisieStructure } from './saisie';

export interface ProprietesStructure {
  readonly structure: SaisieStructure;
  readonly refus: readonly ChampRefuse[];
  onChange(changement: Partial<SaisieStructure>): void;
}

export const EtapeStructure = (proprietes: ProprietesStructure) => (
  <Stack gap="lg">
    <Identite {...proprietes} />
    <Fieldset legend="Délégué à la protection des données (DPO)">
      <Delegue {...proprietes} />
    </Fieldset>
    <ChampsAutorite {...proprietes} />
    <ChampsRegime {...proprietes} />
  </Stack>
);

const Identite = ({ structure, refus, onChange }: ProprietesStructure) => (
  <Stack>
    <Radio.Group
      label={
        <>
          Genre de structure <Marque obligatoire />
        </>
      }
      value={structure.genre}
      onChange={(genre) => onChange({ genre: genre === 'paio' ? 'paio' : 'missionLocale' })}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="missionLocale" label={LIBELLES_GENRE.missionLocale} />
        <Radio value="paio" label={LIBELLES_GENRE.paio} />
      </Stack>
    </Radio.Group>
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <ChampTexte
        libelle="Nom de la structure"
        champ="structure.nom"
        valeur={structure.nom}
        refus={refus}
        autoFocus
        onChange={(nom) => onChange({ nom })}
      />
      <ChampTexte
        libelle="Code de la structure"
        champ="structure.code"
        valeur={structure.code}
        refus={refus}
        description="Celui des échanges officiels, par exemple 11206S00"
        onChange={(code) => onChange({ code })}
      />
      <ChampTexte
        libelle="Adresse"
        champ="structure.adresse"
        valeur={structure.adresse}
        refus={refus}
        onChange={(adresse) => onChange({ adresse })}
      />
      <ChampTexte
        libelle="Téléphone"
        champ="structure.telephone"
        type="tel"
        valeur={structure.telephone}
        refus={refus}
        onChange={(telephone) => onChange({ telephone })}
      />
      <ChampTexte
        libelle="Adresse électronique"
        champ="structure.courriel"
        type="email"
        valeur={structure.courriel}
        refus={refus}
        description="Les jeunes y écrivent pour exercer leurs droits"
        onChange={(courriel) => onChange({ courriel })}
      />
    </SimpleGrid>
  </Stack>
);

const Delegue = ({ structure, refus, onChange }: ProprietesStructure) => (
  <SimpleGrid cols={{ base: 1, sm: 2 }}>
    <ChampTexte
      libelle="Nom du délégué ou de l’organisme"
      champ="structure.dpo.nom"
      valeur={structure.dpoNom}
      refus={refus}
      obligatoire={false}
      onChange={(dpoNom) => onChange({ dpoNom })}
    />
    <ChampTexte
      libelle="Adresse électronique du délégué"
      champ="structure.dpo.courriel"
      type="email"
      valeur={structure.dpoCourriel}
      refus={refus}
      obligatoire={false}
      onChange={(dpoCourriel) => onChange({ dpoCourriel })}
    />
  </SimpleGrid>
);
