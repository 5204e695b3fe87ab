// First opening: what is kept on the person who works here, and their rights, with one « Lu » (A77).
import { Button, Group, Loader, Stack } from '@mantine/core';
import { useState } from 'react';
import type { SessionOuverte } from '../../src-shared/contract/communs';
import type { SortieDe } from '../../src-shared/contract/index';
import type { Erreur } from '../../src-shared/erreurs';
import { appeler } from '../core-client';
import { MentionComplete } from '../mention/mention-complete';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { EcranSeul } from '../ui/ecran-seul';
import { useImpression } from '../ui/impression';
import { FermerLaBase } from './fermer-la-base';
import '../mention/mention.css';

type Lue = SortieDe<'acces.mentionDuPersonnel'>;

export function EcranMentionDuPersonnel({ session }: { readonly session: SessionOuverte }) {
  const [lue, recevoir] = useState<Lue | null>(null);
  const [erreur, signaler] = useState<Erreur | null>(null);
  useAChaque(session.utilisateur.id, () => {
    void appeler('acces.mentionDuPersonnel', {}).then((reponse) => {
      if (reponse.ok) recevoir(reponse.valeur);
      else signaler(reponse.erreur);
    });
  });
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

function Lecture({ lue }: { readonly lue: Lue }) {
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
