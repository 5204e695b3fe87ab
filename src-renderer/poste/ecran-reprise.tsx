// « Dernier ordinateur perdu »: the operator's code and one recovery key bring the base back from the national server.
import { Anchor, Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { EcranSeul } from '../ui/ecran-seul';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import { Marque } from '../ui/formulaire';
import { AUCUN_SERVEUR, ChampsServeur } from './champs-serveur';
import { Deroulement } from './deroulement';
import type { ProprietesDArrivee } from './ecran-rejoindre';
import './poste.css';

export function EcranReprise({ onRevenir, onArrivee }: ProprietesDArrivee) {
  const [lancee, lancer] = useState(false);
  return (
    <EcranSeul titre="Reprendre la structure depuis le serveur national" focusSurLeTitre={lancee}>
      <Stack>
        {lancee ? (
          <Deroulement onAbandon={() => lancer(false)} onArrivee={onArrivee} />
        ) : (
          <>
            <Text>
              Quand plus aucun ordinateur de la structure n’est là : tout ce que le serveur national avait
              reçu revient ici. Ce que les anciens n’avaient pas envoyé ne revient pas.
            </Text>
            <Text>
              À la première ouverture par la direction, tous les ordinateurs d’avant sont déclarés perdus.
              S’il en reste un, choisissez plutôt « Rejoindre une structure existante ».
            </Text>
            <div className="surface">
              <Formulaire onLancee={() => lancer(true)} />
            </div>
            <Anchor component="button" type="button" onClick={onRevenir}>
              ← Revenir aux structures
            </Anchor>
          </>
        )}
      </Stack>
    </EcranSeul>
  );
}

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
        <TextInput
          label={
            <>
              Code d’activation pour cette structure <Marque obligatoire />
            </>
          }
          description="Donné par la personne qui suit le serveur national."
          maw="28rem"
          spellCheck={false}
          autoComplete="off"
          aria-required
          value={code}
          error={messageDuChamp(erreur, 'code')}
          onChange={(evenement) => saisirCode(evenement.currentTarget.value)}
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
