// What every group of the file's fields receives.
import type { ChampRefuse } from '../../src-shared/erreurs';
import type { OperationMetier } from '../../src-shared/regles/permissions';
import type { SaisieDossier } from './saisie-dossier';

export interface ProprietesChamps {
  readonly saisie: SaisieDossier;
  readonly refus: readonly ChampRefuse[];
  /** ISO date of the day. */
  readonly aujourdHui: string;
  /** Decides which classes of information the profile may write. */
  readonly operation: Extract<OperationMetier, 'dossier.creer' | 'dossier.completer'>;
  onChange(changement: Partial<SaisieDossier>): void;
}
