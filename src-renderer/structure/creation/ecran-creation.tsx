// Creating a structure in five steps; nothing typed is lost when going back.

import { Anchor, Button, Group, Stack, Title } from '@mantine/core';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { useAChaque } from '../../ui/a-chaque';
import { AffichageErreur } from '../../ui/affichage-erreur';
import { Confirmation } from '../../ui/confirmation';
import { EcranSeul } from '../../ui/ecran-seul';
import { PiedDeMention } from '../../ui/formulaire';
import { useFocusSurLaPremiereFaute } from '../../ui/premiere-faute';
import { type Creation, useCreation } from './creation';
import { EtapeCles } from './etape-cles';
import { EtapeDirection } from './etape-direction';
import { EtapeResume } from './etape-resume';
import { EtapeSauvegarde } from './etape-sauvegarde';
import { EtapeStructure } from './etape-structure';
import { FilDesEtapes } from './fil-des-etapes';
import { mentionDeCreation } from './mention-de-creation';
import { saisieVide } from './saisie';
import { TITRES_ETAPES } from './verification';

interface Proprietes {
  onAbandonner(): void;
}

export function EcranCreation({ onAbandonner }: Proprietes) {
  const creation = useCreation();
  const mention = useMemo(() => mentionDeCreation(creation.saisie.structure), [creation.saisie.structure]);
  const formulaire = useFocusSurLaPremiereFaute(creation.essais, creation.erreur);
  const titre = useDebutDEtape(creation);
  const soumettre = (evenement: FormEvent) => {
    evenement.preventDefault();
    void creation.avancer();
  };
  return (
    <EcranSeul titre="Créer une structure" large focusSurLeTitre={false}>
      <FilDesEtapes courante={creation.etape} onRevenir={creation.allerA} />
      <form ref={formulaire} onSubmit={soumettre} noValidate>
        <Stack my="md">
          <Title order={2} size="h4" ref={titre} tabIndex={-1}>
            {TITRES_ETAPES[creation.etape]}
          </Title>
          <EtapeCourante {...creation} />
          <AffichageErreur erreur={creation.erreur} />
          <Commandes creation={creation} onAbandonner={onAbandonner} />
        </Stack>
      </form>
      <PiedDeMention mention={mention} />
    </EcranSeul>
  );
}

function EtapeCourante({ etape, saisie, refus, changer, allerA }: Creation) {
  switch (etape) {
    case 'structure':
      return (
        <EtapeStructure
          structure={saisie.structure}
          refus={refus}
          onChange={(changement) => changer('structure', changement)}
        />
      );
    case 'direction':
      return (
        <EtapeDirection
          direction={saisie.direction}
          nomStructure={saisie.structure.nom}
          refus={refus}
          onChange={(changement) => changer('direction', changement)}
        />
      );
    case 'cles':
      return (
        <EtapeCles
          cles={saisie.cles}
          nomStructure={saisie.structure.nom}
          refus={refus}
          onChange={(changement) => changer('cles', changement)}
        />
      );
    case 'sauvegarde':
      return (
        <EtapeSauvegarde
          sauvegarde={saisie.sauvegarde}
          onChange={(changement) => changer('sauvegarde', changement)}
        />
      );
    case 'resume':
      return <EtapeResume saisie={saisie} onModifier={allerA} />;
  }
}

function Commandes({
  creation,
  onAbandonner,
}: Pick<Proprietes, 'onAbandonner'> & { readonly creation: Creation }) {
  const { etape, saisie, enCours, reculer } = creation;
  const [abandon, demander] = useState(false);
  const abandonner = () => (saisie === saisieVide ? onAbandonner() : demander(true));
  return (
    <>
      <Group justify="space-between">
        <Anchor component="button" type="button" onClick={abandonner} disabled={enCours}>
          Abandonner la création
        </Anchor>
        <Group>
          {etape !== 'structure' && (
            <Button variant="default" onClick={reculer} disabled={enCours}>
              Précédent
            </Button>
          )}
          <Button type="submit" loading={enCours}>
            {etape === 'resume' ? 'Créer la structure' : 'Continuer'}
          </Button>
        </Group>
      </Group>
      <p role="status" className="texte-doux">
        {enCours &&
          'Création en cours : la base est chiffrée, écrite puis relue. Quelques secondes suffisent.'}
      </p>
      <Confirmation
        ouverte={abandon}
        titre="Abandonner la création"
        action="Abandonner"
        onConfirmer={onAbandonner}
        onRenoncer={() => demander(false)}
      >
        Ce que vous avez saisi sera perdu, et les clés de secours déjà préparées ne vaudront plus rien.
      </Confirmation>
    </>
  );
}

/** A new step starts at its top; its title has the focus unless one of its fields asked for it. */
function useDebutDEtape({ etape }: Creation) {
  const titre = useRef<HTMLHeadingElement>(null);
  useAChaque(etape, () => {
    window.scrollTo(0, 0);
    const champs = titre.current?.closest('form')?.querySelectorAll('input, select, textarea');
    if (!Array.from(champs ?? []).some((champ) => champ === document.activeElement)) titre.current?.focus();
  });
  return titre;
}
