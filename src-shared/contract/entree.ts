// One entry of the contract: name, schemas, permission, who answers. The door checks all of it.
import type { z } from 'zod';
import type { OperationMetier } from '../regles/permissions';

/** Who may call: nobody needs to be logged in, the cover of a paused session, or a session with the permission. */
export type Acces =
  | {
      readonly session: 'sans';
      /** Also answered while a session is paused; everything else is refused then. */
      readonly pendantPause?: true;
    }
  | { readonly session: 'pause' }
  | {
      readonly session: 'ouverte';
      readonly operation: OperationMetier;
      /** Also allowed before the first password is changed, the commitment accepted and the staff's mention read. */
      readonly avantEngagement?: true;
    };

export interface Entree<E extends z.ZodType = z.ZodType, S extends z.ZodType = z.ZodType> {
  readonly entree: E;
  readonly sortie: S;
  readonly acces: Acces;
  /** `application` is answered by the shell (dialogues, printing, clipboard), the rest by the core. */
  readonly cible: 'coeur' | 'application';
  /** The shell asks for a path first and adds it as `chemin`: a page never names a file itself. */
  readonly dialogue?: 'enregistrer' | 'ouvrir' | 'dossier';
  /** True for what takes long beside the core: the calls after it are answered meanwhile. */
  readonly horsFile?: true;
  /** True when the call writes: refused while the structure is open read-only. */
  readonly ecrit: boolean;
  /** Journalled act; the use case writes it in its own transaction. */
  readonly journal: string | null;
}

export const definirEntree = <E extends z.ZodType, S extends z.ZodType>(entree: Entree<E, S>): Entree<E, S> =>
  entree;
