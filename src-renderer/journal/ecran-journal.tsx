// The journal for the direction: what was done on this computer, by filter, unusual readings, and the export (A66).
import { Loader, Stack, Tabs, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { FiltreDuJournal } from '../../src-shared/contract/journal';
import { appeler } from '../core-client';
import { useNavigation } from '../navigation';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { ExportDuJournal } from './export-du-journal';
import { FILTRE_VIDE, FormulaireDeFiltre } from './filtre-du-journal';
import { LecturesInhabituelles } from './lectures-inhabituelles';
import { PAR_PAGE, useLecture } from './lignes-du-journal';
import { TableDuJournal } from './table-du-journal';
import { VerificationDuJournal } from './verification-du-journal';
import './journal.css';

export function EcranJournal() {
  return (
    <Stack className="cadre-page">
      <Title order={1} size="h2">
        Journal
      </Title>
      <div>
        <Text>
          Ce qui a été fait sur cet ordinateur : ouvertures, consultations, recherches, modifications, échecs.
          Un dossier y figure par son numéro, jamais par un nom ; les mots d’une recherche ne sont pas gardés.
        </Text>
        <VerificationDuJournal />
      </div>
      <Tabs defaultValue="actes" keepMounted={false}>
        <Tabs.List aria-label="Parties du journal">
          <Tabs.Tab value="actes">Les actes</Tabs.Tab>
          <Tabs.Tab value="lectures">Lectures inhabituelles</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="actes" pt="md">
          <Actes />
        </Tabs.Panel>
        <Tabs.Panel value="lectures" pt="md">
          <LecturesInhabituelles />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function Actes() {
  const { lignes, suite, enCours, erreur, lire, continuer } = useLecture();
  const [filtre, filtrer] = useState<FiltreDuJournal>(FILTRE_VIDE);
  const aller = useNavigation((etat) => etat.aller);
  const afficher = (choisi: FiltreDuJournal) => {
    filtrer(choisi);
    void lire((avant) => appeler('journal.lire', { ...choisi, avant, nombre: PAR_PAGE }));
  };
  // Read again when the session comes back after the core has stopped.
  const utilisateur = useSession((etat) => etat.session?.utilisateur);
  useAChaque(utilisateur, () => afficher(filtre));
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
            onDossier={(dossier) => aller({ nom: 'journal', dossier })}
            onContinuer={() => void continuer()}
          />
          <ExportDuJournal filtre={filtre} />
        </>
      )}
    </Stack>
  );
}
