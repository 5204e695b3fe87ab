// How the young person was informed, as the intake's first answer.
import type { DemandeDe } from '../../src-shared/contract/index';
import type { ModeInformation, PersonneInformee } from '../../src-shared/regles/information';
import type { MentionLue } from '../mention/mention-en-vigueur';
import { lireDate } from '../ui/dates';

export interface SaisieReception {
  readonly mode: ModeInformation | '';
  readonly a: PersonneInformee;
  /** As typed. */
  readonly le: string;
  /** The user said: this person is informed. */
  readonly confirmee: boolean;
}

/** @param jour the day as people write it */
export const receptionVide = (jour: string): SaisieReception => ({
  mode: '',
  a: 'jeune',
  le: jour,
  confirmee: false,
});

/** The receipt for the core, or `null` while an answer is missing. */
export function receptionComplete(
  { mode, a, le }: SaisieReception,
  lue: MentionLue | null,
): DemandeDe<'dossier.creer'>['reception'] | null {
  const date = lireDate(le);
  if (mode === '' || date === null || lue === null) return null;
  return {
    mode,
    a,
    le: date,
    mention: lue.mention.id,
    version: lue.mention.version,
    empreinte: lue.empreinte,
  };
}
