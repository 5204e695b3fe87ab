// Bech32, the alphabet of `age` keys (BIP 173): raw X25519 keys of the structure as age recipient and identity.
import type { Secret } from '../primitives';

const SIGNES = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATEUR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const CONTROLE = 6;

export const destinataireAge = (publique: Uint8Array): string => bech32('age', publique);

export const identiteAge = (privee: Secret): string =>
  bech32('age-secret-key-', privee.reveler()).toUpperCase();

function bech32(prefixe: string, octets: Uint8Array): string {
  const mots = parCinqBits(octets);
  const controle = somme([...deplier(prefixe), ...mots, ...new Array<number>(CONTROLE).fill(0)]) ^ 1;
  const fin = Array.from({ length: CONTROLE }, (_, rang) => (controle >>> (5 * (CONTROLE - 1 - rang))) & 31);
  return `${prefixe}1${[...mots, ...fin].map((mot) => SIGNES[mot]).join('')}`;
}

function parCinqBits(octets: Uint8Array): readonly number[] {
  const mots: number[] = [];
  let reserve = 0;
  let bits = 0;
  for (const octet of octets) {
    reserve = ((reserve << 8) | octet) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) mots.push((reserve >> (bits - 5)) & 31);
  }
  if (bits > 0) mots.push((reserve << (5 - bits)) & 31);
  return mots;
}

const deplier = (prefixe: string): readonly number[] => {
  const codes = [...prefixe].map((signe) => signe.charCodeAt(0));
  return [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
};

const somme = (mots: readonly number[]): number =>
  mots.reduce((etat, mot) => {
    const suivant = ((etat & 0x1ffffff) << 5) ^ mot;
    return GENERATEUR.reduce(
      (courant, generateur, bit) => (((etat >>> 25) >> bit) & 1 ? courant ^ generateur : courant),
      suivant,
    );
  }, 1);
