// Habilitating a named person: who, function, profiles, from when to when, under which decision (A6-A11).
import { Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { FONCTIONS, LIBELLES_FONCTION } from '../../src-shared/catalogue/enumerations';
import type { ChampRefuse } from '../../src-shared/erreurs';
import { useMentionDuPersonnel } from '../mention/mention-du-personnel';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import { Marque, PiedDeMention } from '../ui/formulaire';
import { useFocusSurLaPremiereFaute } from '../ui/premiere-faute';
import { useRetourDuFocus } from '../ui/retour-du-focus';
import { ChampProfils } from './champ-profils';
import {
  appliquer,
  demandeDe,
  fonctionChoisie,
  habilitationProposee,
  refusDe,
  type SaisieHabilitation,
} from './habilitation';

export interface Remise {
  readonly prenom: string;
  readonly nom: string;
  readonly identifiant: string;
  readonly motDePasse: string;
}

interface Proprietes {
  readonly aujourdHui: string;
  onHabilitee(remise: Remise): void;
  onRenoncer(): void;
}

export function FormulaireHabilitation({ aujourdHui, onHabilitee, onRenoncer }: Proprietes) {
  useRetourDuFocus();
  const { lue } = useMentionDuPersonnel();
  const { envoyer, enCours, erreur, montrer } = useAppel('utilisateur.habiliter');
  const [saisie, poser] = useState(() => habilitationProposee(aujourdHui));
  const [essais, compter] = useState(0);
  const manques = essais > 0 ? refusDe(saisie) : [];
  const formulaire = useFocusSurLaPremiereFaute(essais, erreur);
  const changer = (changement: Partial<SaisieHabilitation>) => poser((avant) => appliquer(avant, changement));
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    montrer(null);
    if (refusDe(saisie).length > 0) return compter((nombre) => nombre + 1);
    const reponse = await envoyer(demandeDe(saisie));
    if (reponse?.ok) onHabilitee({ ...saisie, motDePasse: reponse.valeur.motDePasseProvisoire });
  };
  return (
    <form ref={formulaire} onSubmit={soumettre} noValidate aria-label="Habiliter une personne">
      <Stack>
        <Champs saisie={saisie} refus={[...manques, ...(erreur?.champs ?? [])]} onChange={changer} />
        <AffichageErreur erreur={erreur} />
        <Group>
          <Button type="submit" loading={enCours}>
            Habiliter cette personne
          </Button>
          <Button variant="default" onClick={onRenoncer}>
            Renoncer
          </Button>
        </Group>
      </Stack>
      {lue !== null && <PiedDeMention mention={lue.mention} empreinte={lue.empreinte} />}
    </form>
  );
}

interface ProprietesChamps {
  readonly saisie: SaisieHabilitation;
  readonly refus: readonly ChampRefuse[];
  onChange(changement: Partial<SaisieHabilitation>): void;
}

const Champs = ({ saisie, refus, onChange }: ProprietesChamps) => {
  const commun = { saisie, refus, onChange };
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Ligne {...commun} champ="prenom" libelle="Prénom" autoFocus />
        <Ligne {...commun} champ="nom" libelle="Nom" />
        <NativeSelect
          label={libelleMarque('Fonction', true)}
          value={saisie.fonction}
          data={FONCTIONS.map((fonction) => ({ value: fonction, label: LIBELLES_FONCTION[fonction] }))}
          onChange={(evenement) => onChange({ fonction: fonctionChoisie(evenement.currentTarget.value) })}
        />
        <Ligne
          {...commun}
          champ="identifiant"
          libelle="Identifiant"
          description="De 3 à 40 lettres, chiffres, points ou tirets"
        />
      </SimpleGrid>
      <ChampProfils
        profils={saisie.profils}
        fonction={saisie.fonction}
        erreur={messageDuChamp(refus, 'profils')}
        onChange={(profils) => onChange({ profils })}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <Ligne {...commun} champ="du" libelle="Du" description="Jour, mois, année" />
        <Ligne {...commun} champ="au" libelle="Au" description="Douze mois au plus" />
        <Ligne
          {...commun}
          champ="delegation"
          libelle="Acte de délégation"
          obligatoire={false}
          description="Vide si la présidence habilite elle-même"
        />
      </SimpleGrid>
    </>
  );
};

interface ProprietesLigne extends ProprietesChamps {
  readonly champ: 'prenom' | 'nom' | 'identifiant' | 'du' | 'au' | 'delegation';
  readonly libelle: string;
  readonly obligatoire?: boolean;
  readonly description?: string;
  readonly autoFocus?: boolean;
}

const Ligne = ({
  saisie,
  refus,
  onChange,
  champ,
  libelle,
  obligatoire = true,
  ...reste
}: ProprietesLigne) => (
  <TextInput
    {...reste}
    label={libelleMarque(libelle, obligatoire)}
    value={saisie[champ]}
    error={messageDuChamp(refus, champ)}
    aria-required={obligatoire}
    autoComplete="off"
    onChange={(evenement) => onChange({ [champ]: evenement.currentTarget.value })}
  />
);

const libelleMarque = (libelle: string, obligatoire: boolean): ReactNode => (
  <>
    {libelle} <Marque obligatoire={obligatoire} />
  </>
);
