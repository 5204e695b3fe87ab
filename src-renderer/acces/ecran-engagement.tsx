// The confidentiality commitment, read and accepted once per version before the first file (A6).
import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SessionOuverte } from '../../src-shared/contract/communs';
import { ENGAGEMENT } from '../../src-shared/regles/engagement';
import { useSession } from '../session/session';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { EcranSeul } from '../ui/ecran-seul';
import { FermerLaBase } from './fermer-la-base';

export const EcranEngagement = ({ session }: { readonly session: SessionOuverte }) => (
  <EcranSeul titre={ENGAGEMENT.titre} essai={session.structure.essai} large>
    <Stack>
      <div className="surface">
        <ol className="liste-sobre">
          {ENGAGEMENT.paragraphes.map((paragraphe) => (
            <li key={paragraphe}>{paragraphe}</li>
          ))}
        </ol>
        <Text size="sm" c="dimmed" mt="md">
          Version {ENGAGEMENT.version}. Sources : {ENGAGEMENT.sources.join(' ; ')}.
        </Text>
      </div>
      <Acceptation session={session} />
      <FermerLaBase />
    </Stack>
  </EcranSeul>
);

function Acceptation({ session: { utilisateur } }: { readonly session: SessionOuverte }) {
  const ouvrir = useSession((etat) => etat.ouvrir);
  const { envoyer, enCours, erreur } = useAppel('acces.accepterEngagement');
  const [lu, setLu] = useState(false);
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    const reponse = await envoyer({ version: ENGAGEMENT.version });
    if (reponse?.ok) ouvrir(reponse.valeur);
  };
  return (
    <form onSubmit={soumettre}>
      <Stack>
        <Checkbox
          label={`Moi, ${utilisateur.prenom} ${utilisateur.nom}, j’ai lu cet engagement et je l’accepte.`}
          checked={lu}
          onChange={(evenement) => setLu(evenement.currentTarget.checked)}
        />
        <AffichageErreur erreur={erreur} />
        <Button type="submit" loading={enCours} disabled={!lu}>
          Accepter et continuer
        </Button>
      </Stack>
    </form>
  );
}
