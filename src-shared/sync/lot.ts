// The batch as it is sent and kept: a header in clear that everything else is bound to, the sealed frame, a signature.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { joindre } from './octets';
import { OPERATIONS_PAR_TRAME, octets, octets32 } from './trame-forme';
import type { BranchesQuittees, Vecteur } from './vecteurs';

/** Bytes of a batch as sent: a frame that does not compress, its header and its signature. */
export const TAILLE_LOT = 320 * 1024;
export const AUCUN_PRECEDENT = new Uint8Array(32);
const POSTES_PAR_VECTEUR = 500;
const BRANCHES_PAR_LOT = 100;
const FORMAT = 'permanence/lot/1';

const identifiant = z.string().regex(/^[0-9a-f]{32}$/);
const sequence = z.int().min(1);

const schemaEntete = z
  .tuple([
    z.literal(FORMAT),
    identifiant,
    identifiant,
    sequence,
    sequence,
    z.string().regex(/^[0-9a-f]{1,32}$/),
    z.int().min(1),
    octets32,
    z.record(identifiant, sequence),
    z.record(identifiant, z.strictObject({ commune: z.int().min(0), fin: sequence })),
  ])
  .transform(([, structure, poste, premiere, derniere, epoque, schema, precedent, vecteur, quittees]) => ({
    structure,
    poste,
    premiere,
    derniere,
    epoque,
    schema,
    precedent,
    vecteur: vecteur as Vecteur,
    quittees: quittees as BranchesQuittees,
  }))
  .refine(
    ({ premiere, derniere, vecteur, quittees }) =>
      derniere >= premiere &&
      derniere - premiere < OPERATIONS_PAR_TRAME &&
      Object.keys(vecteur).length <= POSTES_PAR_VECTEUR &&
      Object.keys(quittees).length <= BRANCHES_PAR_LOT,
  );

/** What the hub may know of a batch, and what the sealed frame is bound to. */
export interface EnteteLot {
  readonly structure: string;
  /** The workstation whose log it continues. */
  readonly poste: string;
  readonly premiere: number;
  readonly derniere: number;
  readonly epoque: string;
  /** Version of the author's vault. */
  readonly schema: number;
  /** SHA-256 of the log's batch before this one. */
  readonly precedent: Uint8Array;
  /** What the author had applied of the other logs. */
  readonly vecteur: Vecteur;
  /** Branches known to be left: whoever waits for them may go on. */
  readonly quittees: BranchesQuittees;
}

export interface LotLu {
  readonly entete: EnteteLot;
  /** The header's bytes: additional data of the sealing. */
  readonly octetsEntete: Uint8Array;
  readonly scelle: Uint8Array;
  readonly signature: Uint8Array;
}

const schemaEnveloppe = z.tuple([octets, octets, octets.refine(({ length }) => length === 64)]);

/** What is sealed, whatever it holds: its header in clear, the sealed bytes, the author's signature over both. */
export type Enveloppe = Omit<LotLu, 'entete'>;

export const ecrireEntete = (e: EnteteLot): Uint8Array =>
  encode([
    FORMAT,
    e.structure,
    e.poste,
    e.premiere,
    e.derniere,
    e.epoque,
    e.schema,
    e.precedent,
    e.vecteur,
    e.quittees,
  ]);

/** The header begins with its own length in CBOR: the two parts cannot slide into one another. */
export const aSigner = ({ octetsEntete, scelle }: Pick<LotLu, 'octetsEntete' | 'scelle'>): Uint8Array =>
  joindre(octetsEntete, scelle);

export const ecrireLot = ({ octetsEntete, scelle, signature }: Enveloppe): Uint8Array =>
  encode([octetsEntete, scelle, signature]);

/** @throws on cut, altered or foreign bytes */
export function lireEnveloppe(recue: Uint8Array): Enveloppe {
  const [octetsEntete, scelle, signature] = schemaEnveloppe.parse(decode(recue));
  return { octetsEntete, scelle, signature };
}

/** Form and sizes only: neither signature nor content. `null` when it is not a batch. */
export function lireLot(recu: Uint8Array): LotLu | null {
  if (recu.length > TAILLE_LOT) return null;
  try {
    const enveloppe = lireEnveloppe(recu);
    return { entete: schemaEntete.parse(decode(enveloppe.octetsEntete)), ...enveloppe };
  } catch {
    // Cut, altered or foreign bytes.
    return null;
  }
}

/** Padmé: sizes tell little, at about a tenth more for small batches and less for large ones. */
export function tailleBourree(taille: number): number {
  if (taille <= PLANCHER) return PLANCHER;
  const exposant = Math.floor(Math.log2(taille));
  const bits = exposant - (Math.floor(Math.log2(exposant)) + 1);
  const pas = 2 ** bits;
  return Math.ceil(taille / pas) * pas;
}

const PLANCHER = 256;
