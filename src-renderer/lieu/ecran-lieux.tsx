// The places where people are received: the direction adds, corrects and closes them; none is ever deleted.
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { LIBELLES_GENRE_LIEU } from '../../src-shared/catalogue/enumerations';
import type { LieuLu } from '../../src-shared/contract/lieu';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { FormulaireLieu } from './formulaire-lieu';
import { useLieux } from './lieux';
import './lieu.css';

export function EcranLieux() {
  const { lieux, erreur, relire } = useLieux();
  const [ouvert, ouvrir] = useState<LieuLu | 'nouveau' | null>(null);
  const { envoyer, erreur: refus } = useAppel('lieu.fermer');
  const fermer = async ({ id, ferme }: LieuLu) => {
    await envoyer({ id, ferme: !ferme });
    await relire();
  };
  const finir = (enregistre: boolean) => {
    ouvrir(null);
    if (enregistre) void relire();
  };
  return (
    <Stack className="cadre-page">
      <Group justify="space-between">
        <Title order={1} size="h2">
          Lieux d’accueil
        </Title>
        {ouvert === null && <Button onClick={() => ouvrir('nouveau')}>Ajouter un lieu</Button>}
      </Group>
      <Text c="dimmed">
        Siège, antennes, points d’accueil : chaque rendez-vous et chaque entretien peut dire où il a lieu. Le
        lieu habituel d’un ordinateur se choisit en haut de l’écran.
      </Text>
      <AffichageErreur erreur={erreur ?? refus} />
      {ouvert !== null && (
        <FormulaireLieu
          key={ouvert === 'nouveau' ? 'nouveau' : ouvert.id}
          lieu={ouvert === 'nouveau' ? null : ouvert}
          premier={lieux.length === 0}
          onFin={finir}
        />
      )}
      {lieux.length === 0 && ouvert === null && (
        <div className="surface">
          <Text fw={600}>Aucun lieu n’est encore indiqué.</Text>
          <Text>Tant que la structure n’a qu’une adresse, rien n’est demandé à personne.</Text>
        </div>
      )}
      {lieux.map((lieu) => (
        <Lieu key={lieu.id} lieu={lieu} onCorriger={() => ouvrir(lieu)} onFermer={() => void fermer(lieu)} />
      ))}
    </Stack>
  );
}

interface ProprietesLieu {
  readonly lieu: LieuLu;
  onCorriger(): void;
  onFermer(): void;
}

const Lieu = ({ lieu, onCorriger, onFermer }: ProprietesLieu) => (
  <section className="surface fiche-de-lieu" aria-label={lieu.nom} data-ferme={lieu.ferme || undefined}>
    <div>
      <h2 className="titre-de-partie">
        {lieu.nom}
        {lieu.ferme && <span className="texte-doux"> – fermé</span>}
      </h2>
      <p>{[LIBELLES_GENRE_LIEU[lieu.genre], lieu.adresse, lieu.communeLibelle].filter(Boolean).join(', ')}</p>
      <p className="texte-doux">
        {[
          lieu.jours.length === 0 ? 'Jours non précisés' : `Ouvert : ${lieu.jours.join(', ')}`,
          lieu.reseau ? 'avec réseau' : 'sans réseau',
        ].join(' ; ')}
      </p>
    </div>
    <Group gap="xs">
      <Button size="compact-md" variant="default" onClick={onCorriger} aria-label={`Corriger ${lieu.nom}`}>
        Corriger
      </Button>
      <Button
        size="compact-md"
        variant="default"
        onClick={onFermer}
        aria-label={`${lieu.ferme ? 'Rouvrir' : 'Fermer'} le lieu ${lieu.nom}`}
      >
        {lieu.ferme ? 'Rouvrir ce lieu' : 'Fermer ce lieu'}
      </Button>
    </Group>
  </section>
);
