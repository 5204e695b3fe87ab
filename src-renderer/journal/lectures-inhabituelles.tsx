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
import { NumeroDeDossier } from './table-du-journal';

type Lues = SortieDe<'journal.lecturesInhabituelles'>;

export function LecturesInhabituelles() {
  const { envoyer, erreur } = useAppel('journal.lecturesInhabituelles');
  const [lues, recevoir] = useState<Lues | null>(null);
  const utilisateur = useSession((etat) => etat.session?.utilisateur);
  useAChaque(utilisateur, () => {
    void envoyer({}).then((reponse) => {
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
        lues.rafales.map((rafale) => <Rafale key={`${rafale.du} ${rafale.au}`} rafale={rafale} />)
      )}
    </Stack>
  );
}

function Rafale({ rafale }: { readonly rafale: Lues['rafales'][number] }) {
  const aller = useNavigation((etat) => etat.aller);
  return (
    <section className="surface">
      <h2 className="titre-de-partie">
        {`${rafale.dossiers.length} dossiers, du ${dateEtHeure(rafale.du)} au ${dateEtHeure(rafale.au)}`}
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
