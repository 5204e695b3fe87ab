// The interview's fields: when, how, about what, what next, and the note.
import { Textarea, TextInput } from '@mantine/core';
import * as listes from '../../src-shared/catalogue/enumerations';
import type { ChampRefuse } from '../../src-shared/erreurs';
import { ChampListe } from '../ui/champs/champ-liste';
import { AvecAide, Etiquette } from '../ui/champs/etiquette';
import { lireDate } from '../ui/dates';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import type { SaisieEntretien } from './saisie-entretien';

const NOTE_MAX = 2_000;

interface Proprietes {
  readonly saisie: SaisieEntretien;
  readonly refus: readonly ChampRefuse[];
  onChange(changement: Partial<SaisieEntretien>): void;
}

export const ChampsEntretien = (proprietes: Proprietes) => (
  <section className="surface" aria-label="Entretien">
    <div className="champs">
      <Circonstances {...proprietes} />
    </div>
    <Contenu {...proprietes} />
  </section>
);

const commun = { table: 'entretien', registre: 'entretien' } as const;

const Circonstances = ({ saisie, refus, onChange }: Proprietes) => (
  <>
    <AvecAide {...commun}>
      <TextInput
        label={<Etiquette {...commun} libelle="Date de l’entretien" />}
        value={saisie.date}
        error={
          messageDuChamp(refus, 'entretien.entretien.date') ??
          (lireDate(saisie.date) === null
            ? 'Écrivez le jour, le mois et l’année, par exemple 15/03/2026.'
            : undefined)
        }
        aria-required
        onChange={({ currentTarget }) => onChange({ date: currentTarget.value })}
      />
    </AvecAide>
    <ChampListe
      etiquette={<Etiquette {...commun} libelle="Type" />}
      libelles={listes.LIBELLES_TYPE_ENTRETIEN}
      sansVide
      valeur={saisie.type}
      onChange={(type) => type !== '' && onChange({ type })}
    />
    <ChampListe
      etiquette={<Etiquette {...commun} libelle="Modalité" />}
      libelles={listes.LIBELLES_MODALITE}
      sansVide
      valeur={saisie.modalite}
      onChange={(modalite) => modalite !== '' && onChange({ modalite })}
    />
    <ChampListe
      etiquette={<Etiquette {...commun} libelle="Présence" />}
      libelles={listes.LIBELLES_STATUT_ENTRETIEN}
      sansVide
      valeur={saisie.statut}
      onChange={(statut) => statut !== '' && onChange({ statut })}
    />
    <ChampListe
      etiquette={<Etiquette table="entretien" registre="theme" libelle="Thème" />}
      libelles={listes.LIBELLES_THEME}
      valeur={saisie.theme}
      onChange={(theme) => onChange({ theme })}
    />
    <TextInput
      label={<Etiquette table="entretien" registre="prochaineEtape" libelle="Prochaine étape" />}
      value={saisie.prochaineEtape}
      error={messageDuChamp(refus, 'entretien.prochaineEtape')}
      onChange={({ currentTarget }) => onChange({ prochaineEtape: currentTarget.value })}
    />
  </>
);

const Contenu = ({ saisie, refus, onChange }: Proprietes) => (
  <>
    <Textarea
      mt="md"
      label={<Etiquette table="entretien" registre="note" libelle="Note" />}
      autosize
      minRows={4}
      maxRows={14}
      value={saisie.note}
      error={messageDuChamp(refus, 'entretien.note')}
      onChange={({ currentTarget }) => onChange({ note: currentTarget.value })}
    />
    <p className="champ-remarque">
      {`${[...saisie.note].length} / ${NOTE_MAX} caractères. La personne peut lire cette note ; elle n’est transmise à aucun partenaire.`}
    </p>
  </>
);
