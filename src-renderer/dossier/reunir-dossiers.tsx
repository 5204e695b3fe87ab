// Saying that another file is about the same person: nothing is mixed, each file leads to the other, and it can be undone.
import { Button, Group, Stack, Text } from '@mantine/core';
import type { DossierLu, LigneDeListe } from '../../src-shared/contract/dossier';
import { useAppel } from '../ui/appel';
import { Fenetre } from '../ui/fenetre';
import { ChoixDeDossier } from './choix-de-dossier';
import { valeurEnClair } from './valeurs';

interface Proprietes {
  readonly dossier: DossierLu;
  onFin(phrase: string): void;
}

export function ReunirDossiers({ dossier, onFin }: Proprietes) {
  const { envoyer, enCours, erreur } = useAppel('dossier.rapprocher');
  const propre = dossier.lignes.find(({ table }) => table === 'dossier')?.valeurs ?? {};
  const reunir = async ({ id: autre }: LigneDeListe) => {
    const reponse = await envoyer({ id: dossier.id, autre, meme: true });
    if (reponse?.ok) onFin('Les deux dossiers renvoient maintenant l’un à l’autre.');
  };
  return (
    <Fenetre onClose={() => onFin('')} title="Un autre dossier de la même personne" size="46rem">
      <Stack>
        <Text>
          Les deux dossiers restent entiers, chacun avec ce qui y a été noté. Chacun renvoie à l’autre, et dit
          lequel continuer. Cela se défait d’un clic.
        </Text>
        <ChoixDeDossier
          etiquette="L’autre dossier"
          geste="C’est la même personne"
          texteDAbord={valeurEnClair('nomNaissance', propre.nomNaissance?.valeur, dossier)}
          sauf={[dossier.id, ...dossier.memePersonne.map(({ id }) => id)]}
          occupe={enCours}
          erreur={erreur}
          onChoisir={(ligne) => void reunir(ligne)}
        />
        <Group>
          <Button variant="default" onClick={() => onFin('')}>
            Renoncer
          </Button>
        </Group>
      </Stack>
    </Fenetre>
  );
}
