// The intake's first question: how the young person was informed, in which version, by whom (A18).
import { Button, Group, Text, TextInput } from '@mantine/core';
import { LIBELLES_MODE_INFORMATION, LIBELLES_PERSONNE_INFORMEE } from '../../src-shared/regles/information';
import type { MentionLue } from '../mention/mention-en-vigueur';
import { useSession } from '../session/session';
import { ChampListe } from '../ui/champs/champ-liste';
import { lireDate } from '../ui/dates';
import { Marque } from '../ui/formulaire';
import { receptionComplete, type SaisieReception } from './reception';

interface Proprietes {
  readonly reception: SaisieReception;
  readonly lue: MentionLue | null;
  readonly erreurDate?: string | undefined;
  onChange(changement: Partial<SaisieReception>): void;
}

export const PartieInformation = (proprietes: Proprietes) => (
  <section className="surface" aria-labelledby="titre-information">
    <h2 id="titre-information" className="titre-de-partie">
      1. Informer la personne
    </h2>
    {proprietes.reception.confirmee && proprietes.erreurDate === undefined ? (
      <InformationFaite {...proprietes} />
    ) : (
      <Information {...proprietes} />
    )}
  </section>
);

function Information({ reception, lue, erreurDate, onChange }: Proprietes) {
  const utilisateur = useSession(({ session }) => session?.utilisateur);
  const prete = receptionComplete(reception, lue) !== null;
  return (
    <>
      <Text mb="sm">
        Avant la première question, lisez-lui ou remettez-lui la mention d’information.
        {lue !== null && ` Version ${lue.mention.version}, par ${utilisateur?.prenom} ${utilisateur?.nom}.`}
      </Text>
      <div className="champs champs-etroits champs-de-reception">
        <ChampListe
          etiquette={<Libelle texte="Comment a-t-elle été informée ?" />}
          libelles={LIBELLES_MODE_INFORMATION}
          vide="Choisissez…"
          valeur={reception.mode}
          onChange={(mode) => onChange({ mode, confirmee: false })}
        />
        <ChampListe
          etiquette={<Libelle texte="Qui a été informé ?" />}
          libelles={LIBELLES_PERSONNE_INFORMEE}
          sansVide
          valeur={reception.a}
          onChange={(a) => a !== '' && onChange({ a })}
        />
        <TextInput
          label={<Libelle texte="Informée le" />}
          value={reception.le}
          error={erreurDate ?? (lireDate(reception.le) === null ? 'Par exemple 15/03/2026.' : undefined)}
          onChange={({ currentTarget }) => onChange({ le: currentTarget.value })}
        />
      </div>
      <Button mt="md" disabled={!prete} onClick={() => onChange({ confirmee: true })}>
        La personne est informée
      </Button>
    </>
  );
}

// Answered: one line, so that the answers below have the room.
const InformationFaite = ({ reception: { mode, a, le }, onChange }: Proprietes) => (
  <Group justify="space-between">
    <Text className="information-faite" role="status">
      {`${mode === '' ? '' : LIBELLES_MODE_INFORMATION[mode]}, le ${le} ; ${LIBELLES_PERSONNE_INFORMEE[a].toLowerCase()}.`}
    </Text>
    <Button variant="default" size="compact-md" onClick={() => onChange({ confirmee: false })}>
      Modifier
    </Button>
  </Group>
);

const Libelle = ({ texte }: { readonly texte: string }) => (
  <>
    {texte} <Marque obligatoire />
  </>
);
