// Registering a newcomer: informed first, then four answers, the rest folded.
import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { IdBrouillon } from '../../src-shared/regles/identifiants';
import { appeler } from '../core-client';
import { enLangageClair, useMention } from '../mention/mention-en-vigueur';
import { useNavigation } from '../navigation';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { Confirmation } from '../ui/confirmation';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import { useFocusALOuverture } from '../ui/focus-a-l-ouverture';
import { PiedDeMention } from '../ui/formulaire';
import { useFocusSurLaPremiereFaute } from '../ui/premiere-faute';
import { useTouche } from '../ui/touche';
import { ChampsDuNoyau } from './champs-du-noyau';
import { ChampsFacultatifs } from './champs-facultatifs';
import { type ContenuInscription, contenuDuBrouillon, type Inscription, useInscription } from './inscription';
import { PartieInformation } from './partie-information';
import { PropositionRessemblants } from './proposition-ressemblants';
import './dossier.css';

interface Proprietes {
  readonly texteCherche: string;
  readonly brouillon: IdBrouillon | null;
}

export function EcranInscription({ texteCherche, brouillon }: Proprietes) {
  const aujourdHui = useSession(({ session }) => session?.aujourdHui ?? '');
  const [contenu, recevoir] = useState<ContenuInscription | null | 'attendu'>(
    brouillon === null ? null : 'attendu',
  );
  useAChaque(brouillon, () => {
    if (brouillon === null) return;
    void appeler('brouillon.lister', {}).then((reponse) => {
      const garde = reponse.ok ? reponse.valeur.brouillons.find(({ id }) => id === brouillon) : undefined;
      recevoir(garde === undefined ? null : contenuDuBrouillon(garde.contenu));
    });
  });
  if (contenu === 'attendu') return <Loader aria-label="Lecture en cours" />;
  return (
    <FormulaireInscription
      key={brouillon ?? texteCherche}
      depart={{ contenu, brouillon, texteCherche, aujourdHui }}
    />
  );
}

function FormulaireInscription({ depart }: { readonly depart: Parameters<typeof useInscription>[0] }) {
  const inscription = useInscription(depart);
  const lue = useMention();
  const formulaire = useFocusALOuverture(useFocusSurLaPremiereFaute(inscription.essais, inscription.erreur));
  const enregistrer = () => void inscription.enregistrer(lue);
  useTouche('Enter', enregistrer, true);
  const { reception, saisie, refus } = inscription;
  return (
    <form
      ref={formulaire}
      className="formulaire"
      data-formulaire="inscription"
      noValidate
      onSubmit={(evenement: FormEvent) => {
        evenement.preventDefault();
        enregistrer();
      }}
    >
      <Stack className="cadre-page">
        <Title order={1} size="h2">
          Nouvelle inscription
        </Title>
        <PartieInformation
          reception={reception}
          lue={lue}
          erreurDate={messageDuChamp(refus, 'reception.le')}
          onChange={inscription.changerReception}
        />
        <fieldset className="groupe-de-champs" disabled={!reception.confirmee}>
          <Stack>
            <section className="surface" aria-labelledby="titre-reponses">
              <h2 id="titre-reponses" className="titre-de-partie">
                2. Ses réponses
              </h2>
              {!reception.confirmee && (
                <Text mb="sm">Les champs s’ouvriront quand la personne aura été informée.</Text>
              )}
              <ChampsDuNoyau
                saisie={saisie}
                refus={refus}
                aujourdHui={depart.aujourdHui}
                operation="dossier.creer"
                onChange={inscription.changer}
              >
                <PropositionRessemblants saisie={saisie} aujourdHui={depart.aujourdHui} />
              </ChampsDuNoyau>
            </section>
            <ChampsFacultatifs
              saisie={saisie}
              refus={refus}
              aujourdHui={depart.aujourdHui}
              operation="dossier.creer"
              onChange={inscription.changer}
            />
          </Stack>
        </fieldset>
        <AffichageErreur erreur={inscription.erreur} />
        <Actions inscription={inscription} />
      </Stack>
      {lue !== null && (
        <PiedDeMention mention={lue.mention} empreinte={lue.empreinte} clair={enLangageClair(lue)} />
      )}
    </form>
  );
}

function Actions({ inscription: { reception, brouillon, enCours } }: { readonly inscription: Inscription }) {
  const aller = useNavigation((etat) => etat.aller);
  const [demande, demander] = useState(false);
  const abandonner = async () => {
    await brouillon.abandonner();
    aller({ nom: 'liste' });
  };
  return (
    <Group>
      <Button type="submit" loading={enCours} disabled={!reception.confirmee}>
        Enregistrer l’inscription
      </Button>
      <Button variant="default" onClick={() => (brouillon.ecrit ? demander(true) : void abandonner())}>
        Abandonner
      </Button>
      <Text c="dimmed" size="sm" role="status">
        {brouillon.ecrit ? 'Brouillon gardé' : ''}
      </Text>
      <Confirmation
        ouverte={demande}
        titre="Abandonner cette inscription ?"
        action="Abandonner l’inscription"
        onConfirmer={() => void abandonner()}
        onRenoncer={() => demander(false)}
      >
        Ce qui a été tapé et non enregistré sera effacé.
      </Confirmation>
    </Group>
  );
}
