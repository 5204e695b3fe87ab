// Takes a log's batches from the hub, some at a time, until what the hub announced is here.

import { lireLot } from '../../src-shared/sync/lot';
import { CHEMINS, reponseSuite } from '../../src-shared/sync/messages';
import type { Conversation, Issue } from './conversation';
import { journalDe } from './journaux';
import { type Marche, SANS_MARCHE } from './marche';
import type { PosteLocal } from './poste-local';
import { recevoirLots, type SortLot } from './recevoir-lots';

export interface LotsPris {
  readonly appliques: number;
  /** The hub's history of this log is not the one known here. */
  readonly bifurcation: boolean;
}

/** Batches that wait are kept, and counted as read. */
export async function prendreLots(
  poste: PosteLocal,
  conversation: Conversation,
  auteur: string,
  jusqua: number,
  marche: Marche = SANS_MARCHE,
): Promise<Issue<LotsPris>> {
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
    if (derniere <= lue) break;
    for (let reste = suite.valeur.lots; reste.length > 0; ) {
      const { sorts, repris } = recevoirLots(poste, reste, marche.commencer());
      appliques += sorts.filter(({ sort }) => sort === 'applique').length + repris;
      if (sorts.some(estBifurcation)) return { ok: true, valeur: { appliques, bifurcation: true } };
      marche.surRecues(operationsDe(reste.slice(0, sorts.length)));
      if (!(await marche.continuer())) return { ok: false, panne: 'injoignable' };
      reste = reste.slice(sorts.length);
    }
    lue = derniere;
  }
  return { ok: true, valeur: { appliques, bifurcation: false } };
}

const estBifurcation = (sort: SortLot): boolean => sort.sort === 'refuse' && sort.motif === 'bifurcation';

const operationsDe = (lots: readonly Uint8Array[]): number =>
  lots.reduce((somme, octets) => {
    const entete = lireLot(octets)?.entete;
    return entete === undefined ? somme : somme + entete.derniere - entete.premiere + 1;
  }, 0);

const derniereDe = (lots: readonly Uint8Array[], auteur: string): number =>
  lots.reduce((derniere, octets) => {
    const entete = lireLot(octets)?.entete;
    return entete?.poste === auteur ? Math.max(derniere, entete.derniere) : derniere;
  }, 0);
