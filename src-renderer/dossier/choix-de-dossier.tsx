// Choosing another file than the one that is open: searched for as anywhere else, chosen by a click or Enter.
import { Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LigneDeListe } from '../../src-shared/contract/dossier';
import type { Erreur } from '../../src-shared/erreurs';
import type { IdDossier } from '../../src-shared/regles/identifiants';
import { useResultats } from '../recherche/resultats';
import { AffichageErreur } from '../ui/affichage-erreur';
import { naissance } from './liste-defilante';

interface Proprietes {
  /** What is looked for: the field says by which words it is found. */
  readonly etiquette: string;
  /** What choosing a line does, said on it. */
  readonly geste: string;
  /** Files that cannot be chosen. */
  readonly sauf: readonly IdDossier[];
  /** Looked for before anything is typed. */
  readonly texteDAbord?: string;
  readonly occupe: boolean;
  readonly erreur: Erreur | null;
  onChoisir(ligne: LigneDeListe): void;
}

export function ChoixDeDossier({
  etiquette,
  geste,
  sauf,
  texteDAbord = '',
  occupe,
  erreur,
  onChoisir,
}: Proprietes) {
  const [texte, ecrire] = useState(texteDAbord);
  const { reponse, erreur: recherche } = useResultats(texte);
  const candidats = reponse?.lignes.filter(({ id }) => !sauf.includes(id)) ?? null;
  return (
    <Stack>
      <TextInput
        label={`${etiquette} : nom, téléphone, date de naissance ou numéro`}
        data-autofocus
        value={texte}
        autoComplete="off"
        onChange={({ currentTarget }) => ecrire(currentTarget.value)}
      />
      <AffichageErreur erreur={erreur ?? recherche} />
      <ul className="resultats-recherche" aria-label="Dossiers trouvés">
        {(candidats ?? []).map((ligne) => (
          <li key={ligne.id}>
            <button type="button" disabled={occupe} onClick={() => onChoisir(ligne)}>
              <strong>
                <bdi>{ligne.nom}</bdi> <bdi>{ligne.prenoms}</bdi>
              </strong>
              <span className="texte-doux">
                {[geste, naissance(ligne), ligne.commune].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {candidats?.length === 0 && <p className="texte-doux">Aucun autre dossier ne correspond.</p>}
    </Stack>
  );
}
