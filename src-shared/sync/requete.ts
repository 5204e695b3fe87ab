// A request to the hub: signed over method, path, body, incarnation and a number that only grows; no clock is needed.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import type { Cryptographie } from './constat';
import { depuisHexa, enHexa } from './octets';
import { OCTETS_ID, octets } from './trame-forme';

/** Bytes of a request: a batch and its envelope. */
export const TAILLE_REQUETE = 512 * 1024;
const FORMAT = 'permanence/requete/1';
/** Every request is one: what is asked for is in its body too. */
export const METHODE = 'POST';

/** What the transport carries, both ways. */
export type Transport = (
  methode: string,
  chemin: string,
  octets: Uint8Array,
) => Promise<{ readonly statut: number; readonly octets: Uint8Array }>;

export interface Requete {
  readonly poste: string;
  readonly numero: number;
  /** The hub's life that the request is for: a restored hub has another one. */
  readonly incarnation: string;
  readonly corps: Uint8Array;
  readonly signature: Uint8Array;
}

const schema = z.tuple([
  octets.refine(({ length }) => length === OCTETS_ID),
  z.int().min(1),
  z.string().max(64),
  octets,
  octets.refine(({ length }) => length === 64),
]);

export const ecrireRequete = ({ poste, numero, incarnation, corps, signature }: Requete): Uint8Array =>
  encode([depuisHexa(poste), numero, incarnation, corps, signature]);

export function lireRequete(recue: Uint8Array): Requete | null {
  if (recue.length > TAILLE_REQUETE) return null;
  try {
    const [poste, numero, incarnation, corps, signature] = schema.parse(decode(recue));
    return { poste: enHexa(poste), numero, incarnation, corps, signature };
  } catch {
    // Cut or foreign bytes.
    return null;
  }
}

export const requeteASigner = (
  methode: string,
  chemin: string,
  { poste, numero, incarnation, corps }: Omit<Requete, 'signature'>,
  { empreinte }: Pick<Cryptographie, 'empreinte'>,
): Uint8Array => encode([FORMAT, methode, chemin, poste, numero, incarnation, empreinte(corps)]);

/** The answer repeats the request's number: a portal's page or somebody else's answer is not one. */
export const ecrireReponse = (numero: number, corps: unknown): Uint8Array => encode([FORMAT, numero, corps]);

const schemaReponse = z.tuple([z.literal(FORMAT), z.int().min(0), z.unknown()]);

/** The answer's body, or `undefined` when these bytes do not answer this request. */
export function lireReponse(recue: Uint8Array, numero: number): unknown {
  try {
    const [, repete, corps] = schemaReponse.parse(decode(recue));
    return repete === numero ? corps : undefined;
  } catch {
    // A page of a portal, a cut answer.
    return undefined;
  }
}

/** True for the form alone: what is not one was cut, or comes from somebody else. */
export function estUneReponse(recue: Uint8Array): boolean {
  try {
    return schemaReponse.safeParse(decode(recue)).success;
  } catch {
    // Not CBOR.
    return false;
  }
}
