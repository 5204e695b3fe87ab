// From a password to a key: Argon2id, with its parameters kept beside what it seals.
import { hashRaw } from '@node-rs/argon2';
import { Secret } from '../primitives';

// The package declares this as an ambient const enum, which isolated modules cannot read.
const ARGON2ID = 2;

export interface ParametresArgon2 {
  readonly memoireKio: number;
  readonly passes: number;
  readonly voies: number;
}

/** 64 MiB, t = 3, p = 1. */
export const ARGON2_COURANT: ParametresArgon2 = { memoireKio: 65_536, passes: 3, voies: 1 };

// A forged access file must not make the program ask for all the memory of the computer, nor for none.
const BORNES = { memoireKio: [19_456, 1_048_576], passes: [2, 20], voies: [1, 8] } as const;

export const parametresAcceptables = (p: ParametresArgon2): boolean =>
  (Object.keys(BORNES) as (keyof ParametresArgon2)[]).every(
    (nom) => Number.isInteger(p[nom]) && p[nom] >= BORNES[nom][0] && p[nom] <= BORNES[nom][1],
  );

/** 32 bytes of key; the password is taken in NFKC, as keyboards do not agree on accents. */
export async function cleDuMotDePasse(
  motDePasse: string,
  sel: Uint8Array,
  parametres: ParametresArgon2,
): Promise<Secret> {
  const cle = await hashRaw(motDePasse.normalize('NFKC'), {
    algorithm: ARGON2ID,
    salt: sel,
    memoryCost: parametres.memoireKio,
    timeCost: parametres.passes,
    parallelism: parametres.voies,
    outputLen: 32,
  });
  return new Secret(new Uint8Array(cle));
}
