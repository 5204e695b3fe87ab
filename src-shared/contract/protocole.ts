// What the shell and the core say to each other, over utilityProcess or child_process alike.
import type { Erreur } from '../erreurs';
import type { Result } from '../result';

/** Grows with any change of the messages; a shell and a core that differ refuse each other. */
export const VERSION_PROTOCOLE = 2;

/** The one channel between page and shell. */
export const CANAL = 'permanence';

/** Above this many bytes a call is refused at the shell's door, before the core sees it. */
export const TAILLE_MAX_APPEL = 1_048_576;

export type VersCoeur =
  | { readonly type: 'appel'; readonly id: number; readonly nom: string; readonly entree: unknown }
  | { readonly type: 'trousseau'; readonly id: number; readonly octets: Uint8Array | null }
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
  /** Tells the shell whether a structure is open, so that it watches for inactivity. */
  | { readonly type: 'session'; readonly ouverte: boolean }
  /** The structure is closed. `enCours`: a backup goes on, and the process then ends by itself. */
  | { readonly type: 'draine'; readonly enCours: boolean };

/** What the shell gives the core at start, as environment variables. */
export const ENVIRONNEMENT_COEUR = {
  profil: 'PERMANENCE_PROFIL',
  essai: 'PERMANENCE_ESSAI',
  trousseau: 'PERMANENCE_TROUSSEAU',
  ressources: 'PERMANENCE_RESSOURCES',
} as const;
