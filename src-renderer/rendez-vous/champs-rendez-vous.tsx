// The appointment's fields: proposed days, day, hour, place, with whom, how long, how.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import * as listes from '../../src-shared/catalogue/enumerations';
import type { ChampRefuse } from '../../src-shared/erreurs';
import { memeJourPlusTard } from '../../src-shared/regles/jours-ouvres';
import { referentsPossibles, usePersonnesActives } from '../dossier/personnes';
import { ChampLieu } from '../lieu/champ-lieu';
import { useLieux } from '../lieu/lieux';
import { useSession } from '../session/session';
import { ChampListe } from '../ui/champs/champ-liste';
import { Etiquette } from '../ui/champs/etiquette';
import { dateCourte, lireDate, lireHeure } from '../ui/dates';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import {
  type Depart,
  remarqueSurLeJour,
  type SaisieRendezVous,
  SEMAINES_PROPOSEES,
} from './saisie-rendez-vous';

interface ProprietesChamps {
  readonly saisie: SaisieRendezVous;
  readonly departement: string;
  onChange(changement: Partial<SaisieRendezVous>): void;
}

export const Propositions = ({
  saisie,
  depart,
  departement,
  onChange,
}: ProprietesChamps & { readonly depart: Depart }) => (
  <fieldset className="propositions" aria-label="Jours proposés">
    {SEMAINES_PROPOSEES.map((semaines) => {
      const date = dateCourte(memeJourPlusTard(depart.date, semaines, departement));
      return (
        <Button
          key={semaines}
          size="compact-sm"
          variant={date === saisie.date ? 'filled' : 'default'}
          aria-pressed={date === saisie.date}
          onClick={() => onChange({ date })}
        >
          {semaines === 1 ? 'Dans une semaine' : `Dans ${semaines} semaines`}
        </Button>
      );
    })}
  </fieldset>
);

const DUREES: Readonly<Record<string, string>> = {
  15: '15 minutes',
  30: '30 minutes',
  45: '45 minutes',
  60: '1 heure',
  90: '1 heure 30',
  120: '2 heures',
  180: '3 heures',
};

const commun = { table: 'entretien', registre: 'entretien' } as const;

export function ChampsRendezVous({
  saisie,
  refus,
  departement,
  onChange,
}: ProprietesChamps & { readonly refus: readonly ChampRefuse[] }) {
  const aujourdHui = useSession(({ session }) => session?.aujourdHui ?? '');
  const lieux = useLieux((etat) => etat.lieux);
  const personnes = usePersonnesActives();
  return (
    <div className="champs champs-etroits">
      <div>
        <TextInput
          label={<Etiquette {...commun} libelle="Date" />}
          value={saisie.date}
          error={
            messageDuChamp(refus, 'entretien.entretien.date') ??
            (lireDate(saisie.date) === null ? 'Par exemple 15/03/2026.' : undefined)
          }
          aria-required
          onChange={({ currentTarget }) => onChange({ date: currentTarget.value })}
        />
        <p className="champ-remarque" role="status">
          {remarqueSurLeJour(saisie, lieux, aujourdHui, departement)}
        </p>
      </div>
      <TextInput
        label={<Etiquette {...commun} libelle="Heure" />}
        placeholder="9 h 30"
        value={saisie.heure}
        error={
          messageDuChamp(refus, 'entretien.entretien.heure') ??
          (lireHeure(saisie.heure) === null ? 'Par exemple 9 h 30.' : undefined)
        }
        aria-required
        onChange={({ currentTarget }) => onChange({ heure: currentTarget.value })}
      />
      <ChampLieu
        lieu={saisie.lieu}
        erreur={messageDuChamp(refus, 'entretien.entretien.lieu')}
        onChange={(lieu) => onChange({ lieu })}
      />
      <ChampListe
        etiquette={<Etiquette table="entretien" registre="agent" libelle="Avec" obligatoire />}
        libelles={referentsPossibles(personnes)}
        sansVide
        valeur={saisie.agent}
        erreur={messageDuChamp(refus, 'entretien.agent')}
        onChange={(agent) => agent !== '' && onChange({ agent })}
      />
      <NativeSelect
        label={<Etiquette {...commun} libelle="Durée" obligatoire={false} />}
        value={saisie.duree}
        data={Object.entries(DUREES).map(([value, label]) => ({ value, label }))}
        onChange={({ currentTarget }) => onChange({ duree: currentTarget.value })}
      />
      <ChampListe
        etiquette={<Etiquette {...commun} libelle="Modalité" />}
        libelles={listes.LIBELLES_MODALITE}
        sansVide
        valeur={saisie.modalite}
        onChange={(modalite) => modalite !== '' && onChange({ modalite })}
      />
    </div>
  );
}
