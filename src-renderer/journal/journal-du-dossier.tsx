// Who consulted this file, and what was done on it: one file at a time, never a count by person (A66, A74).
import { Anchor, Group, Loader, Stack, Text, Title } from '@mantine/core';
import type { SortieDe } from '../../src-shared/contract/index';
import type { IdDossier } from '../../src-shared/regles/identifiants';
import { appeler } from '../core-client';
import { useNavigation } from '../navigation';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { PAR_PAGE, useLecture } from './lignes-du-journal';
import { connuJusquA } from './phrases';
import { TableDuJournal } from './table-du-journal';
import './journal.css';

type Releve = Pick<SortieDe<'journal.deDossier'>, 'matricule' | 'connus'>;

export function JournalDuDossier({ dossier }: { readonly dossier: IdDossier }) {
  const { lignes, derniere, suite, enCours, erreur, lire, continuer } = useLecture<Releve>();
  const aller = useNavigation((etat) => etat.aller);
  const utilisateur = useSession((etat) => etat.session?.utilisateur);
  useAChaque(utilisateur, () => {
    void lire((avant) => appeler('journal.deDossier', { dossier, avant, nombre: PAR_PAGE }));
  });
  return (
    <Stack className="cadre-page">
      <Title order={1} size="h2">
        {derniere === null ? 'Qui a consulté ce dossier' : `Qui a consulté le dossier ${derniere.matricule}`}
      </Title>
      <Text c="dimmed">
        Les actes sur ce dossier, du plus récent au plus ancien. Ce relevé porte sur un dossier ; il ne
        compare pas les personnes entre elles.
      </Text>
      {derniere !== null && <JusquOu connus={derniere.connus} />}
      <AffichageErreur erreur={erreur} />
      {lignes === null && erreur === null && <Loader aria-label="Lecture en cours" />}
      {lignes !== null && (
        <TableDuJournal
          titre="Actes sur ce dossier"
          lignes={lignes}
          suite={suite}
          enCours={enCours}
          parOrdinateur={derniere !== null && derniere.connus.length > 0}
          onContinuer={() => void continuer()}
        />
      )}
      <Group gap="lg">
        <Anchor component="button" type="button" onClick={() => aller({ nom: 'dossier', id: dossier })}>
          Ouvrir ce dossier
        </Anchor>
        <Anchor component="button" type="button" onClick={() => aller({ nom: 'journal', dossier: null })}>
          Tout le journal
        </Anchor>
      </Group>
    </Stack>
  );
}

/** What this list may lack: each other computer is known up to its last act received here. */
function JusquOu({ connus }: Pick<Releve, 'connus'>) {
  if (connus.length === 0) return null;
  return (
    <div>
      <Text>
        Cet ordinateur y est en entier. Des autres, ce que la direction en a reçu ici, depuis le journal :
      </Text>
      <ul>
        {connus.map(({ id, ordinateur, jusqua }) => (
          <li key={id}>{`${ordinateur}\u00a0: ${connuJusquA(jusqua)}.`}</li>
        ))}
      </ul>
    </div>
  );
}
