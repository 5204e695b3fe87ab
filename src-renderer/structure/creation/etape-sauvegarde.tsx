// Fourth step: where the automatic backups go; it may be left for later, and the screens then remind of it.
import { Button, Group, Stack, Text } from '@mantine/core';
import { DossierChoisi } from '../../sauvegarde/destination';
import { AffichageErreur } from '../../ui/affichage-erreur';
import { useAppel } from '../../ui/appel';
import type { SaisieSauvegarde } from './saisie';
import '../../sauvegarde/sauvegarde.css';

interface Proprietes {
  readonly sauvegarde: SaisieSauvegarde;
  onChange(changement: Partial<SaisieSauvegarde>): void;
}

export function EtapeSauvegarde({ sauvegarde: { destination }, onChange }: Proprietes) {
  const choix = useAppel('sauvegarde.preparerDestination');
  const oubli = useAppel('sauvegarde.oublierDestination');
  const choisir = async () => {
    const reponse = await choix.envoyer({});
    if (reponse?.ok) onChange({ destination: reponse.valeur });
  };
  const oublier = async () => {
    const reponse = await oubli.envoyer({});
    if (reponse?.ok) onChange({ destination: null });
  };
  return (
    <Stack>
      <Text>
        À chaque fermeture et toutes les quatre heures d’usage, la base est sauvegardée dans un fichier
        chiffré que seule une clé de secours peut ouvrir. Choisissez une clé USB, un disque externe ou un
        dossier du réseau : si l’ordinateur tombe en panne, c’est ce fichier qui rend les dossiers.
      </Text>
      {destination !== null && <DossierChoisi {...destination} />}
      <Group>
        <Button
          variant={destination === null ? 'filled' : 'default'}
          loading={choix.enCours}
          onClick={() => void choisir()}
        >
          {destination === null ? 'Choisir un dossier ou une clé USB…' : 'Changer de dossier…'}
        </Button>
        {destination !== null && (
          <Button variant="default" onClick={() => void oublier()}>
            Choisir plus tard
          </Button>
        )}
      </Group>
      {destination === null && (
        <Text c="dimmed">
          Ce choix est facultatif : vous pourrez le faire plus tard, dans « Copie de sauvegarde ». D’ici là,
          aucune sauvegarde ne se fait toute seule.
        </Text>
      )}
      <AffichageErreur erreur={choix.erreur} />
    </Stack>
  );
}
