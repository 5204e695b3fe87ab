// One place: its name, what it is, where, which days, with a network or not.
import { Button, Checkbox, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  JOURS_SEMAINE,
  LIBELLES_GENRE_LIEU,
  LIBELLES_JOUR_SEMAINE,
} from '../../src-shared/catalogue/enumerations';
import type { LieuEcrit, LieuLu } from '../../src-shared/contract/lieu';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { ChampCommune } from '../ui/champs/champ-commune';
import { ChampListe } from '../ui/champs/champ-liste';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import { useFocusALOuverture } from '../ui/focus-a-l-ouverture';
import { Marque } from '../ui/formulaire';

interface Proprietes {
  /** `null` for a new one. */
  readonly lieu: LieuLu | null;
  /** The first place of a structure is most often its seat. */
  readonly premier: boolean;
  onFin(enregistre: boolean): void;
}

export function FormulaireLieu({ lieu, premier, onFin }: Proprietes) {
  const { envoyer, enCours, erreur } = useAppel('lieu.enregistrer');
  const [saisie, poser] = useState<LieuEcrit>(() => saisieDe(lieu, premier));
  const [commune, choisir] = useState(
    lieu?.commune == null ? null : { code: lieu.commune, libelle: lieu.communeLibelle },
  );
  const formulaire = useFocusALOuverture<HTMLFormElement>();
  const changer = (changement: Partial<LieuEcrit>) => poser((avant) => ({ ...avant, ...changement }));
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    const reponse = await envoyer({
      id: lieu?.id ?? null,
      lieu: { ...saisie, commune: commune?.code ?? null },
      vu: lieu?.tetes ?? [],
    });
    if (reponse?.ok) onFin(true);
  };
  return (
    <form className="surface" ref={formulaire} onSubmit={soumettre} noValidate aria-label="Lieu d’accueil">
      <Stack>
        <div className="champs champs-etroits">
          <TextInput
            label={<Libelle texte="Nom du lieu" obligatoire />}
            placeholder="Quillan, mairie"
            value={saisie.nom}
            error={messageDuChamp(erreur, 'lieu.nom')}
            aria-required
            autoComplete="off"
            onChange={({ currentTarget }) => changer({ nom: currentTarget.value })}
          />
          <ChampListe
            etiquette={<Libelle texte="Genre" obligatoire />}
            libelles={LIBELLES_GENRE_LIEU}
            sansVide
            valeur={saisie.genre}
            onChange={(genre) => genre !== '' && changer({ genre })}
          />
          <ChampCommune
            etiquette={<Libelle texte="Commune" />}
            valeur={commune}
            erreur={messageDuChamp(erreur, 'lieu.commune')}
            onChange={choisir}
          />
          <TextInput
            label={<Libelle texte="Adresse" />}
            value={saisie.adresse}
            error={messageDuChamp(erreur, 'lieu.adresse')}
            autoComplete="off"
            onChange={({ currentTarget }) => changer({ adresse: currentTarget.value })}
          />
        </div>
        <Jours jours={saisie.jours} onChange={(jours) => changer({ jours })} />
        <Checkbox
          label="Il y a du réseau (facultatif)"
          checked={saisie.reseau}
          onChange={({ currentTarget }) => changer({ reseau: currentTarget.checked })}
        />
        <AffichageErreur erreur={erreur} />
        <Group>
          <Button type="submit" loading={enCours}>
            Enregistrer ce lieu
          </Button>
          <Button variant="default" onClick={() => onFin(false)}>
            Renoncer
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const saisieDe = (lieu: LieuLu | null, premier: boolean): LieuEcrit =>
  lieu === null
    ? {
        nom: '',
        genre: premier ? 'siege' : 'pointAccueil',
        commune: null,
        adresse: '',
        jours: [],
        reseau: premier,
      }
    : {
        ...{ nom: lieu.nom, genre: lieu.genre, commune: lieu.commune },
        ...{ adresse: lieu.adresse, jours: lieu.jours, reseau: lieu.reseau },
      };

interface ProprietesJours {
  readonly jours: LieuEcrit['jours'];
  onChange(jours: LieuEcrit['jours']): void;
}

const Jours = ({ jours, onChange }: ProprietesJours) => (
  <Fieldset legend="Jours d’accueil (facultatif)" variant="unstyled">
    <Group>
      {JOURS_SEMAINE.map((jour) => (
        <Checkbox
          key={jour}
          label={LIBELLES_JOUR_SEMAINE[jour]}
          checked={jours.includes(jour)}
          onChange={({ currentTarget }) =>
            onChange(JOURS_SEMAINE.filter((un) => (un === jour ? currentTarget.checked : jours.includes(un))))
          }
        />
      ))}
    </Group>
  </Fieldset>
);

const Libelle = ({ texte, obligatoire = false }: { texte: string; obligatoire?: boolean }) => (
  <>
    {texte} <Marque obligatoire={obligatoire} />
  </>
);
