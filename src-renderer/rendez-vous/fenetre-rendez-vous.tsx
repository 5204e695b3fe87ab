// Giving an appointment in three gestures: open, give what is proposed, print the slip.
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { IdDossier } from '../../src-shared/regles/identifiants';
import { departementDeStructure } from '../../src-shared/regles/jours-ouvres';
import { nouvelId } from '../brouillon/brouillon';
import { enLangageClair, useMention } from '../mention/mention-en-vigueur';
import { useSession } from '../session/session';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { Fenetre } from '../ui/fenetre';
import { PiedDeMention } from '../ui/formulaire';
import { ChampsRendezVous, Propositions } from './champs-rendez-vous';
import { RendezVousRemis } from './rendez-vous-remis';
import { type Depart, demandeDe, rendezVousPropose, type SaisieRendezVous } from './saisie-rendez-vous';
import './rendez-vous.css';

export interface Personne {
  readonly dossier: IdDossier;
  readonly prenom: string;
  readonly nomComplet: string;
}

interface Proprietes {
  readonly personne: Personne;
  readonly depart: Depart;
  /** True when an appointment was given. */
  onFermer(donne: boolean): void;
}

export function FenetreRendezVous({ personne, depart, onFermer }: Proprietes) {
  const [donne, retenir] = useState<SaisieRendezVous | null>(null);
  return (
    <Fenetre
      onClose={() => onFermer(donne !== null)}
      title={donne === null ? `Rendez-vous pour ${personne.nomComplet}` : 'Rendez-vous donné'}
      size="48rem"
      closeOnClickOutside={false}
    >
      {donne === null ? (
        <Formulaire
          personne={personne}
          depart={depart}
          onDonne={retenir}
          onRenoncer={() => onFermer(false)}
        />
      ) : (
        <RendezVousRemis personne={personne} saisie={donne} onFermer={() => onFermer(true)} />
      )}
    </Fenetre>
  );
}

interface ProprietesFormulaire extends Omit<Proprietes, 'onFermer'> {
  onDonne(saisie: SaisieRendezVous): void;
  onRenoncer(): void;
}

function Formulaire({ personne, depart, onDonne, onRenoncer }: ProprietesFormulaire) {
  const session = useSession((etat) => etat.session);
  const departement = departementDeStructure(session?.structure.code ?? '');
  const lue = useMention();
  const { envoyer, enCours, erreur } = useAppel('rendezVous.donner');
  // Drawn once: the same appointment sent twice is given once.
  const [id] = useState(nouvelId);
  const [saisie, poser] = useState(() =>
    rendezVousPropose(depart, session?.utilisateur.id ?? '', departement),
  );
  const changer = (changement: Partial<SaisieRendezVous>) => poser((avant) => ({ ...avant, ...changement }));
  const donner = async () => {
    const demande = demandeDe(saisie, personne.dossier, id);
    if (demande === null) return;
    const reponse = await envoyer(demande);
    if (reponse?.ok) onDonne(saisie);
  };
  return (
    <form
      noValidate
      data-formulaire="rendezVous"
      onSubmit={(evenement) => {
        evenement.preventDefault();
        void donner();
      }}
    >
      <Stack>
        <Propositions saisie={saisie} depart={depart} departement={departement} onChange={changer} />
        <ChampsRendezVous
          saisie={saisie}
          refus={erreur?.champs ?? []}
          departement={departement}
          onChange={changer}
        />
        <AffichageErreur erreur={erreur} />
        <Group>
          <Button type="submit" loading={enCours} data-autofocus>
            Donner ce rendez-vous
          </Button>
          <Button variant="default" onClick={onRenoncer}>
            Renoncer
          </Button>
        </Group>
      </Stack>
      {lue !== null && (
        <PiedDeMention mention={lue.mention} empreinte={lue.empreinte} clair={enLangageClair(lue)} />
      )}
    </form>
  );
}
