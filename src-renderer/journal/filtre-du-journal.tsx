// What is looked for in the journal: a family of acts, a file by its number, a period.
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { FiltreDuJournal } from '../../src-shared/contract/journal';
import { FAMILLES, LIBELLES_FAMILLE } from '../../src-shared/regles/familles-du-journal';
import { lireDate } from '../ui/dates';

interface Saisie {
  readonly famille: string;
  readonly matricule: string;
  readonly du: string;
  readonly au: string;
}

/** The computers are chosen for the whole screen. */
export type FiltreDesActes = Omit<FiltreDuJournal, 'ordinateurs'>;

export const FILTRE_VIDE: FiltreDesActes = { famille: null, matricule: '', du: null, au: null };
const SAISIE_VIDE: Saisie = { famille: '', matricule: '', du: '', au: '' };

interface Proprietes {
  readonly enCours: boolean;
  onFiltrer(filtre: FiltreDesActes): void;
}

export function FormulaireDeFiltre({ enCours, onFiltrer }: Proprietes) {
  const [saisie, poser] = useState(SAISIE_VIDE);
  const [refus, refuser] = useState<readonly (keyof Saisie)[]>([]);
  const changer = (changement: Partial<Saisie>) => poser((avant) => ({ ...avant, ...changement }));
  const soumettre = (evenement: FormEvent) => {
    evenement.preventDefault();
    const fautes = datesFautives(saisie);
    refuser(fautes);
    if (fautes.length === 0) onFiltrer(filtreDe(saisie));
  };
  const texte = (champ: 'matricule' | 'du' | 'au', label: string, placeholder: string) => (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={saisie[champ]}
      autoComplete="off"
      error={refus.includes(champ) ? 'Date à écrire ainsi\u00a0: 24/11/2026' : undefined}
      onChange={(evenement) => changer({ [champ]: evenement.currentTarget.value })}
    />
  );
  return (
    <form onSubmit={soumettre} noValidate className="filtre-journal" aria-label="Choisir les actes affichés">
      <NativeSelect
        label="Actes"
        value={saisie.famille}
        data={[
          { value: '', label: 'Tous' },
          ...FAMILLES.map((famille) => ({ value: famille, label: LIBELLES_FAMILLE[famille] })),
        ]}
        onChange={(evenement) => changer({ famille: evenement.currentTarget.value })}
      />
      {texte('matricule', 'Numéro de dossier', '11206S00-…')}
      {texte('du', 'Du', 'JJ/MM/AAAA')}
      {texte('au', 'Au (inclus)', 'JJ/MM/AAAA')}
      <Group>
        <Button type="submit" loading={enCours}>
          Afficher
        </Button>
      </Group>
    </form>
  );
}

/** Empty fields filter nothing. */
export const filtreDe = ({ famille, matricule, du, au }: Saisie): FiltreDesActes => ({
  famille: FAMILLES.find((connue) => connue === famille) ?? null,
  matricule: matricule.trim(),
  du: lireDate(du),
  au: lireDate(au),
});

export const datesFautives = (saisie: Saisie): readonly (keyof Saisie)[] =>
  (['du', 'au'] as const).filter((champ) => saisie[champ].trim() !== '' && lireDate(saisie[champ]) === null);
