// Above the list: whose files, where, of what age, in which order.
import { Button, NativeSelect } from '@mantine/core';
import {
  NOMS_TRANCHES,
  SANS_REFERENT,
  TRIS,
  type TrancheAge,
  type TriDeListe,
} from '../../src-shared/regles/liste-dossiers';
import { ChampCommune } from '../ui/champs/champ-commune';
import { referentsPossibles, usePersonnesActives } from './personnes';
import { estFiltree, useVueDeListe } from './vue-de-liste';

const LIBELLES_AGE: Readonly<Record<TrancheAge, string>> = {
  mineurs: 'Moins de 18 ans',
  de18a21: '18 à 21 ans',
  de22a25: '22 à 25 ans',
  plusDe25: '26 ans et plus',
};

/** Each order and its contrary, in the words of what comes first. */
const LIBELLES_TRI: Readonly<Record<TriDeListe, readonly [droit: string, inverse: string]>> = {
  nom: ['Nom, de A à Z', 'Nom, de Z à A'],
  naissance: ['Les plus âgés', 'Les plus jeunes'],
  modification: ['Modifiés récemment', 'Modifiés autrefois'],
  referent: ['Référent, de A à Z', 'Référent, de Z à A'],
};

export function FiltresDeListe() {
  const { vue, changer, toutMontrer } = useVueDeListe();
  return (
    <search className="filtres-de-liste" aria-label="Filtrer et trier la liste">
      <FiltreReferent />
      <ChampCommune
        // A field emptied from outside starts anew.
        key={vue.commune === null ? 'vide' : 'choisie'}
        etiquette="Commune"
        valeur={vue.commune}
        onChange={(commune) => changer({ commune })}
      />
      <NativeSelect
        label="Âge"
        value={vue.age ?? ''}
        data={[
          { value: '', label: 'Tous les âges' },
          ...NOMS_TRANCHES.map((tranche) => ({ value: tranche, label: LIBELLES_AGE[tranche] })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          changer({ age: NOMS_TRANCHES.find((tranche) => tranche === value) ?? null })
        }
      />
      <Tri />
      <Button variant="default" disabled={!estFiltree(vue)} onClick={toutMontrer}>
        Tout montrer
      </Button>
    </search>
  );
}

function FiltreReferent() {
  const { vue, changer } = useVueDeListe();
  const personnes = usePersonnesActives();
  const noms = referentsPossibles(personnes);
  return (
    <NativeSelect
      label="Référent"
      value={vue.referent ?? ''}
      data={[
        { value: '', label: 'Tous les dossiers' },
        { value: SANS_REFERENT, label: 'Sans référent' },
        ...Object.entries(noms).map(([value, label]) => ({ value, label })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        changer({
          referent:
            value === SANS_REFERENT ? SANS_REFERENT : (personnes.find(({ id }) => id === value)?.id ?? null),
        })
      }
    />
  );
}

function Tri() {
  const { vue, changer } = useVueDeListe();
  const choix = TRIS.flatMap((tri) =>
    LIBELLES_TRI[tri].map((label, rang) => ({ value: `${tri} ${rang}`, label })),
  );
  return (
    <NativeSelect
      label="Trier par"
      value={`${vue.tri} ${Number(vue.inverse)}`}
      data={choix}
      onChange={({ currentTarget: { value } }) => {
        const [nom = '', rang = '0'] = value.split(' ');
        changer({ tri: TRIS.find((tri) => tri === nom) ?? 'nom', inverse: rang === '1' });
      }}
    />
  );
}
