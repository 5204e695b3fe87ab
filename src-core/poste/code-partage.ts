// What both computers make from the one-time code: the letterbox's name, the proof of what goes through it, the digits.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { chiffresAComparer } from '../../src-shared/regles/chiffres-a-comparer';
import type { CodeDAdmission } from '../../src-shared/regles/code-d-admission';
import { octets, octets32 } from '../../src-shared/sync/trame-forme';
import { deriver, egaux, hexa, hmac, Secret, sha256 } from '../primitives';
import type { DemandeAdmission } from '../sync/admission';

const FORMAT = 'permanence/admission/1';
const TAILLE_BOITE = 16;

export interface CodePartage {
  /** Under which name the national server keeps the two letters. */
  readonly boite: string;
  readonly cle: Secret;
  /** The beginning of the root's hash. */
  readonly racine: string;
}

export function partagerCode({ secret, racine }: CodeDAdmission): CodePartage {
  const cle = deriver(new Secret(Buffer.from(secret)), Buffer.from(FORMAT), 'cle');
  return { boite: hexa(hmac(cle, 'boite').subarray(0, TAILLE_BOITE)), cle, racine };
}

const cle32 = octets32;
const schemaDemande = z.tuple([z.string().regex(/^[0-9a-f]{32}$/), cle32, cle32]);

/** The newcomer's public keys, which only whoever has the code could have put there. */
export const ecrireDemande = (code: CodePartage, { poste, x25519, ed25519 }: DemandeAdmission): Uint8Array =>
  prouver(code, 'demande', encode([poste, x25519, ed25519]));

/** `null` when it was not written with this code. */
export function lireDemande(code: CodePartage, recue: Uint8Array): DemandeAdmission | null {
  const corps = prouve(code, 'demande', recue);
  const lue = corps === null ? null : schemaDemande.safeParse(decode(corps));
  if (!lue?.success) return null;
  const [poste, x25519, ed25519] = lue.data;
  return { poste, x25519, ed25519 };
}

const schemaAccueil = z.discriminatedUnion('issue', [
  z.strictObject({ issue: z.literal('refusee') }),
  z.strictObject({
    issue: z.literal('admise'),
    /** Sealed to the newcomer's key. */
    reponse: octets,
    /** A structure made for trying stays one wherever it goes. */
    essai: z.boolean(),
    /** What the approver has of each log: less than that from the server is not all. */
    bouts: z.record(z.string(), z.int().min(1)),
  }),
]);
export type Accueil = z.infer<typeof schemaAccueil>;

export const ecrireAccueil = (code: CodePartage, accueil: Accueil): Uint8Array =>
  prouver(code, 'accueil', encode(accueil));

export function lireAccueil(code: CodePartage, recu: Uint8Array): Accueil | null {
  const corps = prouve(code, 'accueil', recu);
  const lu = corps === null ? null : schemaAccueil.safeParse(decode(corps));
  return lu?.success ? lu.data : null;
}

/** The same on both screens as long as nobody stands in between. */
export const chiffresDe = (
  { racine }: CodePartage,
  { poste, x25519, ed25519 }: DemandeAdmission,
): readonly string[] => chiffresAComparer(sha256(encode([FORMAT, racine, poste, x25519, ed25519])));

type Sens = 'demande' | 'accueil';

const prouver = ({ cle }: CodePartage, sens: Sens, corps: Uint8Array): Uint8Array =>
  encode([corps, hmac(cle, encode([sens, corps]))]);

const schemaProuve = z.tuple([octets, cle32]);

function prouve({ cle }: CodePartage, sens: Sens, recu: Uint8Array): Uint8Array | null {
  try {
    const [corps, preuve] = schemaProuve.parse(decode(recu));
    return egaux(preuve, hmac(cle, encode([sens, corps]))) ? corps : null;
  } catch {
    // Cut or foreign bytes.
    return null;
  }
}
