// Under the intake's first answers: files that may be about this person. It proposes, it stops nothing (A30).
import { Button, Group, Text } from '@mantine/core';
import type { LigneDeListe } from '../../src-shared/contract/dossier';
import { useNavigation } from '../navigation';
import { useTouche } from '../ui/touche';
import { naissance } from './liste-defilante';
import { useRessemblants } from './ressemblants';
import type { SaisieDossier } from './saisie-dossier';

interface Proprietes {
  readonly saisie: SaisieDossier;
  /** ISO date of the day. */
  readonly aujourdHui: string;
}

export function PropositionRessemblants({ saisie, aujourdHui }: Proprietes) {
  const lignes = useRessemblants(saisie, aujourdHui);
  const aller = useNavigation((etat) => etat.aller);
  const [premiere] = lignes;
  const ouvrir = (ligne: LigneDeListe | undefined) =>
    ligne !== undefined && aller({ nom: 'dossier', id: ligne.id });
  useTouche('F2', () => ouvrir(premiere));
  return (
    // Always there, so that a screen reader tells when it fills.
    <div role="status" aria-label="Dossiers qui ressemblent à cette saisie">
      {lignes.length > 0 && (
        <section className="ressemblants">
          <p className="ressemblants-question">
            {lignes.length === 1
              ? 'Cette saisie ressemble-t-elle à ce dossier ?'
              : 'Cette saisie ressemble-t-elle à l’un de ces dossiers ?'}
          </p>
          <ul>
            {lignes.map((ligne, rang) => (
              <li key={ligne.id}>
                <Ressemblant ligne={ligne} touche={rang === 0} onOuvrir={() => ouvrir(ligne)} />
              </li>
            ))}
          </ul>
          <Text size="xs" c="dimmed">
            Sinon, continuez. Si vous l’ouvrez, cette saisie reste en brouillon.
          </Text>
        </section>
      )}
    </div>
  );
}

interface ProprietesRessemblant {
  readonly ligne: LigneDeListe;
  /** The first one has a key of its own. */
  readonly touche: boolean;
  onOuvrir(): void;
}

const Ressemblant = ({ ligne, touche, onOuvrir }: ProprietesRessemblant) => (
  <Group justify="space-between" wrap="nowrap" gap="xs">
    <span className="ressemblant">
      <strong>
        <bdi>{ligne.nom}</bdi> <bdi>{ligne.prenoms}</bdi>
      </strong>
      <span className="texte-doux">
        {[naissance(ligne), ligne.commune, ligne.referent || 'sans référent'].filter(Boolean).join(' · ')}
      </span>
    </span>
    <Button
      flex="none"
      size="compact-sm"
      variant="default"
      onClick={onOuvrir}
      aria-keyshortcuts={touche ? 'F2' : undefined}
    >
      {touche ? 'Ouvrir (F2)' : 'Ouvrir'}
    </Button>
  </Group>
);
