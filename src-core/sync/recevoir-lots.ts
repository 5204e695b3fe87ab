// Batches that arrive: judged, applied or put aside, in one transaction with the search index and the journal.
import { type LotLu, lireLot } from '../../src-shared/sync/lot';
import { jugerLot, type MotifAttente, type MotifRefus } from '../../src-shared/sync/reception';
import type { Maillon } from '../journal/chaine';
import { sha256 } from '../primitives';
import { type Application, appliquerOperations, type Compte, rienEncore } from './appliquer-operations';
import { branchesQuittees, quitterBranche } from './branches';
import { consignerReception } from './consigner-reception';
import { cleDeLEpoque } from './epoques';
import {
  avancerJournal,
  empreinteA,
  garderLot,
  journalDe,
  type LotGarde,
  lotsEnAttente,
  vecteurApplique,
} from './journaux';
import { etatStructure, type PosteLocal } from './poste-local';
import { lotSignePar, ouvrirLot } from './sceller-lot';

export type RefusLot = MotifRefus | 'malForme' | 'signature' | 'contenu';

export type SortLot =
  | { readonly sort: 'applique'; readonly compte: Compte }
  | { readonly sort: 'dejaApplique' }
  | { readonly sort: 'attend'; readonly attente: MotifAttente }
  | { readonly sort: 'refuse'; readonly motif: RefusLot };

export interface Reception {
  /** One for each batch, in their order; fewer when the step had lasted long enough. */
  readonly sorts: readonly SortLot[];
  /** Batches put aside before, which could be applied now. */
  readonly repris: number;
  /** The journal's new link, `null` when nothing was written. */
  readonly maillon: Maillon | null;
}

/**
 * One transaction, of one batch at least.
 * @param assez asked after each batch: true ends the transaction there
 * @throws SQLITE_FULL and the like; the transaction is then undone.
 */
export function recevoirLots(
  poste: PosteLocal,
  recus: readonly Uint8Array[],
  assez: () => boolean = () => false,
): Reception {
  return poste.plume.base.transaction(() => recevoir(poste, recus, assez)).immediate();
}

function recevoir(poste: PosteLocal, recus: readonly Uint8Array[], assez: () => boolean): Reception {
  const application = rienEncore();
  const sorts: SortLot[] = [];
  for (const octets of recus) {
    sorts.push(recevoirUn(poste, octets, application));
    if (assez()) break;
  }
  const nouveau = application.branches || sorts.some(({ sort }) => sort === 'applique');
  const repris = nouveau ? reprendre(poste, application) : 0;
  return { sorts, repris, maillon: conclure(poste, sorts, repris, application) };
}

/** What waited for a statement, a key or the direction is looked at again. */
export function reprendreLotsEnAttente(poste: PosteLocal): Reception {
  return poste.plume.base
    .transaction(() => {
      const application = rienEncore();
      const repris = reprendre(poste, application);
      return { sorts: [], repris, maillon: conclure(poste, [], repris, application) };
    })
    .immediate();
}

function recevoirUn(poste: PosteLocal, octets: Uint8Array, application: Application): SortLot {
  const lu = lireLot(octets);
  return lu === null ? { sort: 'refuse', motif: 'malForme' } : traiter(poste, lu, octets, application);
}

function traiter(poste: PosteLocal, lu: LotLu, octets: Uint8Array, application: Application): SortLot {
  const { base } = poste.plume;
  const { entete } = lu;
  const garde: LotGarde = { ...entete, empreinte: sha256(octets), octets };
  const auteur = etatStructure(poste).postes.get(entete.poste);
  // The author's signature first: what it does not cover is neither kept nor counted.
  if (auteur !== undefined && !lotSignePar(lu, auteur.ed25519)) return { sort: 'refuse', motif: 'signature' };
  if (auteur !== undefined)
    for (const [quitte, branche] of Object.entries(entete.quittees))
      if (quitterBranche(base, quitte, branche)) application.branches = true;
  const jugement = jugerLot(entete, garde.empreinte, connaissanceDe(poste));
  switch (jugement.sort) {
    case 'applicable':
      return appliquer(poste, lu, garde, application);
    case 'attend':
      garderLot(base, garde, 'attend', JSON.stringify(jugement.attente));
      return jugement;
    case 'refuse':
      if (jugement.motif === 'bifurcation') garderLot(base, garde, 'refuse', jugement.motif);
      return jugement;
    case 'dejaApplique':
      return jugement;
  }
}

function appliquer(poste: PosteLocal, lu: LotLu, garde: LotGarde, application: Application): SortLot {
  const { base } = poste.plume;
  const cle = cleDeLEpoque(base, lu.entete.epoque);
  const operations = cle === null ? null : ouvrirLot(lu, cle);
  if (operations === null) {
    garderLot(base, garde, 'refuse', 'contenu');
    return { sort: 'refuse', motif: 'contenu' };
  }
  garderLot(base, garde, 'applique');
  avancerJournal(base, garde.poste, { sequence: garde.derniere, empreinte: garde.empreinte });
  return { sort: 'applique', compte: appliquerOperations(poste, lu.entete, operations, application) };
}

// One applied batch may be what another waited for: round after round, until nothing moves.
function reprendre(poste: PosteLocal, application: Application): number {
  let repris = 0;
  for (let avance = true; avance; ) {
    avance = false;
    for (const { octets } of lotsEnAttente(poste.plume.base))
      if (recevoirUn(poste, octets, application).sort === 'applique') {
        repris++;
        avance = true;
      }
  }
  return repris;
}

function conclure(
  poste: PosteLocal,
  sorts: readonly SortLot[],
  repris: number,
  application: Application,
): Maillon | null {
  const appliques = sorts.filter(({ sort }) => sort === 'applique').length + repris;
  const misDeCote = sorts.filter(({ sort }) => sort === 'attend').length;
  const refuses = sorts.filter(({ sort }) => sort === 'refuse').length;
  if (appliques + misDeCote + refuses === 0) return null;
  return consignerReception(poste, application, { appliques, misDeCote, refuses });
}

const connaissanceDe = (poste: PosteLocal) => {
  const { base } = poste.plume;
  return {
    structure: poste.racine.structure,
    applique: vecteurApplique(base),
    empreinteA: (auteur: string, sequence: number) => empreinteA(base, auteur, sequence),
    plancher: (auteur: string) => journalDe(base, auteur).plancher,
    poste: (auteur: string) => etatStructure(poste).postes.get(auteur) ?? null,
    cleConnue: (epoque: string) => cleDeLEpoque(base, epoque) !== null,
    quittees: branchesQuittees(base),
  };
};
