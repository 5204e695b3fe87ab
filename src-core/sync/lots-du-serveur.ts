// Takes a log's batches from the hub, some at a time, until what the hub announced is here.

import { lireLot } from '../../src-shared/sync/lot';
import { CHEMINS, reponseSuite } from '../../src-shared/sync/messages';
import type { Conversation, Issue } from './conversation';
import { journalDe } from './journaux';
import type { PosteLocal } from './poste-local';
import { recevoirLots } from './recevoir-lots';

/** Gives the number of batches applied; those that wait are kept, and counted as read. */
export async function prendreLots(
  poste: PosteLocal,
  conversation: Conversation,
  auteur: string,
  jusqua: number,
): Promise<Issue<number>> {
  let appliques = 0;
  let lue = journalDe(poste.plume.base, auteur).sequence;
  while (lue < jusqua) {
    const suite = await conversation.demander(
      CHEMINS.suiteDesLots,
      { poste: auteur, apres: lue },
      reponseSuite,
    );
    if (!suite.ok) return suite;
    const derniere = derniereDe(suite.valeur.lots, auteur);
    // An answer without the batches that were announced must not be asked for again and again.
    if (derniere <= lue) return { ok: true, valeur: appliques };
    const { sorts, repris } = recevoirLots(poste, suite.valeur.lots);
    appliques += sorts.filter(({ sort }) => sort === 'applique').length + repris;
    lue = derniere;
  }
  return { ok: true, valeur: appliques };
}

const derniereDe = (lots: readonly Uint8Array[], auteur: string): number =>
  lots.reduce((derniere, octets) => {
    const entete = lireLot(octets)?.entete;
    return entete?.poste === auteur ? Math.max(derniere, entete.derniere) : derniere;
  }, 0);
