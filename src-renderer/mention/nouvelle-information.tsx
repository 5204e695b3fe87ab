// Before the interview's fields: the mention has changed since this person was informed, and one gesture records it (A24).
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { IdDossier } from '../../src-shared/regles/identifiants';
import { LIBELLES_MODE_INFORMATION, LIBELLES_PERSONNE_INFORMEE } from '../../src-shared/regles/information';
import { receptionComplete, receptionVide, type SaisieReception } from '../dossier/reception';
import { useSession } from '../session/session';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { ChampListe } from '../ui/champs/champ-liste';
import { dateCourte } from '../ui/dates';
import { Marque } from '../ui/formulaire';
import type { MentionLue } from './mention-en-vigueur';

interface Proprietes {
  readonly dossier: IdDossier;
  readonly lue: MentionLue;
  onConsignee(): void;
}

export function NouvelleInformation({ dossier, lue, onConsignee }: Proprietes) {
  const jour = useSession(({ session }) => session?.aujourdHui ?? '');
  const [reception, poser] = useState(() => receptionVide(dateCourte(jour)));
  const [faite, noter] = useState(false);
  const { envoyer, enCours, erreur } = useAppel('mention.consigner');
  const complete = receptionComplete(reception, lue);
  const consigner = async () => {
    if (complete === null) return;
    const reponse = await envoyer({ dossier, reception: complete });
    if (!reponse?.ok) return;
    noter(true);
    onConsignee();
  };
  return (
    <section className="surface" aria-labelledby="titre-nouvelle-mention">
      <h2 id="titre-nouvelle-mention" className="titre-de-partie">
        La mention d’information a changé
      </h2>
      {faite ? (
        <Text className="information-faite" role="status">
          {`La nouvelle information est consignée, version ${lue.mention.version}.`}
        </Text>
      ) : (
        <>
          <Text mb="sm">
            {`Lisez ou remettez à la personne la version ${lue.mention.version} du ${dateCourte(lue.mention.depuis)} (F1), puis consignez-le.`}
          </Text>
          <Choix reception={reception} onChange={(choix) => poser((present) => ({ ...present, ...choix }))} />
          <AffichageErreur erreur={erreur} />
          <Button mt="md" loading={enCours} disabled={complete === null} onClick={() => void consigner()}>
            Consigner l’information
          </Button>
        </>
      )}
    </section>
  );
}

interface ProprietesChoix {
  readonly reception: SaisieReception;
  onChange(choix: Partial<SaisieReception>): void;
}

const Choix = ({ reception, onChange }: ProprietesChoix) => (
  <Group align="end">
    <ChampListe
      etiquette={<Libelle texte="Comment est-elle informée ?" />}
      libelles={LIBELLES_MODE_INFORMATION}
      vide="Choisissez…"
      valeur={reception.mode}
      onChange={(mode) => onChange({ mode })}
    />
    <ChampListe
      etiquette={<Libelle texte="Qui est informé ?" />}
      libelles={LIBELLES_PERSONNE_INFORMEE}
      sansVide
      valeur={reception.a}
      onChange={(a) => a !== '' && onChange({ a })}
    />
  </Group>
);

const Libelle = ({ texte }: { readonly texte: string }) => (
  <>
    {texte} <Marque obligatoire={false} />
  </>
);
