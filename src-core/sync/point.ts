// « Where do we stand »: what this workstation knows of each log, and what the hub holds of them.
import type { z } from 'zod';
import { CHEMINS, OCTETS_ABREGE, reponsePoint } from '../../src-shared/sync/messages';
import { depuisHexa } from '../../src-shared/sync/octets';
import type { Bout } from '../../src-shared/sync/propre-journal';
import { VERSION } from '../../src-shared/version';
import type { Conversation, Issue } from './conversation';
import { journauxConnus, sonJournal } from './journaux';
import type { PosteLocal } from './poste-local';

/** The end of this workstation's own log at the hub, and what the hub has otherwise than here. */
export type Point = Omit<z.infer<typeof reponsePoint>, 'sien'> & Bout;

export async function demanderPoint(
  { plume: { base, maintenant } }: PosteLocal,
  conversation: Conversation,
): Promise<Issue<Point>> {
  const mien = sonJournal(base);
  const bouts = journauxConnus(base).map(({ poste, sequence, empreinte }) => [
    depuisHexa(poste),
    sequence,
    empreinte.subarray(0, OCTETS_ABREGE),
  ]);
  const demande = { bouts, version: VERSION, heure: maintenant() };
  const dit = await conversation.demander(CHEMINS.point, demande, reponsePoint);
  if (!dit.ok) return dit;
  const { sien, ...reste } = dit.valeur;
  const [sequence, empreinte] = sien ?? [mien.sequence, mien.empreinte];
  return { ok: true, valeur: { ...reste, sequence, empreinte } };
}
