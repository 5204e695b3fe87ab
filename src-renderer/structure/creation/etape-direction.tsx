// Second step: the first person of the direction, who will habilitate the others.
import { NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { LIBELLES_FONCTION } from '../../../src-shared/catalogue/enumerations';
import type { ChampRefuse } from '../../../src-shared/erreurs';
import { ChampNouveauMotDePasse } from '../../ui/champ-nouveau-mot-de-passe';
import { messageDuChamp } from '../../ui/erreurs-de-champ';
import { Marque } from '../../ui/formulaire';
import { ChampTexte } from './champ-texte';
import type { SaisieDirection } from './saisie';

interface Proprietes {
  readonly direction: SaisieDirection;
  readonly nomStructure: string;
  readonly refus: readonly ChampRefuse[];
  onChange(changement: Partial<SaisieDirection>): void;
}

const FONCTIONS_DE_DIRECTION = ['direction', 'presidence', 'encadrement'] as const;

export const EtapeDirection = ({ direction, nomStructure, refus, onChange }: Proprietes) => (
  <Stack>
    <Text>
      Cette personne ouvre la base la première, habilite les autres et enregistre les copies de sauvegarde.
    </Text>
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <ChampTexte
        libelle="Prénom"
        champ="direction.prenom"
        valeur={direction.prenom}
        refus={refus}
        autoFocus
        onChange={(prenom) => onChange({ prenom })}
      />
      <ChampTexte
        libelle="Nom"
        champ="direction.nom"
        valeur={direction.nom}
        refus={refus}
        onChange={(nom) => onChange({ nom })}
      />
      <NativeSelect
        label={
          <>
            Fonction <Marque obligatoire />
          </>
        }
        value={direction.fonction}
        data={FONCTIONS_DE_DIRECTION.map((fonction) => ({
          value: fonction,
          label: LIBELLES_FONCTION[fonction],
        }))}
        onChange={(evenement) => {
          const choisie = FONCTIONS_DE_DIRECTION.find(
            (fonction) => fonction === evenement.currentTarget.value,
          );
          onChange({ fonction: choisie ?? 'direction' });
        }}
      />
      <ChampTexte
        libelle="Identifiant"
        champ="direction.identifiant"
        valeur={direction.identifiant}
        refus={refus}
        description="De 3 à 40 lettres, chiffres, points ou tirets ; il sera à saisir à chaque ouverture"
        onChange={(identifiant) => onChange({ identifiant })}
      />
    </SimpleGrid>
    <ChampNouveauMotDePasse
      libelle={
        <>
          Mot de passe <Marque obligatoire />
        </>
      }
      valeur={direction.motDePasse}
      personnels={[direction.nom, direction.prenom, direction.identifiant, nomStructure]}
      erreur={messageDuChamp(refus, 'direction.motDePasse')}
      onChange={(motDePasse) => onChange({ motDePasse })}
    />
  </Stack>
);
