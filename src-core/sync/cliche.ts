// A snapshot: the heads and the statements at one cut of all logs, in chunks that are sealed like batches.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import type { Provenance, ValeurJson } from '../../src-shared/sync/operations';
import { ecrireTrame, OPERATIONS_PAR_TRAME, poidsDansTrame, TAILLE_TRAME } from '../../src-shared/sync/trame';
import { octets } from '../../src-shared/sync/trame-forme';
import { preparer } from '../coffre/instructions';
import { versionDe } from '../coffre/migrer';
import type { Base } from '../coffre/ouvrir';
import { egaux, sceller, sha256, signatureValide, signer } from '../primitives';
import { branchesQuittees } from './branches';
import { constatsScelles } from './constats';
import { nombreAuDepart } from './depart';
import { epoqueCourante } from './epoques';
import { empreinteCanonique } from './etat-canonique';
import { journauxConnus } from './journaux';
import { etatStructure, idDuPoste, type PosteLocal, signatureDuPoste } from './poste-local';
import type { LigneOperation } from './ranger';
import { nombreDeGardees } from './rejouer-gardees';
import { comprimer } from './sceller-lot';

const FORMAT = 'permanence/cliche/1';
const idPoste = z.string().regex(/^[0-9a-f]{32}$/);

const schemaManifeste = z.strictObject({
  format: z.literal(FORMAT),
  structure: idPoste,
  poste: idPoste,
  le: z.iso.datetime(),
  schema: z.int().min(1),
  epoque: z.string(),
  /** Each log at the cut: last sequence and hash of its batch. */
  journaux: z.array(z.tuple([idPoste, z.int().min(1), octets])),
  etat: octets,
  quittees: z.record(idPoste, z.strictObject({ commune: z.int().min(0), fin: z.int().min(1) })),
  /** SHA-256 of each chunk, in order: what was received is checked one by one, and resumed. */
  morceaux: z.array(octets),
});
export type ManifesteCliche = z.infer<typeof schemaManifeste>;

export interface Cliche {
  readonly manifeste: Uint8Array;
  readonly signatures: readonly SignatureCliche[];
  readonly morceaux: readonly Uint8Array[];
}

export interface SignatureCliche {
  readonly poste: string;
  readonly signature: Uint8Array;
}

/**
 * `null` while something waits to be sealed, for the cut would not be one of the logs; or while something of a newer
 * version is kept sealed, for whoever enters by the snapshot would never receive it.
 */
export function faireCliche(poste: PosteLocal): Cliche | null {
  const { base } = poste.plume;
  if (nombreAuDepart(base) > 0 || nombreDeGardees(base) > 0) return null;
  const { epoque, cle } = epoqueCourante(base);
  const morceaux = contenus(poste).map((contenu, rang) =>
    sceller(cle, comprimer(contenu), contexteMorceau(poste.racine.structure, epoque, rang)),
  );
  const manifeste = encode({
    format: FORMAT,
    structure: poste.racine.structure,
    poste: idDuPoste(poste),
    le: new Date(poste.plume.maintenant()).toISOString(),
    schema: versionDe(base),
    epoque,
    journaux: journauxConnus(base).map(({ poste: auteur, sequence, empreinte }) => [
      auteur,
      sequence,
      empreinte,
    ]),
    etat: empreinteCanonique(base),
    quittees: branchesQuittees(base),
    morceaux: morceaux.map((morceau) => sha256(morceau)),
  } satisfies ManifesteCliche);
  return { manifeste, signatures: [signerManifeste(poste, manifeste)], morceaux };
}

/**
 * A second workstation at the same cut signs too, or says that its own state differs. One that keeps something of a
 * newer version sealed has read the same logs and does not have the same state: it has nothing to say.
 */
