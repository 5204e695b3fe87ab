// The people of the structure: list, new habilitation, end of one.

import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Erreur } from '../../src-shared/erreurs';
import { appeler } from '../core-client';
import { useNavigation } from '../navigation';
import { usePeut, useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { CodeDeSecours } from './code-de-secours';
import { FinDHabilitation } from './fin-d-habilitation';
import { FormulaireHabilitation, type Remise } from './formulaire-habilitation';
import { ListePersonnes, type Personne } from './liste-personnes';
import { MotDePasseRemis } from './mot-de-passe-remis';

export function EcranPersonnes() {
  const session = useSession((etat) => etat.session);
  const aller = useNavigation((etat) => etat.aller);
  const peutHabiliter = usePeut('utilisateur.habiliter');
  const { personnes, jour, erreur, relire } = usePersonnes();
  const [saisie, ouvrirSaisie] = useState(false);
  const [remise, remettre] = useState<Remise | null>(null);
  if (session === null) return null;
  const habilitee = (faite: Remise) => {
    ouvrirSaisie(false);
    remettre(faite);
    void relire();
  };
  return (
    <Stack className="cadre-page">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {saisie ? 'Habiliter une personne' : 'Personnes habilitées'}
        </Title>
        {peutHabiliter && !saisie && (
          <Group gap="sm">
            <Button variant="default" onClick={() => aller({ nom: 'renouvellement' })}>
              Renouveler les habilitations
            </Button>
            <Button onClick={() => ouvrirSaisie(true)}>Habiliter une personne</Button>
          </Group>
        )}
      </Group>
      <AffichageErreur erreur={erreur} />
      {saisie ? (
        <FormulaireHabilitation
          aujourdHui={jour ?? session.aujourdHui}
          onHabilitee={habilitee}
          onRenoncer={() => ouvrirSaisie(false)}
        />
      ) : (
        erreur === null && <Personnes personnes={personnes} onChange={relire} />
      )}
      {remise !== null && (
        <MotDePasseRemis
          remise={remise}
          nomStructure={session.structure.nom}
          onFermer={() => remettre(null)}
        />
      )}
    </Stack>
  );
}

interface ProprietesPersonnes {
  readonly personnes: readonly Personne[] | null;
  onChange(): void;
}

function Personnes({ personnes, onChange }: ProprietesPersonnes) {
  const peutTerminer = usePeut('utilisateur.terminer');
  const peutHabiliter = usePeut('utilisateur.habiliter');
  const [quittee, terminer] = useState<Personne | null>(null);
  const [porteuse, preparer] = useState<Personne | null>(null);
  const fermer = () => {
    terminer(null);
    preparer(null);
    onChange();
  };
  if (personnes === null) return <Loader aria-label="Lecture en cours" />;
  return (
    <>
      <Text c="dimmed">
        Chaque personne a son propre accès, douze mois au plus. Personne n’entre sans habilitation en cours.
      </Text>
      <ListePersonnes
        personnes={personnes}
        peutTerminer={peutTerminer}
        peutHabiliter={peutHabiliter}
        onTerminer={terminer}
        onCode={preparer}
      />
      {quittee !== null && <FinDHabilitation personne={quittee} onFermer={fermer} />}
      {porteuse !== null && <CodeDeSecours personne={porteuse} onFermer={fermer} />}
    </>
  );
}

function usePersonnes() {
  const [personnes, recevoir] = useState<readonly Personne[] | null>(null);
  const [jour, dater] = useState<string | null>(null);
  const [erreur, signaler] = useState<Erreur | null>(null);
  const relire = useCallback(async () => {
    const reponse = await appeler('utilisateur.lister', {});
    signaler(reponse.ok ? null : reponse.erreur);
    if (!reponse.ok) return;
    recevoir(reponse.valeur.personnes);
    dater(reponse.valeur.jour);
  }, []);
  // Read again when the session comes back after the core has stopped.
  const session = useSession((etat) => etat.session);
  useAChaque(session, () => void relire());
  return { personnes, jour, erreur, relire };
}
