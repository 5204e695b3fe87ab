// Where the automatic backups go, and changing it.
import { Button, Group, Stack } from '@mantine/core';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import type { Sauvegardes } from './sauvegardes-automatiques';

interface Proprietes {
  readonly destination: Sauvegardes['destination'];
  onChange(): void;
}

export function Destination({ destination, onChange }: Proprietes) {
  const { envoyer, enCours, erreur } = useAppel('sauvegarde.choisirDestination');
  const choisir = async () => {
    const reponse = await envoyer({});
    if (reponse?.ok) onChange();
  };
  return (
    <Stack gap="xs">
      {destination !== null && <DossierChoisi {...destination} />}
      <Group>
        <Button variant={destination === null ? 'filled' : 'default'} loading={enCours} onClick={choisir}>
          {destination === null ? 'Choisir un dossier ou une clé USB…' : 'Changer de dossier…'}
        </Button>
      </Group>
      <AffichageErreur erreur={erreur} />
    </Stack>
  );
}

interface ProprietesDossier {
  readonly dossier: string;
  readonly memeDisque: boolean;
  readonly joignable?: boolean;
}

/** The folder as the system names it, and the one remark that matters. */
export const DossierChoisi = ({ dossier, memeDisque, joignable = true }: ProprietesDossier) => (
  <div>
    {'Dossier\u00a0: '}
    <span className="chemin-de-dossier">{dossier}</span>
    {!joignable && (
      <p className="alerte-sauvegarde">
        Ce dossier ne répond pas : branchez la clé USB ou le disque, ou choisissez-en un autre.
      </p>
    )}
    {memeDisque && (
      <p className="texte-doux">
        Ce dossier est sur le même disque que la base : une panne emporterait les deux. Une clé USB ou un
        disque réseau protège mieux.
      </p>
    )}
  </div>
);
