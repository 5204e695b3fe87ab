// « Dernier ordinateur perdu »: the operator's code and one recovery key bring the base back from the national server.
import { Button, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import { Marque } from '../ui/formulaire';
import { AUCUN_SERVEUR, ChampCodeDActivation, ChampsServeur } from './champs-serveur';
import { EcranDArrivee, type ProprietesDArrivee } from './ecran-d-arrivee';

export const EcranReprise = (proprietes: ProprietesDArrivee) => (
  <EcranDArrivee
    {...proprietes}
    titre="Reprendre la structure depuis le serveur national"
    presentation={
      <>
        <Text>
          Quand plus aucun ordinateur de la structure n’est là : tout ce que le serveur national avait reçu
          revient ici. Ce que les anciens n’avaient pas envoyé ne revient pas.
        </Text>
        <Text>
          À la première ouverture par la direction, tous les ordinateurs d’avant sont déclarés perdus. S’il en
          reste un, choisissez plutôt « Rejoindre une structure existante ».
        </Text>
      </>
    }
    formulaire={(onLancee) => <Formulaire onLancee={onLancee} />}
  />
);

function Formulaire({ onLancee }: { onLancee(): void }) {
  const { envoyer, enCours, erreur } = useAppel('arrivee.reprendre');
  const [serveur, saisirServeur] = useState(AUCUN_SERVEUR);
  const [code, saisirCode] = useState('');
  const [cle, saisirCle] = useState('');
  const vide = [serveur.adresse, code, cle].some((valeur) => valeur.trim() === '');
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if ((await envoyer({ ...serveur, code, cle }))?.ok) onLancee();
  };
  return (
    <form onSubmit={soumettre} noValidate>
      <Stack>
        <ChampsServeur saisie={serveur} erreur={erreur} autoFocus onChange={saisirServeur} />
        <ChampCodeDActivation
          libelle="Code d’activation pour cette structure"
          description="Donné par la personne qui suit le serveur national."
          valeur={code}
          erreur={erreur}
          onChange={saisirCode}
        />
        <Textarea
          label={
            <>
              Clé de secours <Marque obligatoire />
            </>
          }
          description="Recopiez-la depuis le papier, de « AGE-SECRET-KEY-1 » jusqu’au dernier caractère. Les espaces et les minuscules sont acceptés."
          autosize
          minRows={2}
          spellCheck={false}
          autoComplete="off"
          aria-required
          value={cle}
          error={messageDuChamp(erreur, 'cle')}
          onChange={(evenement) => saisirCle(evenement.currentTarget.value)}
        />
        <AffichageErreur erreur={erreur} />
        <div>
          <Button type="submit" loading={enCours} disabled={vide}>
            Reprendre la structure
          </Button>
        </div>
      </Stack>
    </form>
  );
}
