// The hub's list of who may knock, given again to a hub that was put back from a backup.
import { CHEMINS, rien } from '../../src-shared/sync/messages';
import type { Conversation, Issue } from './conversation';
import { etatStructure, idDuPoste, type PosteLocal } from './poste-local';

/** Whoever the statements admit may knock; a computer that was put aside may not, though the hub forgot it. */
export async function redonnerLaListe(
  poste: PosteLocal,
  conversation: Conversation,
): Promise<Issue<Record<string, never>>> {
  for (const [id, { ed25519, etat }] of etatStructure(poste).postes) {
    if (id === idDuPoste(poste)) continue;
    const inscrit = await conversation.demander(CHEMINS.inscrirePoste, { poste: id, ed25519 }, rien);
    if (!inscrit.ok && inscrit.panne === 'injoignable') return inscrit;
    if (etat === 'admis') continue;
    const ecarte = await conversation.demander(CHEMINS.ecarterPoste, { poste: id, etat }, rien);
    if (!ecarte.ok && ecarte.panne === 'injoignable') return ecarte;
  }
  return { ok: true, valeur: {} };
}
