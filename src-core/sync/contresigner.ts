// A second workstation signs a snapshot when its own history gives the same state at that cut, which it may have passed.
import { lireLot } from '../../src-shared/sync/lot';
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';
import { egaux } from '../primitives';
import {
  empreinteDesEffacements,
  lireManifeste,
  type ManifesteCliche,
  type SignatureCliche,
  signerManifeste,
} from './cliche';
import { nombreAuDepart } from './depart';
import { cleDeLEpoque } from './epoques';
import { cleDEtat, etapesDeLEmpreinte, type LigneDEtat, ligneDEtat } from './etat-canonique';
import { empreinteA, journalDe, journauxConnus, lotsApres } from './journaux';
import { dUneTraite, type Etapes } from './pas-a-pas';
import type { PosteLocal } from './poste-local';
import { nombreDeGardees } from './rejouer-gardees';
import { ouvrirLot } from './sceller-lot';

/** Operations after the cut that are taken back out to look; beyond, the next snapshot will be looked at instead. */
const APRES_LA_COUPE_AU_PLUS = 20_000;
const REGARDEES_PAR_PAS = 500;

/** `autreCoupe`: this workstation has nothing to say of that cut. */
export type Contreseing = SignatureCliche | 'autreCoupe' | 'etatDifferent';

export const contresigner = (poste: PosteLocal, octetsManifeste: Uint8Array): Contreseing =>
  dUneTraite(etapesDuContreseing(poste, octetsManifeste));

/** One that keeps something of a newer version sealed, or knows of other erasures, does not have that state. */
export function* etapesDuContreseing(poste: PosteLocal, octetsManifeste: Uint8Array): Etapes<Contreseing> {
  const { base } = poste.plume;
  const manifeste = lireManifeste(octetsManifeste);
  if (manifeste === null || nombreDeGardees(base) > 0 || !passeParLa(base, manifeste)) return 'autreCoupe';
  if (!egaux(manifeste.effacements, empreinteDesEffacements(poste))) return 'autreCoupe';
  const apres = yield* operationsApres(base, manifeste);
  if (apres === null) return 'autreCoupe';
  const corrigees = yield* tetesDAlors(base, apres);
  const etat = yield* etapesDeLEmpreinte(base, corrigees);
  if (egaux(manifeste.etat, etat)) return signerManifeste(poste, octetsManifeste);
  // Past the cut, a clock put right since then differs too: only at the cut itself is a difference one.
  return apres.size === 0 ? 'etatDifferent' : 'autreCoupe';
}

/**
 * Each log of the cut is here under the same hash, applied from its batches. Whoever knows everything up to the cut by
 * that very snapshot would only repeat its author's word.
 */
function passeParLa(base: Base, { journaux }: ManifesteCliche): boolean {
  const communs = journaux.every(([auteur, fin, empreinte]) => {
    const ici = empreinteA(base, auteur, fin);
    return ici !== null && egaux(ici, empreinte) && journalDe(base, auteur).plancher <= fin;
  });
  return communs && journaux.some(([auteur, fin]) => journalDe(base, auteur).plancher < fin);
}

/** Ids of what is here and after the cut, sealed or not; `null` when there are too many, or a batch does not open. */
function* operationsApres(base: Base, { journaux }: ManifesteCliche): Etapes<ReadonlySet<string> | null> {
  const fins = new Map(journaux.map(([auteur, fin]) => [auteur, fin]));
  const depuis = journauxConnus(base).map(
    ({ poste, sequence }) => [poste, sequence, fins.get(poste) ?? 0] as const,
  );
  const nombre = depuis.reduce((somme, [, sequence, fin]) => somme + sequence - fin, nombreAuDepart(base));
  if (nombre > APRES_LA_COUPE_AU_PLUS) return null;
  const ids = new Set(nonScellees(base));
  for (const [auteur, , fin] of depuis)
    for (const { octets } of lotsApres(base, auteur, fin)) {
      const lot = lireLot(octets);
      const cle = lot === null ? null : cleDeLEpoque(base, lot.entete.epoque);
      const operations = lot === null || cle === null ? null : ouvrirLot(lot, cle);
      if (operations === null) return null;
      for (const { id } of operations) ids.add(id);
      yield;
    }
  return ids;
}

const nonScellees = (base: Base): readonly string[] =>
  preparer<[], { id: string }>(base, 'SELECT o.id FROM a_sceller s JOIN operation o ON o.rang = s.operation')
    .all()
    .map(({ id }) => id);

/** Of each register that was touched after the cut, the heads that it had there. */
function* tetesDAlors(
  base: Base,
  apres: ReadonlySet<string>,
): Etapes<ReadonlyMap<string, readonly LigneDEtat[]>> {
  const alors = new Map<string, readonly LigneDEtat[]>();
  let regardees = 0;
  for (const id of apres) {
    if (++regardees % REGARDEES_PAR_PAS === 0) yield;
    const registre = ligneDEtat(base, id);
    if (registre === undefined || alors.has(cleDEtat(registre))) continue;
    const tetes = tetesSans(base, registre, apres).map((tete) => ligneDEtat(base, tete));
    alors.set(
      cleDEtat(registre),
      tetes.filter((tete) => tete !== undefined),
    );
  }
  return alors;
}

function tetesSans(
  base: Base,
  [table, ligne, registre, , dossier]: LigneDEtat,
  apres: ReadonlySet<string>,
): readonly string[] {
  // Through the file: operations have no index of their own by register.
  const alors = preparer<[unknown, string, string, string], { id: string; remplace: string }>(
    base,
    'SELECT id, remplace FROM operation WHERE dossier IS ? AND tableCible = ? AND ligne = ? AND registre = ?',
  )
    .all(dossier, table, ligne, registre)
    .filter(({ id }) => !apres.has(id));
  const remplacees = new Set(alors.flatMap(({ remplace }) => JSON.parse(remplace) as string[]));
  return alors.map(({ id }) => id).filter((id) => !remplacees.has(id));
}
