// The interview's fields: when, where, with whom, how, about what, what next, and the note.
import { TextInput } from '@mantine/core';
import * as listes from '../../src-shared/catalogue/enumerations';
import type { ChampRefuse } from '../../src-shared/erreurs';
import { referentsPossibles, usePersonnesActives } from '../dossier/personnes';
import { ChampLieu } from '../lieu/champ-lieu';
import { ChampListe } from '../ui/champs/champ-liste';
import { AvecAide, Etiquette } from '../ui/champs/etiquette';
import { lireDate, lireHeure } from '../ui/dates';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import { ChampNote } from './champ-note';
import type { SaisieEntretien } from './saisie-entretien';

interface Proprietes {
  readonly saisie: SaisieEntretien;
  readonly refus: readonly ChampRefuse[];
  /** Name of the present agent, who may have left. */
  readonly nomDAgent: string;
  onChange(changement: Partial<SaisieEntretien>): void;
}

export const ChampsEntretien = (proprietes: Proprietes) => (
  <section className="surface" aria-label="Entretien">
    <div className="champs champs-etroits">
      <Quand {...proprietes} />
      <OuEtAvecQui {...proprietes} />
      <Comment {...proprietes} />
    </div>
    <ChampNote
      valeur={proprietes.saisie.note}
      erreur={messageDuChamp(proprietes.refus, 'entretien.note')}
      onChange={(note) => proprietes.onChange({ note })}
    />
  </section>
);

const commun = { table: 'entretien', registre: 'entretien' } as const;

const Quand = ({ saisie, refus, onChange }: Proprietes) => (
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
    <TextInput
      label={<Etiquette {...commun} libelle="Heure" obligatoire={false} />}
      value={saisie.heure}
      error={
        messageDuChamp(refus, 'entretien.entretien.heure') ??
        (saisie.heure.trim() !== '' && lireHeure(saisie.heure) === null ? 'Par exemple 9 h 30.' : undefined)
      }
      onChange={({ currentTarget }) => onChange({ heure: currentTarget.value })}
    />
  </>
);

function OuEtAvecQui({ saisie, refus, nomDAgent, onChange }: Proprietes) {
  const personnes = referentsPossibles(usePersonnesActives());
  return (
    <>
      <ChampLieu
        lieu={saisie.lieu}
        erreur={messageDuChamp(refus, 'entretien.entretien.lieu')}
        onChange={(lieu) => onChange({ lieu })}
      />
      <ChampListe
        etiquette={<Etiquette table="entretien" registre="agent" libelle="Mené par" obligatoire />}
        libelles={
          Object.hasOwn(personnes, saisie.agent) ? personnes : { ...personnes, [saisie.agent]: nomDAgent }
        }
        sansVide
        valeur={saisie.agent}
        erreur={messageDuChamp(refus, 'entretien.agent')}
        onChange={(agent) => agent !== '' && onChange({ agent })}
      />
    </>
  );
}

const Comment = ({ saisie, refus, onChange }: Proprietes) => (
  <>
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
