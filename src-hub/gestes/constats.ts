// Statements, as sealed as batches: the hub gives them back in the order in which they came.
import type { z } from 'zod';
import {
  demandeConstats,
  demandeSuiteConstats,
  type reponseConstats,
  type reponseSuiteConstats,
  TAILLE_SUITE,
} from '../../src-shared/sync/messages';
import { lire, type Visite } from '../geste';

export async function deposerConstats(
  { tables }: Visite,
  corps: Uint8Array,
): Promise<z.infer<typeof reponseConstats>> {
  const { constats } = lire(demandeConstats, corps);
  for (const [id, octets] of constats) await tables.ajouterConstat(id, octets);
  return { recus: constats.length };
}

export async function suiteDesConstats(
  { tables }: Visite,
  corps: Uint8Array,
): Promise<z.infer<typeof reponseSuiteConstats>> {
  const { apres } = lire(demandeSuiteConstats, corps);
  return { constats: [...(await tables.constatsApres(apres, TAILLE_SUITE))] };
}
