// What the core is given at start: folders, clock, keychain. Nothing else in src-core reaches for them.
import { MENTIONS } from '../src-shared/mention/mentions';
import type { ModeleMention } from '../src-shared/mention/types';
import type { CleDeSecours } from './acces/cles-de-secours';
import type { TrousseauSysteme } from './acces/trousseau-systeme';
import type { Session } from './session';

/** Recovery keys between their printing and the structure's creation: in memory only. */
export interface ClesPreparees {
  readonly porteurs: readonly [string, string];
  readonly cles: readonly CleDeSecours[];
  /** One mark per key: typed back from paper, and right. */
  readonly essayees: boolean[];
}

export interface Contexte {
  /** Folder of the application's data on this computer. */
  readonly profil: string;
  /** Folder of the files that come with the application. */
  readonly ressources: string;
  /** True on a runtime that is for trying only. */
  readonly essai: boolean;
  readonly trousseau: TrousseauSysteme;
  /** Published mentions; a test gives a newer one. */
  readonly mentions: readonly ModeleMention[];
  /** Unix milliseconds. */
  readonly maintenant: () => number;
  /** Told when a structure opens or closes. */
  readonly surSession: (ouverte: boolean) => void;
  clesPreparees: ClesPreparees | null;
  session: Session | null;
}

export const nouveauContexte = (
  donnees: Omit<Contexte, 'clesPreparees' | 'session' | 'surSession' | 'mentions'> &
    Partial<Pick<Contexte, 'surSession' | 'mentions'>>,
): Contexte => ({ surSession: () => {}, mentions: MENTIONS, ...donnees, clesPreparees: null, session: null });

/** ISO date of the day, in the computer's time zone: the counsellor's day. */
export const jourDe = (ms: number): string => {
  const date = new Date(ms);
  const deuxChiffres = (nombre: number): string => String(nombre).padStart(2, '0');
  return `${date.getFullYear()}-${deuxChiffres(date.getMonth() + 1)}-${deuxChiffres(date.getDate())}`;
};
