// What was typed here and the national server does not have yet.
import { memoireServeur } from '../sync/conversation';
import { nombreAuDepart } from '../sync/depart';
import { sonJournal } from '../sync/journaux';
import type { PosteLocal } from '../sync/poste-local';

/** Operations, sealed or not, that no acknowledgement covers. */
export function aEnvoyer(poste: PosteLocal): number {
  const { base } = poste.plume;
  const { sequence } = memoireServeur(poste);
  return nombreAuDepart(base) + Math.max(0, sonJournal(base).sequence - sequence);
}
