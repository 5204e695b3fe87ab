// The journal for the direction: what was done on this computer, by filter, unusual readings, and the export (A66).
import { Loader, Stack, Tabs, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { appeler } from '../core-client';
import { useNavigation } from '../navigation';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { ExportDuJournal } from './export-du-journal';
import { FILTRE_VIDE, type FiltreDesActes, FormulaireDeFiltre } from './filtre-du-journal';
import { LecturesInhabituelles } from './lectures-inhabituelles';
import { PAR_PAGE, useLecture } from './lignes-du-journal';
import { OrdinateursDuJournal } from './ordinateurs-du-journal';
import { TableDuJournal } from './table-du-journal';
import { VerificationDuJournal } from './verification-du-journal';
import './journal.css';

/** What the parts of the screen are about. */
export interface ChoixDuJournal {
  /** `ici`, `tous`, or one other computer. */
  readonly ordinateurs: string;
  /** One more each time that something was received. */
  readonly lu: number;
}

export function EcranJournal() {
  const [choix, choisir] = useState<ChoixDuJournal>({ ordinateurs: 'ici', lu: 0 });
  return (
    <Stack className="cadre-page">
      <Title order={1} size="h2">
        Journal
      </Title>
      <div>
        <Text>
          Ce qui a été fait : ouvertures, consultations, recherches, modifications, échecs. Un dossier y
          figure par son numéro, jamais par un nom ; les mots d’une recherche ne sont pas gardés.
        </Text>
        <VerificationDuJournal />
      </div>
      <OrdinateursDuJournal
        ordinateurs={choix.ordinateurs}
        onChoix={(ordinateurs) => choisir({ ...choix, ordinateurs })}
        onRecu={() => choisir((avant) => ({ ...avant, lu: avant.lu + 1 }))}
      />
      <Tabs defaultValue="actes" keepMounted={false}>
        <Tabs.List aria-label="Parties du journal">
          <Tabs.Tab value="actes">Les actes</Tabs.Tab>
          <Tabs.Tab value="lectures">Lectures inhabituelles</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="actes" pt="md">
          <Actes {...choix} />
        </Tabs.Panel>
        <Tabs.Panel value="lectures" pt="md">
          <LecturesInhabituelles {...choix} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function Actes({ ordinateurs, lu }: ChoixDuJournal) {
  const { lignes, suite, enCours, erreur, lire, continuer } = useLecture();
  const [filtre, filtrer] = useState<FiltreDesActes>(FILTRE_VIDE);
  const aller = useNavigation((etat) => etat.aller);
  const afficher = (choisi: FiltreDesActes) => {
    filtrer(choisi);
    void lire((avant) => appeler('journal.lire', { ...choisi, ordinateurs, avant, nombre: PAR_PAGE }));
  };
  // Read again when the session comes back after the core has stopped.
  const utilisateur = useSession((etat) => etat.session?.utilisateur);
  useAChaque(`${utilisateur} ${ordinateurs} ${lu}`, () => afficher(filtre));
  return (
    <Stack>
      <FormulaireDeFiltre enCours={enCours} onFiltrer={afficher} />
      <AffichageErreur erreur={erreur} />
      {lignes === null && erreur === null && <Loader aria-label="Lecture en cours" />}
      {lignes !== null && (
        <>
          <TableDuJournal
            titre="Actes du journal"
            lignes={lignes}
            suite={suite}
            enCours={enCours}
            parOrdinateur={ordinateurs === 'tous'}
            onDossier={(dossier) => aller({ nom: 'journal', dossier })}
            onContinuer={() => void continuer()}
          />
          <ExportDuJournal filtre={{ ...filtre, ordinateurs }} />
        </>
      )}
    </Stack>
  );
}
