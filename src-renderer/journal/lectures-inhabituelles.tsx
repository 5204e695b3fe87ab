// Stretches of time with many files read: the rule is shown, nothing is concluded, nobody is ranked (A66, A74, A75).
import { Loader, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import { useNavigation } from '../navigation';
import { useSession } from '../session/session';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { dateEtHeure } from '../ui/dates';
import type { ChoixDuJournal } from './ecran-journal';
import { NumeroDeDossier } from './table-du-journal';

type Lues = SortieDe<'journal.lecturesInhabituelles'>;

export function LecturesInhabituelles({ ordinateurs, lu }: ChoixDuJournal) {
  const { envoyer, erreur } = useAppel('journal.lecturesInhabituelles');
  const [lues, recevoir] = useState<Lues | null>(null);
  const utilisateur = useSession((etat) => etat.session?.utilisateur);
  useAChaque(`${utilisateur} ${ordinateurs} ${lu}`, () => {
    void envoyer({ ordinateurs }).then((reponse) => {
      if (reponse?.ok) recevoir(reponse.valeur);
    });
  });
  if (lues === null)
    return erreur === null ? <Loader aria-label="Lecture en cours" /> : <AffichageErreur erreur={erreur} />;
  return (
    <Stack>
      <Text>
        {`Règle appliquée\u00a0: au moins ${lues.regle.dossiers} dossiers différents consultés en ${lues.regle.minutes}\u00a0minutes. Elle signale, sans rien conclure\u00a0: une réunion d’équipe ou une mise à jour en nombre y répondent aussi. Le relevé d’un dossier dit qui l’a consulté.`}
      </Text>
      {lues.rafales.length === 0 ? (
        <Text c="dimmed">Aucune lecture ne répond à cette règle.</Text>
      ) : (
        lues.rafales.map((rafale) => (
          <Rafale
            key={`${rafale.ordinateur} ${rafale.du} ${rafale.au}`}
            rafale={rafale}
            parOrdinateur={ordinateurs === 'tous'}
          />
        ))
      )}
    </Stack>
  );
}

interface ProprietesRafale {
  readonly rafale: Lues['rafales'][number];
  readonly parOrdinateur: boolean;
}

function Rafale({ rafale, parOrdinateur }: ProprietesRafale) {
  const aller = useNavigation((etat) => etat.aller);
  return (
    <section className="surface">
      <h2 className="titre-de-partie">
        {`${parOrdinateur ? `${rafale.ordinateur}\u00a0: ` : ''}${rafale.dossiers.length} dossiers, du ${dateEtHeure(rafale.du)} au ${dateEtHeure(rafale.au)}`}
      </h2>
      <ul className="numeros-de-dossiers">
        {rafale.dossiers.map((dossier) => (
          <li key={dossier.id}>
            <NumeroDeDossier dossier={dossier} onDossier={(id) => aller({ nom: 'journal', dossier: id })} />
          </li>
        ))}
      </ul>
    </section>
  );
}
