// A user record: two key pairs whose private halves only the user's password opens. It is a synced row.
import { decode, encode } from 'cborg';
import {
  concatener,
  desceller,
  nouvellePaireEd25519,
  nouvellePaireX25519,
  octetsAuHasard,
  type Paire,
  Secret,
  sceller,
} from '../primitives';
import {
  ARGON2_COURANT,
  cleDuMotDePasse,
  type ParametresArgon2,
  parametresAcceptables,
} from './mot-de-passe';

const CONTEXTE = 'permanence/enregistrement/1';
const TAILLE_CLE = 32;
const TAILLE_SEL = 16;

export interface Enregistrement {
  readonly x25519: Uint8Array;
  readonly ed25519: Uint8Array;
  readonly sel: Uint8Array;
  readonly argon2: ParametresArgon2;
  /** Private halves (X25519 ‖ Ed25519) under the password. */
  readonly scelle: Uint8Array;
}

export interface ClesUtilisateur {
  readonly x25519: Paire;
  readonly ed25519: Paire;
}

export async function creerEnregistrement(
  motDePasse: string,
  argon2: ParametresArgon2 = ARGON2_COURANT,
): Promise<{ enregistrement: Enregistrement; cles: ClesUtilisateur }> {
  const cles = { x25519: nouvellePaireX25519(), ed25519: nouvellePaireEd25519() };
  return { enregistrement: await scellerCles(cles, motDePasse, argon2), cles };
}

/** The same keys under another password: what was sealed to the user stays readable. */
export async function scellerCles(
  cles: ClesUtilisateur,
  motDePasse: string,
  argon2: ParametresArgon2 = ARGON2_COURANT,
): Promise<Enregistrement> {
  const sel = octetsAuHasard(TAILLE_SEL);
  const cle = await cleDuMotDePasse(motDePasse, sel, argon2);
  const privees = concatener(cles.x25519.privee.reveler(), cles.ed25519.privee.reveler());
  const scelle = sceller(cle, privees, CONTEXTE);
  cle.effacer();
  return { x25519: cles.x25519.publique, ed25519: cles.ed25519.publique, sel, argon2, scelle };
}

/** The user's keys, or `null` when the password is not theirs. */
export async function ouvrirEnregistrement(
  enregistrement: Enregistrement,
  motDePasse: string,
): Promise<ClesUtilisateur | null> {
  if (!parametresAcceptables(enregistrement.argon2)) return null;
  const cle = await cleDuMotDePasse(motDePasse, enregistrement.sel, enregistrement.argon2);
  const privees = desceller(cle, enregistrement.scelle, CONTEXTE);
  cle.effacer();
  if (privees?.length !== 2 * TAILLE_CLE) return null;
  return {
    x25519: { publique: enregistrement.x25519, privee: new Secret(privees.subarray(0, TAILLE_CLE)) },
    ed25519: { publique: enregistrement.ed25519, privee: new Secret(privees.subarray(TAILLE_CLE)) },
  };
}

/** As a register's value: base64 of its CBOR form. */
export const enValeur = (enregistrement: Enregistrement): string =>
  Buffer.from(encode(enregistrement)).toString('base64');

export const depuisValeur = (valeur: string): Enregistrement =>
  decode(Buffer.from(valeur, 'base64')) as Enregistrement;
