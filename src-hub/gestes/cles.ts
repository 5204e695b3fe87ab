// Epoch keys sealed to the recovery keys: the way back when the last workstation is lost. The hub cannot open them.
import type { z } from 'zod';
import { demandeCles, type reponseCles } from '../../src-shared/sync/messages';
import { lire, type Visite } from '../geste';

export async function deposerCles({ tables }: Visite, corps: Uint8Array): Promise<Record<string, never>> {
  const { epoque, scellees } = lire(demandeCles, corps);
  await tables.ecrireCles(epoque, scellees);
  return {};
}

export async function lireCles({ tables }: Visite): Promise<z.infer<typeof reponseCles>> {
  const epoques = await tables.lireCles();
  return { epoques: epoques.map(([epoque, scellees]) => [epoque, [...scellees]]) };
}
