// In « Ma journée »: how many entries this person must settle, by file; nothing when there is none.
import { Button, Group } from '@mantine/core';
import { libelleDuRegistre } from '../dossier/libelle-du-registre';
import { useNavigation } from '../navigation';
import { usePeut } from '../session/session';
import { aTrancherParMoi, parDossier, useConflits } from './conflits';

export function ATrancher() {
  const peut = usePeut('dossier.completer');
  return peut ? <Compte /> : null;
}

function Compte() {
  const { lus } = useConflits();
  const aller = useNavigation((navigation) => navigation.aller);
  const dossiers = parDossier(aTrancherParMoi(lus?.conflits ?? []));
  if (dossiers.length === 0) return null;
  const nombre = dossiers.reduce((total, conflits) => total + conflits.length, 0);
  return (
    <section className="surface" aria-labelledby="titre-a-trancher">
      <Group justify="space-between">
        <h2 id="titre-a-trancher" className="titre-de-partie">
          {titreDe(nombre, dossiers.length)}
        </h2>
        <Button variant="default" onClick={() => aller({ nom: 'conflits' })}>
          Choisir
        </Button>
      </Group>
      <ul className="dossiers-a-trancher">
        {dossiers.map((conflits) => (
          <li key={conflits[0].dossier}>
            <bdi>{conflits[0].nom}</bdi> :{' '}
            {conflits.map(({ table, registre }) => libelleDuRegistre(table, registre)).join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

const titreDe = (saisies: number, dossiers: number): string =>
  `${saisies} information${saisies > 1 ? 's' : ''} à trancher, dans ${
    dossiers === 1 ? 'un dossier' : `${dossiers} dossiers`
  }`;
