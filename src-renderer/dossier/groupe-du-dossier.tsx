// Under a file's head: the other files about the same person, and which one to go on with.
import { Button, Group } from '@mantine/core';
import type { DossierLu, LigneDeListe } from '../../src-shared/contract/dossier';
import { useNavigation } from '../navigation';
import { usePeut } from '../session/session';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { naissance } from './liste-defilante';

interface Proprietes {
  readonly dossier: DossierLu;
  onFin(phrase: string): void;
}

export function GroupeDuDossier({ dossier, onFin }: Proprietes) {
  const { envoyer, enCours, erreur } = useAppel('dossier.rapprocher');
  const peutSeparer = usePeut('dossier.rapprocher');
  const aller = useNavigation((etat) => etat.aller);
  const { memePersonne, principal, id } = dossier;
  if (memePersonne.length === 0) return null;
  const separer = async ({ id: autre }: LigneDeListe) => {
    const reponse = await envoyer({ id, autre, meme: false });
    if (reponse?.ok) onFin('Les dossiers sont séparés.');
  };
  return (
    <section className="surface" aria-label="Autres dossiers de la même personne">
      <p className="ressemblants-question">
        {memePersonne.length === 1
          ? 'Un autre dossier concerne la même personne.'
          : `${memePersonne.length} autres dossiers concernent la même personne.`}{' '}
        {principal === id
          ? 'Le suivi continue ici.'
          : 'Le suivi continue dans celui qui est marqué « à continuer ».'}
      </p>
      <ul className="groupe-du-dossier">
        {memePersonne.map((ligne) => (
          <li key={ligne.id}>
            <Group justify="space-between" gap="xs">
              <span className="ressemblant">
                <strong>
                  <bdi>{ligne.nom}</bdi> <bdi>{ligne.prenoms}</bdi>
                  {ligne.id === principal && ' – à continuer'}
                </strong>
                <span className="texte-doux">
                  {[
                    naissance(ligne),
                    ligne.commune,
                    ligne.referent || 'sans référent',
                    `dossier ${ligne.matricule}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <Group gap="xs">
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => aller({ nom: 'dossier', id: ligne.id })}
                >
                  Ouvrir
                </Button>
                {peutSeparer && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    loading={enCours}
                    onClick={() => void separer(ligne)}
                  >
                    Ce n’est pas la même personne
                  </Button>
                )}
              </Group>
            </Group>
          </li>
        ))}
      </ul>
      <AffichageErreur erreur={erreur} />
    </section>
  );
}
