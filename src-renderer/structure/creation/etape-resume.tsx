// Last step: everything read once more before the base is created.
import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Fragment } from 'react';
import { LIBELLES_FONCTION } from '../../../src-shared/catalogue/enumerations';
import { type Ligne, lignesDeLaFiche } from '../fiche-en-clair';
import { demandeDeCreation, type Saisie } from './saisie';
import type { Etape } from './verification';

interface Proprietes {
  readonly saisie: Saisie;
  onModifier(etape: Etape): void;
}

export const EtapeResume = ({ saisie, onModifier }: Proprietes) => (
  <Stack>
    <Partie
      titre="La structure"
      etape="structure"
      lignes={lignesDeLaFiche(demandeDeCreation(saisie).structure)}
      onModifier={onModifier}
    />
    <Partie titre="La direction" etape="direction" lignes={lignesDirection(saisie)} onModifier={onModifier} />
    <Partie titre="Les clés de secours" etape="cles" lignes={lignesCles(saisie)} onModifier={onModifier} />
    <Partie
      titre="Les sauvegardes"
      etape="sauvegarde"
      lignes={lignesSauvegarde(saisie)}
      onModifier={onModifier}
    />
    <Text>La base sera créée chiffrée sur cet ordinateur. Rien ne part sur le réseau.</Text>
  </Stack>
);

interface ProprietesPartie extends Pick<Proprietes, 'onModifier'> {
  readonly titre: string;
  readonly etape: Etape;
  readonly lignes: readonly Ligne[];
}

const Partie = ({ titre, etape, lignes, onModifier }: ProprietesPartie) => (
  <section className="surface">
    <Group justify="space-between" mb="sm">
      <Title order={3} size="h5">
        {titre}
      </Title>
      <Anchor component="button" type="button" onClick={() => onModifier(etape)}>
        Modifier<span className="lu-seulement"> {titre.toLowerCase()}</span>
      </Anchor>
    </Group>
    <dl className="fiche-lue">
      {lignes.map(([libelle, valeur]) => (
        <Fragment key={libelle}>
          <dt>{libelle}</dt>
          <dd>{valeur}</dd>
        </Fragment>
      ))}
    </dl>
  </section>
);

const lignesDirection = ({ direction }: Saisie): readonly Ligne[] => [
  ['Personne', `${direction.prenom} ${direction.nom}`],
  ['Fonction', LIBELLES_FONCTION[direction.fonction]],
  ['Identifiant', direction.identifiant],
];

const lignesCles = ({ cles: { porteurs } }: Saisie): readonly Ligne[] =>
  porteurs.map((porteur, rang) => [`Clé n° ${rang + 1}`, `${porteur} – essayée`] as const);

const lignesSauvegarde = ({ sauvegarde: { destination } }: Saisie): readonly Ligne[] => [
  [
    'Dossier',
    destination === null ? 'À choisir plus tard : rien ne se sauvegarde d’ici là' : destination.dossier,
  ],
];
