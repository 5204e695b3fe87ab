// What the interview's form holds, and what it sends.
import type * as listes from '../../src-shared/catalogue/enumerations';
import type { DemandeDe } from '../../src-shared/contract/index';
import { lireDate } from '../ui/dates';

type Cle<T> = keyof T & string;

export interface SaisieEntretien {
  /** As typed. */
  readonly date: string;
  readonly type: Cle<typeof listes.LIBELLES_TYPE_ENTRETIEN>;
  readonly modalite: Cle<typeof listes.LIBELLES_MODALITE>;
  readonly statut: Cle<typeof listes.LIBELLES_STATUT_ENTRETIEN>;
  readonly theme: Cle<typeof listes.LIBELLES_THEME> | '';
  readonly prochaineEtape: string;
  readonly note: string;
}

/** @param jour the day as people write it */
export const entretienVide = (jour: string): SaisieEntretien => ({
  date: jour,
  type: 'individuel',
  modalite: 'surPlace',
  statut: 'present',
  theme: '',
  prochaineEtape: '',
  note: '',
});

/** The call's values, or `null` when the date cannot be read. */
export function valeursDe(saisie: SaisieEntretien): DemandeDe<'entretien.noter'>['valeurs'] | null {
  const date = lireDate(saisie.date);
  if (date === null) return null;
  const { type, modalite, statut, theme, prochaineEtape, note } = saisie;
  return {
    entretien: { date, type, modalite, statut },
    theme: theme === '' ? null : theme,
    prochaineEtape,
    note,
  };
}

/** A draft's text read back; `null` when it is not of this form. */
export function entretienDuBrouillon(texte: string): SaisieEntretien | null {
  try {
    const lu = JSON.parse(texte) as { v?: number; saisie?: SaisieEntretien };
    return lu.v === 1 && lu.saisie !== undefined ? lu.saisie : null;
  } catch {
    // Not ours: the form starts empty.
    return null;
  }
}
