// Takes a log's batches from the hub, some at a time, until what the hub announced is here.

import { lireLot } from '../../src-shared/sync/lot';
import { CHEMINS, reponseSuite } from '../../src-shared/sync/messages';
import type { Conversation, Issue } from './conversation';
import { journalDe } from './journaux';
import { type Marche, SANS_MARCHE } from './marche';
import type { PosteLocal } from './poste-local';
import { recevoirLots, type SortLot } from './recevoir-lots';

/** Operations applied in one go: whoever saves meanwhile waits for no more than that. */
const OPERATIONS_D_AFFILEE = 500;

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
    for (const paquet of enPaquets(suite.valeur.lots)) {
      const { sorts, repris } = recevoirLots(poste, paquet.lots);
      appliques += sorts.filter(({ sort }) => sort === 'applique').length + repris;
      if (sorts.some(estBifurcation)) return { ok: true, valeur: { appliques, bifurcation: true } };
      marche.surRecues(paquet.operations);
      if (!(await marche.continuer())) return { ok: false, panne: 'injoignable' };
    }
    lue = derniere;
  }
  return { ok: true, valeur: { appliques, bifurcation: false } };
}

const estBifurcation = (sort: SortLot): boolean => sort.sort === 'refuse' && sort.motif === 'bifurcation';

interface Paquet {
  readonly lots: Uint8Array[];
  operations: number;
}

/** Small batches together, large ones alone: each parcel is one transaction. */
function enPaquets(lots: readonly Uint8Array[]): readonly Paquet[] {
  const paquets: Paquet[] = [];
  for (const lot of lots) {
    const entete = lireLot(lot)?.entete;
    const operations = entete === undefined ? 0 : entete.derniere - entete.premiere + 1;
    const courant = paquets.at(-1);
    if (courant === undefined || courant.operations + operations > OPERATIONS_D_AFFILEE)
      paquets.push({ lots: [lot], operations });
    else {
      courant.lots.push(lot);
      courant.operations += operations;
    }
  }
  return paquets;
}

const derniereDe = (lots: readonly Uint8Array[], auteur: string): number =>
  lots.reduce((derniere, octets) => {
    const entete = lireLot(octets)?.entete;
    return entete?.poste === auteur ? Math.max(derniere, entete.derniere) : derniere;
  }, 0);
