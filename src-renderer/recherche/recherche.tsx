// Ctrl+K anywhere: a file by its names as written or as heard, telephone, birth date or number.
import { Button, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { LigneDeListe } from '../../src-shared/contract/dossier';
import { naissance } from '../dossier/liste-defilante';
import { useNavigation } from '../navigation';
import { usePeut } from '../session/session';
import { AffichageErreur } from '../ui/affichage-erreur';
import { Fenetre } from '../ui/fenetre';
import { useTouche } from '../ui/touche';
import { useRecherche } from './ouverture';
import { useResultats } from './resultats';

export function Recherche() {
  const { ouverte, ouvrir, fermer } = useRecherche();
  useTouche('k', ouvrir, true);
  return (
    <Fenetre
      ouverte={ouverte}
      onClose={fermer}
      title="Rechercher un dossier"
      size="46rem"
      yOffset="8vh"
      centered={false}
      closeButtonProps={{ 'aria-label': 'Fermer la recherche' }}
    >
      <Question onFermer={fermer} />
    </Fenetre>
  );
}

function Question({ onFermer }: { onFermer(): void }) {
  const [texte, ecrire] = useState('');
  const [choisi, choisir] = useState(0);
  const { reponse, erreur, pour } = useResultats(texte);
  const aller = useNavigation((etat) => etat.aller);
  const lignes = reponse?.lignes ?? [];
  const repondue = pour === texte.trim();
  // Enter right after the last letter: what is opened must be about what is typed, and comes with its answer.
  const [aOuvrir, demander] = useState(false);
  const ouvrir = (ligne: LigneDeListe | undefined) => {
    if (ligne === undefined || !repondue) return;
    onFermer();
    aller({ nom: 'dossier', id: ligne.id });
  };
  useEffect(() => {
    if (!aOuvrir || !repondue) return;
    demander(false);
    ouvrir(lignes[choisi]);
  });
  const touches = (evenement: KeyboardEvent) => {
    const pas = evenement.key === 'ArrowDown' ? 1 : evenement.key === 'ArrowUp' ? -1 : 0;
    if (evenement.key === 'Enter') demander(true);
    if (pas === 0) return;
    evenement.preventDefault();
    choisir((rang) => Math.min(Math.max(0, lignes.length - 1), Math.max(0, rang + pas)));
  };
  return (
    <>
      <TextInput
        label="Nom, prénom, téléphone, date de naissance ou numéro"
        data-autofocus
        value={texte}
        onChange={({ currentTarget }) => {
          ecrire(currentTarget.value);
          choisir(0);
          demander(false);
        }}
        onKeyDown={touches}
        autoComplete="off"
      />
      <AffichageErreur erreur={erreur} />
      <Reponses
        lignes={lignes}
        proches={reponse?.proches ?? 0}
        attendues={!repondue}
        choisi={choisi}
        onOuvrir={ouvrir}
      />
      {reponse !== null && (
        <Suite total={reponse.total} montres={lignes.length} texte={pour} onFermer={onFermer} />
      )}
    </>
  );
}

interface ProprietesReponses {
  readonly lignes: readonly LigneDeListe[];
  /** How many of the last ones only sound like what is typed. */
  readonly proches: number;
  /** The answer to the last letter has not come yet. */
  readonly attendues: boolean;
  readonly choisi: number;
  onOuvrir(ligne: LigneDeListe): void;
}

const Reponses = ({ lignes, proches, attendues, choisi, onOuvrir }: ProprietesReponses) => (
  <ul className="resultats-recherche" aria-label="Dossiers trouvés" aria-busy={attendues}>
    {lignes.map((ligne, rang) => (
      <li key={ligne.id}>
        {rang === lignes.length - proches && (
          <p className="texte-doux noms-proches">Noms qui se prononcent de la même façon</p>
        )}
        <button type="button" aria-current={rang === choisi || undefined} onClick={() => onOuvrir(ligne)}>
          <strong>
            <bdi>{ligne.nom}</bdi> <bdi>{ligne.prenoms}</bdi>
          </strong>
          <span className="texte-doux">
            {[naissance(ligne), ligne.commune, ligne.referent].filter(Boolean).join(' · ')}
          </span>
        </button>
      </li>
    ))}
  </ul>
);

interface ProprietesSuite {
  readonly total: number;
  readonly montres: number;
  readonly texte: string;
  onFermer(): void;
}

function Suite({ total, montres, texte, onFermer }: ProprietesSuite) {
  const aller = useNavigation((etat) => etat.aller);
  const peutInscrire = usePeut('dossier.creer');
  if (total > montres)
    return <Text c="dimmed">{`${total} dossiers correspondent : précisez pour voir les autres.`}</Text>;
  if (total > 0) return null;
  const inscrire = () => {
    onFermer();
    aller({ nom: 'inscription', texteCherche: texte, brouillon: null });
  };
  return (
    <>
      <Text my="sm">{`Aucun dossier ne correspond à « ${texte} ».`}</Text>
      {peutInscrire && <Button onClick={inscrire}>{`Inscrire « ${texte} »`}</Button>}
    </>
  );
}
