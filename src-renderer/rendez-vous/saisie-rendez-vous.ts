// What the appointment's window holds: proposed from the last one, changed by hand, sent as an interview that lies ahead.
import type * as listes from '../../src-shared/catalogue/enumerations';
import { JOURS_SEMAINE } from '../../src-shared/catalogue/enumerations';
import type { DemandeDe } from '../../src-shared/contract/index';
import type { LieuLu } from '../../src-shared/contract/lieu';
import type { IdBrouillon, IdDossier, IdUtilisateur } from '../../src-shared/regles/identifiants';
import { finDeSemaine, jourFerie, memeJourPlusTard } from '../../src-shared/regles/jours-ouvres';
import { dateCourte, dateLongue, lireDate, lireHeure } from '../ui/dates';

type Cle<T> = keyof T & string;

export interface SaisieRendezVous {
  /** As typed. */
  readonly date: string;
  readonly heure: string;
  readonly duree: string;
  readonly lieu: string;
  readonly agent: string;
  readonly type: Cle<typeof listes.LIBELLES_TYPE_ENTRETIEN>;
  readonly modalite: Cle<typeof listes.LIBELLES_MODALITE>;
  readonly theme: Cle<typeof listes.LIBELLES_THEME> | null;
}

/** What the proposal starts from: the appointment that is ending, or the present moment. */
export interface Depart {
  readonly date: string;
  readonly heure: string | null;
  readonly duree: number | null;
  readonly lieu: string | null;
  readonly agent: string | null;
  readonly type: SaisieRendezVous['type'];
  readonly modalite: SaisieRendezVous['modalite'];
  readonly theme: SaisieRendezVous['theme'];
}

export const SEMAINES_PROPOSEES = [1, 2, 3, 4] as const;
const DEUX_SEMAINES = 2;
const DUREE_USUELLE = 45;

/** @param departement of the structure, for its public holidays */
export const rendezVousPropose = (depart: Depart, moi: string, departement: string): SaisieRendezVous => ({
  date: dateCourte(memeJourPlusTard(depart.date, DEUX_SEMAINES, departement)),
  heure: depart.heure === null ? '' : depart.heure.replace(':', ' h '),
  duree: String(depart.duree ?? DUREE_USUELLE),
  lieu: depart.lieu ?? '',
  agent: depart.agent ?? moi,
  type: depart.type,
  modalite: depart.modalite,
  theme: depart.theme,
});

/** One grey sentence when nobody is expected there that day; it advises, it refuses nothing. */
export function remarqueSurLeJour(
  saisie: SaisieRendezVous,
  lieux: readonly LieuLu[],
  aujourdHui: string,
  departement: string,
): string {
  const jour = lireDate(saisie.date);
  if (jour === null) return '';
  const enClair = dateLongue(jour);
  if (jour < aujourdHui) return `Le ${enClair} est passé.`;
  const ferie = jourFerie(jour, departement);
  if (ferie !== null) return `Le ${enClair} est un jour férié : ${ferie}.`;
  if (finDeSemaine(jour) !== null) return `Le ${enClair} est un jour de fin de semaine.`;
  const lieu = lieux.find(({ id }) => id === saisie.lieu);
  const nom = JOURS_SEMAINE.find((connu) => enClair.startsWith(connu));
  if (lieu === undefined || lieu.jours.length === 0 || nom === undefined || lieu.jours.includes(nom))
    return `${majuscule(enClair)}.`;
  return `${lieu.nom} n’accueille pas le ${nom} ; on y est ${joindre(lieu.jours)}.`;
}

/** The call's values, or `null` when the day or the hour cannot be read. */
export function demandeDe(
  saisie: SaisieRendezVous,
  dossier: IdDossier,
  id: IdBrouillon,
): DemandeDe<'rendezVous.donner'> | null {
  const date = lireDate(saisie.date);
  const heure = lireHeure(saisie.heure);
  if (date === null || heure === null) return null;
  const { type, modalite, theme, lieu, agent, duree } = saisie;
  return {
    ...{ dossier, id, agent: agent as IdUtilisateur },
    valeurs: {
      entretien: {
        ...{ date, heure, type, modalite, duree: Number(duree), statut: 'planifie' },
        lieu: lieu === '' ? null : lieu,
      },
      theme,
    },
  };
}

const majuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);
const joindre = (jours: readonly string[]): string =>
  jours.length < 2 ? `le ${jours.join('')}` : `les ${jours.slice(0, -1).join(', ')} et ${jours.at(-1)}`;
