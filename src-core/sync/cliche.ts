// A snapshot: the heads and the statements at one cut of all logs, in sealed chunks; its manifest is what is signed.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { FORMAT_CLICHE, MORCEAUX_PAR_CLICHE, manifesteASigner } from '../../src-shared/sync/messages-cliche';
import { octets, octets32 } from '../../src-shared/sync/trame-forme';
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';
import { sha256, signatureValide, signer } from '../primitives';
import { nombreAuDepart } from './depart';
import { journauxConnus } from './journaux';
import { etatStructure, idDuPoste, type PosteLocal, signatureDuPoste } from './poste-local';
import { nombreDeGardees } from './rejouer-gardees';

const idPoste = z.string().regex(/^[0-9a-f]{32}$/);

const schemaManifeste = z.strictObject({
  format: z.literal(FORMAT_CLICHE),
  structure: idPoste,
  poste: idPoste,
  le: z.iso.datetime(),
  schema: z.int().min(1),
  epoque: z.string(),
  /** Each log at the cut: last sequence and hash of its batch. */
  journaux: z.array(z.tuple([idPoste, z.int().min(1), octets])),
  etat: octets,
  /** Number of heads: what is to be received. */
  tetes: z.int().min(0),
  /** What was erased when it was made: one that does not know of an erasure would bring back what is final. */
  effacements: octets32,
  quittees: z.record(idPoste, z.strictObject({ commune: z.int().min(0), fin: z.int().min(1) })),
  /** SHA-256 of each chunk, in order: what was received is checked one by one, and resumed. */
  morceaux: z.array(octets32).max(MORCEAUX_PAR_CLICHE),
});
export type ManifesteCliche = z.infer<typeof schemaManifeste>;

export interface SignatureCliche {
  readonly poste: string;
  readonly signature: Uint8Array;
}

export interface Cliche {
  readonly manifeste: Uint8Array;
  readonly signatures: readonly SignatureCliche[];
  readonly morceaux: readonly Uint8Array[];
}

export const ecrireManifeste = (manifeste: Omit<ManifesteCliche, 'format'>): Uint8Array =>
  encode({ format: FORMAT_CLICHE, ...manifeste } satisfies ManifesteCliche);

export function lireManifeste(octetsManifeste: Uint8Array): ManifesteCliche | null {
  try {
    return schemaManifeste.parse(decode(octetsManifeste));
  } catch {
    // Cut or foreign bytes.
    return null;
  }
}

export const signerManifeste = (poste: PosteLocal, manifeste: Uint8Array): SignatureCliche => ({
  poste: idDuPoste(poste),
  signature: signer(signatureDuPoste(poste).privee, manifesteASigner(manifeste)),
});

/** Signed by two live workstations where there are two, and by nobody else. */
export function clicheSigne(
  poste: PosteLocal,
  manifeste: Uint8Array,
  signatures: readonly SignatureCliche[],
): boolean {
  const vivants = [...etatStructure(poste).postes].filter(([, { etat }]) => etat === 'admis');
  const moi = idDuPoste(poste);
  const attendues = Math.min(2, vivants.filter(([id]) => id !== moi).length);
  return signatairesVivants(poste, manifeste, signatures).length >= Math.max(1, attendues);
}

/** Workstations that belong, whose signature holds. */
export const signatairesVivants = (
  poste: PosteLocal,
  manifeste: Uint8Array,
  signatures: readonly SignatureCliche[],
): readonly string[] =>
  [...etatStructure(poste).postes]
    .filter(
      ([id, { etat, ed25519 }]) =>
        etat === 'admis' &&
        signatures.some(
          (s) => s.poste === id && signatureValide(ed25519, manifesteASigner(manifeste), s.signature),
        ),
    )
    .map(([id]) => id);

export const contexteMorceau = (structure: string, epoque: string, rang: number): Uint8Array =>
  encode([FORMAT_CLICHE, structure, epoque, rang]);

/** The erasures that this vault knows, whatever the order in which they came. */
export const empreinteDesEffacements = (poste: PosteLocal): Uint8Array =>
  sha256([...new Set(etatStructure(poste).effacements.map(({ constat }) => constat))].sort().join(','));

/**
 * What a snapshot is made of: while this stays the same, none of it has moved. Something that waits to be sealed is in
 * no log yet; something that a newer version sent, and is kept sealed, would be missing.
 */
export const marqueDeLaCoupe = (base: Base): string =>
  JSON.stringify([
    journauxConnus(base).map(({ poste, sequence }) => [poste, sequence]),
    nombreAuDepart(base),
    nombreDeGardees(base),
    preparer<[], { n: number }>(base, 'SELECT count(*) AS n FROM constat').get()?.n,
  ]);
