// Moving an interview noted in the wrong file: the right one is searched for, the move is told in both, and can be undone.
import { Button, Group, Stack, Text } from '@mantine/core';
import type { DossierLu, LigneDeListe } from '../../src-shared/contract/dossier';
import type { IdDossier, IdLigne } from '../../src-shared/regles/identifiants';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { Fenetre } from '../ui/fenetre';
import { ChoixDeDossier } from './choix-de-dossier';

export interface Deplacement {
  /** Where the interview is now, and under which id. */
  readonly vers: IdDossier;
  readonly id: IdLigne;
}

interface Proprietes {
  readonly dossier: DossierLu;
  readonly ligne: IdLigne;
  onFin(fait: Deplacement | null): void;
}

export function DeplacerEntretien({ dossier, ligne, onFin }: Proprietes) {
  const { envoyer, enCours, erreur } = useAppel('entretien.deplacer');
  const deplacer = async ({ id: vers }: LigneDeListe) => {
    const fait = await envoyer({ dossier: dossier.id, ligne, vers });
    if (fait?.ok) onFin({ vers, id: fait.valeur.id });
  };
  return (
    <Fenetre onClose={() => onFin(null)} title="Déplacer cet entretien" size="46rem">
      <Stack>
        <Text>
          L’entretien quitte ce dossier et s’inscrit dans celui que vous choisissez. Les deux dossiers gardent
          la trace du déplacement, sans le nom de l’autre personne.
        </Text>
        <ChoixDeDossier
          etiquette="Le bon dossier"
          geste="Déplacer ici"
          sauf={[dossier.id]}
          occupe={enCours}
          erreur={erreur}
          onChoisir={(ligneTrouvee) => void deplacer(ligneTrouvee)}
        />
        <Group>
          <Button variant="default" onClick={() => onFin(null)}>
            Renoncer
          </Button>
        </Group>
      </Stack>
    </Fenetre>
  );
}

interface ProprietesAnnulation {
  readonly dossier: IdDossier;
  readonly fait: Deplacement;
  onFin(): void;
}

/** The way back, offered right after the move; later, it is moved from the other file. */
export function AnnulerLeDeplacement({ dossier, fait, onFin }: ProprietesAnnulation) {
  const { envoyer, enCours, erreur } = useAppel('entretien.deplacer');
  const annuler = async () => {
    const reponse = await envoyer({ dossier: fait.vers, ligne: fait.id, vers: dossier });
    if (reponse?.ok) onFin();
  };
  return (
    <>
      <p className="note">
        L’entretien est déplacé.{' '}
        <Button size="compact-sm" variant="default" loading={enCours} onClick={() => void annuler()}>
          Annuler le déplacement
        </Button>
      </p>
      <AffichageErreur erreur={erreur} />
    </>
  );
}
