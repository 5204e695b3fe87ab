// « Sécurité », for the direction: the pause, the recovery keys, the yearly renewal.
import { Button, Stack, Text } from '@mantine/core';
import { useNavigation } from '../../navigation';
import { usePeut } from '../../session/session';
import { PartieCles } from './partie-cles';
import { PartiePause } from './partie-pause';

export function Securite() {
  const peutRegler = usePeut('structure.regler');
  const aller = useNavigation((etat) => etat.aller);
  if (!peutRegler) return null;
  return (
    <>
      <PartiePause />
      <PartieCles />
      <section className="surface" aria-labelledby="titre-renouvellement">
        <Stack gap="sm" align="flex-start">
          <h2 id="titre-renouvellement" className="titre-de-partie">
            Habilitations
          </h2>
          <Text>Douze mois au plus, renouvelées pour tout le monde sur une seule page.</Text>
          <Button variant="default" onClick={() => aller({ nom: 'renouvellement' })}>
            Renouveler les habilitations
          </Button>
        </Stack>
      </section>
    </>
  );
}
