// Forms under way on the present screen: what must be sent before the page is destroyed, and reopened after a pause.
import type { DemandeDe } from '../../src-shared/contract/index';
import type { IdBrouillon, IdDossier } from '../../src-shared/regles/identifiants';

export interface BrouillonVivant {
  readonly id: IdBrouillon;
  readonly genre: DemandeDe<'brouillon.enregistrer'>['genre'];
  readonly dossier: IdDossier | null;
  garder(): Promise<void>;
}

const vivants = new Set<BrouillonVivant>();

/** Gives what takes it out again. */
export function inscrireBrouillon(brouillon: BrouillonVivant): () => void {
  vivants.add(brouillon);
  return () => {
    vivants.delete(brouillon);
  };
}

/** Sends the last words of each form. Gives those forms. */
export async function garderLesBrouillons(): Promise<readonly BrouillonVivant[]> {
  const presents = [...vivants];
  await Promise.all(presents.map(({ garder }) => garder()));
  return presents;
}