export function contresigner(
  poste: PosteLocal,
  octetsManifeste: Uint8Array,
): SignatureCliche | 'autreCoupe' | 'etatDifferent' {
  const { base } = poste.plume;
  const manifeste = lireManifeste(octetsManifeste);
  const coupe = journauxConnus(base);
  const pareille =
    manifeste?.journaux.length === coupe.length &&
    nombreAuDepart(base) === 0 &&
    nombreDeGardees(base) === 0 &&
    coupe.every(({ poste: auteur, sequence, empreinte }) =>
      manifeste.journaux.some(
        ([autre, fin, sa]) => autre === auteur && fin === sequence && egaux(sa, empreinte),
      ),
    );
  if (!pareille) return 'autreCoupe';
  return egaux(manifeste.etat, empreinteCanonique(base))
    ? signerManifeste(poste, octetsManifeste)
    : 'etatDifferent';
}

export function lireManifeste(octetsManifeste: Uint8Array): ManifesteCliche | null {
  try {
    return schemaManifeste.parse(decode(octetsManifeste));
  } catch {
    // Cut or foreign bytes.
    return null;
  }
}

/** Signed by two live workstations where there are two, and by nobody else. */
export function clicheSigne(
  poste: PosteLocal,
  manifeste: Uint8Array,
  signatures: readonly SignatureCliche[],
): boolean {
  const vivants = [...etatStructure(poste).postes].filter(([, { etat }]) => etat === 'admis');
  const moi = idDuPoste(poste);
  const attendues = Math.min(2, vivants.filter(([id]) => id !== moi).length);
  const bonnes = vivants.filter(([id, { ed25519 }]) =>
    signatures.some((s) => s.poste === id && signatureValide(ed25519, aSigner(manifeste), s.signature)),
  );
  return bonnes.length >= Math.max(1, attendues);
}

export const contexteMorceau = (structure: string, epoque: string, rang: number): Uint8Array =>
  encode([FORMAT, structure, epoque, rang]);

const aSigner = (manifeste: Uint8Array): Uint8Array => encode([FORMAT, manifeste]);

const signerManifeste = (poste: PosteLocal, manifeste: Uint8Array): SignatureCliche => ({
  poste: idDuPoste(poste),
  signature: signer(signatureDuPoste(poste).privee, aSigner(manifeste)),
});

/** In clear: first the statements, then frames of heads. A frame of heads replaces nothing. */
function contenus(poste: PosteLocal): readonly Uint8Array[] {
  const constats = constatsScelles(poste, new Set()).map(({ scelle }) => scelle);
  return [
    ...parPoids(constats, ({ length }) => length, TAILLE_TRAME / 2).map((quelques) =>
      encode(['constats', quelques]),
    ),
    ...parPoids(tetesDeTout(poste.plume.base), poidsDansTrame, TAILLE_TRAME).map((operations) =>
      encode(['tetes', ecrireTrame(operations)]),
    ),
  ];
}

function parPoids<T>(tout: readonly T[], poids: (element: T) => number, limite: number): readonly T[][] {
  const parts: T[][] = [];
  let courant = 0;
  for (const element of tout) {
    const part = parts.at(-1);
    courant += poids(element);
    if (part === undefined || courant > limite || part.length === OPERATIONS_PAR_TRAME) {
      parts.push([element]);
      courant = poids(element);
    } else part.push(element);
  }
  return parts;
}

interface LigneTete extends Omit<LigneOperation, 'valeur' | 'remplace' | 'provenance'> {
  readonly valeur: string;
  readonly provenance: string;
}

// By clock: what was typed together stays together, and the columns stay short.
const tetesDeTout = (base: Base): readonly LigneOperation[] =>
  preparer<[], LigneTete>(
    base,
    `SELECT o.id, o.dossier, o.tableCible AS "table", o.ligne, o.registre, o.valeur, o.horloge, o.utilisateur,
            o.provenance, o.saisieLe
     FROM tete t JOIN operation o ON o.id = t.operation ORDER BY o.horloge, o.id`,
  )
    .all()
    .map(({ valeur, provenance, ...reste }) => ({
      ...reste,
      valeur: JSON.parse(valeur) as ValeurJson,
      remplace: [],
      provenance: provenance as Provenance,
    }));
