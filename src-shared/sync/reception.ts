// What becomes of a batch that arrives: applied, already there, waiting for something that is named, or refused.
import { AUCUN_PRECEDENT, type EnteteLot } from './lot';
import { memesOctets } from './octets';
import {
  type BranchesQuittees,
  posteManquant,
  sansBranchesQuittees,
  sequenceDe,
  type Vecteur,
} from './vecteurs';

/** What the receiver knows when it judges; all of it comes from its own vault. */
export interface Connaissance {
  readonly structure: string;
  readonly applique: Vecteur;
  /** Hash of the batch of this log that ends at the sequence, when one does. */
  readonly empreinteA: (poste: string, sequence: number) => Uint8Array | null;
  /** Below this sequence the log is known by its snapshot only: hashes of its batches are gone. */
  readonly plancher: (poste: string) => number;
  readonly poste: (poste: string) => PosteConnu | null;
  readonly cleConnue: (epoque: string) => boolean;
  readonly quittees: BranchesQuittees;
}

export interface PosteConnu {
  readonly etat: 'admis' | 'retire' | 'perdu';
  /** Last sequence that is taken from a retired or lost workstation; `null`: no limit. */
  readonly limite: number | null;
}

/** Why a batch is set aside; `contenu`: nothing of it could be read. */
export const MOTIFS_MISE_DE_COTE = [
  'ordinateur',
  'cle',
  'ordinateurInconnu',
  'ordinateurPerdu',
  'apresRetrait',
  'contenu',
] as const;
export type MotifMiseDeCote = (typeof MOTIFS_MISE_DE_COTE)[number];

export type MotifAttente =
  /** « attend l'ordinateur X » */
  | { readonly motif: 'ordinateur'; readonly poste: string }
  | { readonly motif: 'cle'; readonly epoque: string }
  | { readonly motif: 'ordinateurInconnu' }
  | { readonly motif: 'ordinateurPerdu' }
  | { readonly motif: 'apresRetrait' };

export type MotifRefus = 'autreStructure' | 'bifurcation';

export type Jugement =
  | { readonly sort: 'applicable' }
  | { readonly sort: 'dejaApplique' }
  | { readonly sort: 'attend'; readonly attente: MotifAttente }
  | { readonly sort: 'refuse'; readonly motif: MotifRefus };

/** Judges a batch whose form is right and whose signature holds, or whose author is unknown. */
export function jugerLot(entete: EnteteLot, empreinte: Uint8Array, connu: Connaissance): Jugement {
  if (entete.structure !== connu.structure) return { sort: 'refuse', motif: 'autreStructure' };
  const poste = connu.poste(entete.poste);
  if (poste === null) return attendre({ motif: 'ordinateurInconnu' });
  const suite = jugerSuite(entete, empreinte, connu);
  if (suite.sort !== 'applicable') return suite;
  if (poste.limite !== null && entete.derniere > poste.limite && poste.etat !== 'admis')
    return attendre({ motif: poste.etat === 'perdu' ? 'ordinateurPerdu' : 'apresRetrait' });
  const { [entete.poste]: _siennes, ...autres } = entete.vecteur;
  const manquant = posteManquant(
    connu.applique,
    sansBranchesQuittees(autres, connu.applique, connu.quittees),
  );
  if (manquant !== null) return attendre({ motif: 'ordinateur', poste: manquant });
  return connu.cleConnue(entete.epoque) ? suite : attendre({ motif: 'cle', epoque: entete.epoque });
}

// A log is gap-free and chained: the only batch that may follow is the one that names the last.
function jugerSuite(entete: EnteteLot, empreinte: Uint8Array, connu: Connaissance): Jugement {
  const applique = sequenceDe(connu.applique, entete.poste);
  if (entete.premiere > applique + 1) return attendre({ motif: 'ordinateur', poste: entete.poste });
  if (entete.premiere <= applique) return jugerPassee(entete, empreinte, connu);
  const precedente = applique === 0 ? AUCUN_PRECEDENT : connu.empreinteA(entete.poste, applique);
  return precedente !== null && memesOctets(precedente, entete.precedent)
    ? { sort: 'applicable' }
    : { sort: 'refuse', motif: 'bifurcation' };
}

function jugerPassee(entete: EnteteLot, empreinte: Uint8Array, connu: Connaissance): Jugement {
  if (entete.derniere < connu.plancher(entete.poste)) return { sort: 'dejaApplique' };
  const enPlace = connu.empreinteA(entete.poste, entete.derniere);
  return enPlace !== null && memesOctets(enPlace, empreinte)
    ? { sort: 'dejaApplique' }
    : { sort: 'refuse', motif: 'bifurcation' };
}

const attendre = (attente: MotifAttente): Jugement => ({ sort: 'attend', attente });
