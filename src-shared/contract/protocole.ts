// What the shell and the core say to each other, over utilityProcess or child_process alike.
import type { Erreur } from '../erreurs';
import type { Result } from '../result';
import type { Envoi, IssueReseau } from '../sync/reseau';

/** Grows with any change of the messages; a shell and a core that differ refuse each other. */
export const VERSION_PROTOCOLE = 5;

/** The one channel between page and shell. */
export const CANAL = 'permanence';

/** From the shell to the page: send your drafts, you are about to be destroyed. */
export const CANAL_DEPART = 'permanence.depart';

/** Why a structure is paused. */
export type RaisonDePause = 'demande' | 'inactivite' | 'veille';

/** Why the core itself closed a paused structure: the shell then shows a fresh page that says so. */
export const MOTIFS_DU_COEUR = ['codes', 'huitHeures', 'horloge', 'habilitation'] as const;
export type MotifDuCoeur = (typeof MOTIFS_DU_COEUR)[number];

/** What the shell must know of the session to watch over it. */
export type EtatDeSession =
  | { readonly etat: 'fermee'; readonly motif: MotifDuCoeur | null }
  | {
      readonly etat: 'ouverte' | 'enPause';
      readonly minutes: number;
      /** True when a password has just been typed: its eight hours begin. */
      readonly motDePasseSaisi: boolean;
    };

/** Above this many bytes a call is refused at the shell's door, before the core sees it. */
export const TAILLE_MAX_APPEL = 1_048_576;

export type VersCoeur =
  | { readonly type: 'appel'; readonly id: number; readonly nom: string; readonly entree: unknown }
  | { readonly type: 'trousseau'; readonly id: number; readonly octets: Uint8Array | null }
  | { readonly type: 'reseau'; readonly id: number; readonly issue: IssueReseau }
  | { readonly type: 'pause'; readonly raison: RaisonDePause }
  | { readonly type: 'drainer' };

export type DepuisCoeur =
  | { readonly type: 'bonjour'; readonly protocole: number }
  | { readonly type: 'reponse'; readonly id: number; readonly resultat: Result<unknown, Erreur> }
  | {
      readonly type: 'trousseau';
      readonly id: number;
      readonly sens: 'envelopper' | 'developper';
      readonly octets: Uint8Array;
    }
  /** A request to the national server, by the shell's network. */
  | { readonly type: 'reseau'; readonly id: number; readonly envoi: Envoi }
  /** Nobody waits for this one any more. */
  | { readonly type: 'reseauAbandonne'; readonly id: number }
  /** Tells the shell whether a structure is open or paused, so that it watches for inactivity. */
  | { readonly type: 'session'; readonly etat: EtatDeSession }
  /** The structure is closed. `enCours`: a backup goes on, and the process then ends by itself. */
  | { readonly type: 'draine'; readonly enCours: boolean };

/** What the shell gives the core at start, as environment variables. */
export const ENVIRONNEMENT_COEUR = {
  profil: 'PERMANENCE_PROFIL',
  essai: 'PERMANENCE_ESSAI',
  trousseau: 'PERMANENCE_TROUSSEAU',
  ressources: 'PERMANENCE_RESSOURCES',
} as const;
