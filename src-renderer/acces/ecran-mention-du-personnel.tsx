// First opening: what is kept on the person who works here, and their rights, with one « Lu » (A77).
import { Button, Group, Loader, Stack } from '@mantine/core';
import type { SessionOuverte } from '../../src-shared/contract/communs';
import { MentionComplete } from '../mention/mention-complete';
import { type MentionDuPersonnel, useMentionDuPersonnel } from '../mention/mention-du-personnel';
import { useSession } from '../session/session';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { EcranSeul } from '../ui/ecran-seul';
import { useImpression } from '../ui/impression';
import { FermerLaBase } from './fermer-la-base';
import '../mention/mention.css';

export function EcranMentionDuPersonnel({ session }: { readonly session: SessionOuverte }) {
  const { lue, erreur } = useMentionDuPersonnel();
  return (
    <EcranSeul titre="Ce que l’application conserve sur vous" essai={session.structure.essai} large>
      <Stack>
        <AffichageErreur erreur={erreur} />
        {lue === null && erreur === null && <Loader aria-label="Lecture en cours" />}
        {lue !== null && <Lecture lue={lue} />}
        <FermerLaBase />
      </Stack>
    </EcranSeul>
  );
}

function Lecture({ lue }: { readonly lue: MentionDuPersonnel }) {
  const ouvrir = useSession((etat) => etat.ouvrir);
  const { envoyer, enCours, erreur } = useAppel('acces.mentionLue');
  const { zone, imprimer } = useImpression();
  const { mention, empreinte } = lue;
  const confirmer = async () => {
    const reponse = await envoyer({ version: mention.version, empreinte });
    if (reponse?.ok) ouvrir(reponse.valeur);
  };
  const feuille = <MentionComplete mention={mention} empreinte={empreinte} />;
  return (
    <>
      <div className="surface">{feuille}</div>
      <AffichageErreur erreur={erreur} />
      <Group>
        <Button loading={enCours} onClick={() => void confirmer()}>
          Lu
        </Button>
        <Button
          variant="default"
          onClick={() => void imprimer({ vers: 'papier', nomFichier: 'mention-du-personnel', feuille })}
        >
          Imprimer
        </Button>
      </Group>
      {zone}
    </>
  );
}
