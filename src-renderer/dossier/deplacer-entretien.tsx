// Moving an interview noted in the wrong file: the right one is searched for, the move is told in both, and can be undone.
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DossierLu, LigneDeListe } from '../../src-shared/contract/dossier';
import type { IdDossier, IdLigne } from '../../src-shared/regles/identifiants';
import { useResultats } from '../recherche/resultats';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { Fenetre } from '../ui/fenetre';
import { naissance } from './liste-defilante';

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
  const [texte, ecrire] = useState('');
  const { reponse, erreur: recherche } = useResultats(texte);
  const { envoyer, enCours, erreur } = useAppel('entretien.deplacer');
  const candidats = (reponse?.lignes ?? []).filter(({ id }) => id !== dossier.id);
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
        <TextInput
          label="Le bon dossier : nom, téléphone, date de naissance ou numéro"
          data-autofocus
          value={texte}
          autoComplete="off"
          onChange={({ currentTarget }) => ecrire(currentTarget.value)}
        />
        <AffichageErreur erreur={erreur ?? recherche} />
        <ul className="resultats-recherche" aria-label="Dossiers trouvés">
          {candidats.map((ligneTrouvee) => (
            <li key={ligneTrouvee.id}>
              <button type="button" disabled={enCours} onClick={() => void deplacer(ligneTrouvee)}>
                <strong>
                  <bdi>{ligneTrouvee.nom}</bdi> <bdi>{ligneTrouvee.prenoms}</bdi>
                </strong>
                <span className="texte-doux">
                  {['Déplacer ici', naissance(ligneTrouvee), ligneTrouvee.commune]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
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
