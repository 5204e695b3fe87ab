// A rescue code's record: a key pair whose private half only the code opens. What is sealed to it waits for that day.
import { decode, encode } from 'cborg';
import { codeRecopie, faireCodeDeSecours } from '../../src-shared/regles/code-de-secours';
import {
  concatener,
  desceller,
  descellerAvec,
  nouvellePaireX25519,
  octetsAuHasard,
  type Paire,
  Secret,
  sceller,
  scellerPour,
} from '../primitives';
import type { ClesUtilisateur, Enregistrement } from './enregistrement';
import {
  ARGON2_COURANT,
  cleDuMotDePasse,
  type ParametresArgon2,
  parametresAcceptables,
} from './mot-de-passe';

const CONTEXTE = 'permanence/code-de-secours/1';
const CONTEXTE_COFFRE = 'permanence/code-de-secours/coffre/1';
const CONTEXTE_CLES = 'permanence/code-de-secours/cles/1';
const TAILLE_CLE = 32;

export interface EnregistrementDeCode {
  readonly publique: Uint8Array;
  readonly sel: Uint8Array;
  readonly argon2: ParametresArgon2;
  /** The private half under the code. */
  readonly scelle: Uint8Array;
}

/** The code is given once, and is nowhere else. */
export async function nouveauCodeDeSecours(): Promise<{
  readonly code: string;
  readonly enregistrement: EnregistrementDeCode;
}> {
  const code = faireCodeDeSecours(octetsAuHasard(TAILLE_CLE));
  const paire = nouvellePaireX25519();
  const sel = octetsAuHasard(16);
  const cle = await cleDuMotDePasse(code, sel, ARGON2_COURANT);
  const scelle = sceller(cle, paire.privee.reveler(), CONTEXTE);
  cle.effacer();
  return { code, enregistrement: { publique: paire.publique, sel, argon2: ARGON2_COURANT, scelle } };
}

/** The pair, or `null` when the code is not that one. */
export async function ouvrirParCodeDeSecours(
  { publique, sel, argon2, scelle }: EnregistrementDeCode,
  saisie: string,
): Promise<Paire | null> {
  if (!parametresAcceptables(argon2)) return null;
  const cle = await cleDuMotDePasse(codeRecopie(saisie), sel, argon2);
  const privee = desceller(cle, scelle, CONTEXTE);
  cle.effacer();
  return privee === null ? null : { publique, privee: new Secret(privee) };
}

/** Needs the public half only: any open computer seals its own vault key, without the code. */
export const scellerCoffrePourCode = (publique: Uint8Array, cleDuCoffre: Secret): Uint8Array =>
  scellerPour(publique, cleDuCoffre.reveler(), CONTEXTE_COFFRE);

export function coffreParCode(paire: Paire, scelle: Uint8Array): Secret | null {
  const cle = descellerAvec(paire, scelle, CONTEXTE_COFFRE);
  return cle === null ? null : new Secret(cle);
}

/** The person's own private halves, so that the same keys go on under a new password. */
export const scellerClesPourCode = (publique: Uint8Array, { x25519, ed25519 }: ClesUtilisateur): Uint8Array =>
  scellerPour(publique, concatener(x25519.privee.reveler(), ed25519.privee.reveler()), CONTEXTE_CLES);

export function clesParCode(
  paire: Paire,
  scelle: Uint8Array,
  { x25519, ed25519 }: Enregistrement,
): ClesUtilisateur | null {
  const privees = descellerAvec(paire, scelle, CONTEXTE_CLES);
  if (privees?.length !== 2 * TAILLE_CLE) return null;
  return {
    x25519: { publique: x25519, privee: new Secret(privees.subarray(0, TAILLE_CLE)) },
    ed25519: { publique: ed25519, privee: new Secret(privees.subarray(TAILLE_CLE)) },
  };
}

/** As a register's value: base64 of its CBOR form. */
export const codeEnValeur = (enregistrement: EnregistrementDeCode): string =>
  Buffer.from(encode(enregistrement)).toString('base64');

export const codeDepuisValeur = (valeur: string): EnregistrementDeCode =>
  decode(Buffer.from(valeur, 'base64')) as EnregistrementDeCode;
