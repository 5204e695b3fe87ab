// Makes a snapshot of this vault, all at once or by steps beside the work: one cut of all logs, or none.
import { encode } from 'cborg';
import type { Provenance, ValeurJson } from '../../src-shared/sync/operations';
import { ecrireTrame, OPERATIONS_PAR_TRAME, poidsDansTrame, TAILLE_TRAME } from '../../src-shared/sync/trame';
import { preparer } from '../coffre/instructions';
import { versionDe } from '../coffre/migrer';
import type { Base } from '../coffre/ouvrir';
import { sceller, sha256 } from '../primitives';
import { branchesQuittees } from './branches';
import {
  type Cliche,
  contexteMorceau,
  ecrireManifeste,
  empreinteDesEffacements,
  signerManifeste,
} from './cliche';
import { constatsScelles } from './constats';
import { nombreAuDepart } from './depart';
import { epoqueCourante } from './epoques';
import { etapesDeLEmpreinte } from './etat-canonique';
import { journauxConnus } from './journaux';
import { dUneTraite, type Etapes } from './pas-a-pas';
import { idDuPoste, type PosteLocal } from './poste-local';
import type { LigneOperation } from './ranger';
import { nombreDeGardees } from './rejouer-gardees';
import { comprimer } from './sceller-lot';

/** Ranks of the log looked at in one step, heads or not. */
const RANGS_PAR_PAS = 4_000;
/** Weight in clear of a chunk: sealed and padded, it stays within what the hub takes even if nothing compresses. */
const POIDS_DU_MORCEAU = TAILLE_TRAME - 16 * 1024;

/** `null` while something waits to be sealed or is kept sealed. */
export function faireCliche(poste: PosteLocal): Cliche | null {
  const morceaux: Uint8Array[] = [];
  const manifeste = dUneTraite(etapesDuCliche(poste, (morceau) => void morceaux.push(morceau)));
  return manifeste === null ? null : { manifeste, signatures: [signerManifeste(poste, manifeste)], morceaux };
}

/**
 * The manifest, once every chunk was given to `garder` in order; `null` when no cut can be made now.
 * Whoever lets others work between two steps goes on only while `marqueDeLaCoupe` stays the same.
 */
export function* etapesDuCliche(
  poste: PosteLocal,
  garder: (morceau: Uint8Array) => void,
): Etapes<Uint8Array | null> {
  const { base } = poste.plume;
  if (nombreAuDepart(base) > 0 || nombreDeGardees(base) > 0) return null;
  const { epoque, cle } = epoqueCourante(base);
  const { structure } = poste.racine;
  const empreintes: Uint8Array[] = [];
  const sceau = (contenu: Uint8Array): void => {
    const contexte = contexteMorceau(structure, epoque, empreintes.length);
    const morceau = sceller(cle, comprimer(contenu), contexte);
    empreintes.push(sha256(morceau));
    garder(morceau);
  };
  for (const constats of constatsParPoids(poste)) sceau(encode(['constats', constats]));
  const tetes = yield* etapesDesTetes(base, (operations) =>
    sceau(encode(['tetes', ecrireTrame(operations)])),
  );
  return ecrireManifeste({
    structure,
    poste: idDuPoste(poste),
    le: new Date(poste.plume.maintenant()).toISOString(),
    schema: versionDe(base),
    epoque,
    journaux: journauxConnus(base).map(({ poste: auteur, sequence, empreinte }) => [
      auteur,
      sequence,
      empreinte,
    ]),
    etat: yield* etapesDeLEmpreinte(base),
    tetes,
    effacements: empreinteDesEffacements(poste),
    quittees: branchesQuittees(base),
    morceaux: empreintes,
  });
}

function constatsParPoids(poste: PosteLocal): readonly (readonly Uint8Array[])[] {
  const parts: Uint8Array[][] = [];
  let poids = 0;
  for (const { scelle } of constatsScelles(poste, new Set())) {
    const part = parts.at(-1);
    poids += scelle.length;
    if (part === undefined || poids > TAILLE_TRAME / 2) {
      parts.push([scelle]);
      poids = scelle.length;
    } else part.push(scelle);
  }
  return parts;
}

/** In the order of this vault's log: what was typed together stays together, and the columns stay short. */
function* etapesDesTetes(
  base: Base,
  sceller: (operations: readonly LigneOperation[]) => void,
): Etapes<number> {
  const dernier = dernierRang(base);
  let attendent: LigneOperation[] = [];
  let poids = 0;
  let nombre = 0;
  for (let rang = 0; rang < dernier; rang += RANGS_PAR_PAS) {
    for (const tete of tetesEntre(base, rang, rang + RANGS_PAR_PAS)) {
      const sien = poidsDansTrame(tete);
      if (attendent.length === OPERATIONS_PAR_TRAME || (poids + sien > POIDS_DU_MORCEAU && poids > 0)) {
        sceller(attendent);
        attendent = [];
        poids = 0;
      }
      attendent.push(tete);
      poids += sien;
      nombre++;
    }
    yield;
  }
  if (attendent.length > 0) sceller(attendent);
  return nombre;
}

const dernierRang = (base: Base): number =>
  preparer<[], { rang: number | null }>(base, 'SELECT max(rang) AS rang FROM operation').get()?.rang ?? 0;

interface LigneTete extends Omit<LigneOperation, 'valeur' | 'remplace' | 'provenance'> {
  readonly valeur: string;
  readonly provenance: string;
}

// A head replaces nothing: what it replaced is not there.
const tetesEntre = (base: Base, apres: number, jusqua: number): readonly LigneOperation[] =>
  preparer<[number, number], LigneTete>(
    base,
    `SELECT o.id, o.dossier, o.tableCible AS "table", o.ligne, o.registre, o.valeur, o.horloge, o.utilisateur,
            o.provenance, o.saisieLe
     FROM operation o
     WHERE o.rang > ? AND o.rang <= ? AND EXISTS (
       SELECT 1 FROM tete t WHERE t.tableCible = o.tableCible AND t.ligne = o.ligne AND t.registre = o.registre
         AND t.operation = o.id)
     ORDER BY o.rang`,
  )
    .all(apres, jusqua)
    .map(({ valeur, provenance, ...reste }) => ({
      ...reste,
      valeur: JSON.parse(valeur) as ValeurJson,
      remplace: [],
      provenance: provenance as Provenance,
    }));
