// What the core is given at start: folders, clock, keychain. Nothing else in src-core reaches for them.
import type { EtatDeSession } from '../src-shared/contract/protocole';
import { MENTIONS } from '../src-shared/mention/mentions';
import type { ModeleMention } from '../src-shared/mention/types';
import type { MomentLocal } from '../src-shared/regles/sauvegardes';
import type { Instant } from '../src-shared/regles/temps-ecoule';
import type { CleDeSecours } from './acces/cles-de-secours';
import type { TrousseauSysteme } from './acces/trousseau-systeme';
import { ReceptionDuJournal } from './journal/reception-du-journal';
import type { ArriveeEnCours } from './poste/arrivee-en-cours';
import { octetsAuHasard } from './primitives';
import { Sauvegardes } from './sauvegarde/sauvegardes';
import type { Session } from './session';
import { type PortReseau, SANS_RESEAU } from './sync/port-reseau';
import { Synchronisations } from './synchronisation/synchronisations';

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
  /** Milliseconds of a clock that nobody sets: it only runs forward. */
  readonly monotone: () => number;
  /** Told when a structure opens, pauses or closes. */
  readonly surSession: (etat: EtatDeSession) => void;
  /** Folder chosen for the backups of the structure being created. */
  destinationPreparee: string | null;
  /** Folder of the last copy that could not be restored: its neighbours are proposed. */
  dossierDesCopies: string | null;
  readonly sauvegardes: Sauvegardes;
  /** The network that the shell lends. */
  readonly reseau: PortReseau;
  readonly synchronisations: Synchronisations;
  readonly receptionDuJournal: ReceptionDuJournal;
  /** The backup that goes on after a closing from inside; the process waits for it before it ends. */
  sauvegardeDeFermeture: Promise<void> | null;
  clesPreparees: ClesPreparees | null;
  /** This computer is entering a structure: no session is open meanwhile. */
  arrivee: ArriveeEnCours | null;
  session: Session | null;
}

type Facultatifs = 'surSession' | 'monotone' | 'mentions' | 'reseau';

type Donnees = Omit<
  Contexte,
  | Facultatifs
  | 'clesPreparees'
  | 'arrivee'
  | 'sauvegardeDeFermeture'
  | 'session'
  | 'sauvegardes'
  | 'synchronisations'
  | 'receptionDuJournal'
  | 'destinationPreparee'
  | 'dossierDesCopies'
> &
  Partial<Pick<Contexte, Facultatifs>>;

/** @param ouvrier path of the script of the copy's thread */
export const nouveauContexte = ({
  ouvrier,
  reseau = SANS_RESEAU,
  monotone,
  ...donnees
}: Donnees & { readonly ouvrier: string }): Contexte => ({
  surSession: () => {},
  mentions: MENTIONS,
  ...donnees,
  reseau,
  monotone: monotone ?? donnees.maintenant,
  ...echangesSur(reseau, monotone ?? donnees.maintenant),
  destinationPreparee: null,
  dossierDesCopies: null,
  sauvegardes: new Sauvegardes(ouvrier),
  sauvegardeDeFermeture: null,
  clesPreparees: null,
  arrivee: null,
  session: null,
});

function echangesSur(reseau: PortReseau, monotone: () => number) {
  const synchronisations = new Synchronisations(reseau, monotone, auHasard);
  return { synchronisations, receptionDuJournal: new ReceptionDuJournal(reseau, synchronisations) };
}

const auHasard = (): number => (octetsAuHasard(1)[0] ?? 0) / 255;

export const instantDe = ({ maintenant, monotone }: Contexte): Instant => ({
  mural: maintenant(),
  monotone: monotone(),
});

/** ISO date of the day, in the computer's time zone: the counsellor's day. */
export const jourDe = (ms: number): string => {
  const date = new Date(ms);
  return `${date.getFullYear()}-${deuxChiffres(date.getMonth() + 1)}-${deuxChiffres(date.getDate())}`;
};

/** The same moment as a clock on the wall tells it. */
export const momentLocal = (ms: number): MomentLocal => ({
  jour: jourDe(ms),
  heure: new Date(ms).getHours(),
  minute: new Date(ms).getMinutes(),
});
/** `09:05`, in the computer's time zone. */
export const heureDe = (ms: number): string => {
  const date = new Date(ms);
  return `${deuxChiffres(date.getHours())}:${deuxChiffres(date.getMinutes())}`;
};

const deuxChiffres = (nombre: number): string => String(nombre).padStart(2, '0');
