// « Rejoindre une structure existante » on a computer that has none: address, code, digits, loading, then the login.
import { Button, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import { Marque } from '../ui/formulaire';
import { AUCUN_SERVEUR, ChampsServeur } from './champs-serveur';
import { EcranDArrivee, type ProprietesDArrivee } from './ecran-d-arrivee';

export const EcranRejoindre = (proprietes: ProprietesDArrivee) => (
  <EcranDArrivee
    {...proprietes}
    titre="Rejoindre une structure existante"
    presentation={
      <Text>
        La direction prépare un code sur un ordinateur déjà admis : « Ordinateurs », puis « Ajouter un
        ordinateur ». Ensuite, chacun ouvre ici avec son identifiant et son mot de passe habituels.
      </Text>
    }
    formulaire={(onLancee) => <Formulaire onLancee={onLancee} />}
  />
);

function Formulaire({ onLancee }: { onLancee(): void }) {
  const { envoyer, enCours, erreur } = useAppel('arrivee.rejoindre');
  const [serveur, saisirServeur] = useState(AUCUN_SERVEUR);
  const [code, saisirCode] = useState('');
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if ((await envoyer({ ...serveur, code }))?.ok) onLancee();
  };
  return (
    <form onSubmit={soumettre} noValidate>
      <Stack>
        <ChampsServeur saisie={serveur} erreur={erreur} autoFocus onChange={saisirServeur} />
        <Textarea
          label={
            <>
              Code donné par la direction <Marque obligatoire />
            </>
          }
          description="Huit groupes de quatre caractères. Les espaces et les minuscules sont acceptés."
          autosize
          minRows={1}
          spellCheck={false}
          autoComplete="off"
          aria-required
          value={code}
          error={messageDuChamp(erreur, 'code')}
          onChange={(evenement) => saisirCode(evenement.currentTarget.value)}
        />
        <AffichageErreur erreur={erreur} />
        <div>
          <Button
            type="submit"
            loading={enCours}
            disabled={serveur.adresse.trim() === '' || code.trim() === ''}
          >
            Se présenter
          </Button>
        </div>
      </Stack>
    </form>
  );
}
