// A statement: one fact about who belongs, signed by a user who was direction in the statements it names.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { IdUtilisateur } from '../regles/identifiants';
import { PROFILS } from '../regles/permissions';
import { enHexa, joindre } from './octets';
import { octets, octets32 } from './trame-forme';

export const TAILLE_CONSTAT = 64 * 1024;
const FORMAT = 'permanence/constat/1';

const IdConstat = z.string().regex(/^[0-9a-f]{64}$/);
const IdPoste = z.string().regex(/^[0-9a-f]{32}$/);
const cle = octets32;
const profils = z.array(z.enum(PROFILS)).min(1);
const bout = { sequence: z.int().min(0), empreinte: cle };

/** What is erased: a file, a row, or a register with its history. Ids only, no personal data. */
const cible = z.discriminatedUnion('unite', [
  z.strictObject({ unite: z.literal('dossier'), dossier: z.string() }),
  z.strictObject({ unite: z.literal('ligne'), table: z.string(), ligne: z.string() }),
  z.strictObject({
    unite: z.literal('registre'),
    table: z.string(),
    ligne: z.string(),
    registre: z.string(),
  }),
]);
export type CibleEffacee = z.infer<typeof cible>;

const fait = z.discriminatedUnion('sorte', [
  z.strictObject({
    sorte: z.literal('utilisateur'),
    utilisateur: IdUtilisateur,
    x25519: cle,
    ed25519: cle,
    profils,
  }),
  z.strictObject({ sorte: z.literal('profils'), utilisateur: IdUtilisateur, profils }),
  z.strictObject({ sorte: z.literal('fin'), utilisateur: IdUtilisateur }),
  /** `cles`: the epoch keys that the author held, sealed to the admitted workstation; `epoques`: their names. */
  z.strictObject({
    sorte: z.literal('admission'),
    poste: IdPoste,
    x25519: cle,
    ed25519: cle,
    cles: octets,
    epoques: z.array(z.string().max(32)).max(1_000).optional(),
  }),
  z.strictObject({ sorte: z.literal('retrait'), poste: IdPoste }),
  /** What was acknowledged of its log when the loss was noticed: nothing beyond is taken. */
  z.strictObject({ sorte: z.literal('perte'), poste: IdPoste, ...bout }),
  /** Cut-off of a retired workstation, or what the direction takes of a lost one. */
  z.strictObject({ sorte: z.literal('limite'), poste: IdPoste, ...bout }),
  /** The new key, sealed to each live workstation and to the recovery keys. */
  z.strictObject({
    sorte: z.literal('epoque'),
    epoque: z.string().regex(/^[0-9a-f]{1,32}$/),
    rang: z.int().min(2),
    cles: z.record(IdPoste, octets),
    secours: z.array(octets).max(2),
  }),
  z.strictObject({
    sorte: z.literal('effacement'),
    cibles: z.array(cible).min(1).max(500),
    regle: z.string().max(40),
  }),
  /** The direction's yes to statements that were waiting. */
  z.strictObject({ sorte: z.literal('confirmation'), constats: z.array(IdConstat).min(1).max(100) }),
]);
export type Fait = z.infer<typeof fait>;

const schemaCorps = z.strictObject({
  format: z.literal(FORMAT),
  structure: z.string(),
  /** Statements that the author had, without those that they name themselves; empty: the root. */
  parents: z.array(IdConstat).max(100),
  auteur: IdUtilisateur,
  /** ISO time by the author's computer, for people to read. */
  le: z.iso.datetime(),
  fait,
});
export type CorpsConstat = Omit<z.infer<typeof schemaCorps>, 'format'>;

export interface Constat {
  /** SHA-256 of the body, in hexadecimal: the same whatever the signature's bytes. */
  readonly id: string;
  readonly corps: CorpsConstat;
  readonly octetsCorps: Uint8Array;
  readonly signature: Uint8Array;
}

/** What the rules need of cryptography; given by whoever calls them. */
export interface Cryptographie {
  readonly empreinte: (octets: Uint8Array) => Uint8Array;
  readonly signatureValide: (publique: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;
}

export const ecrireCorps = (corps: CorpsConstat): Uint8Array =>
  encode({ ...corps, format: FORMAT, parents: [...corps.parents].sort() });

/** The bytes that are signed: a name of their own, so that no other signature passes for one. */
export const constatASigner = (octetsCorps: Uint8Array): Uint8Array => joindre(encode(FORMAT), octetsCorps);

export const ecrireConstat = ({ octetsCorps, signature }: Pick<Constat, 'octetsCorps' | 'signature'>) =>
  encode([octetsCorps, signature]);

const schemaConstat = z.tuple([octets, octets.refine(({ length }) => length === 64)]);

/** Form only; who may have signed is said by the walk from the root. `null` when it is not a statement. */
export function lireConstat(recu: Uint8Array, empreinte: Cryptographie['empreinte']): Constat | null {
  if (recu.length > TAILLE_CONSTAT) return null;
  try {
    const [octetsCorps, signature] = schemaConstat.parse(decode(recu));
    const { format: _format, ...corps } = schemaCorps.parse(decode(octetsCorps));
    return { id: enHexa(empreinte(octetsCorps)), corps, octetsCorps, signature };
  } catch {
    // Cut, altered, or of a version to come.
    return null;
  }
}
