// Small whole numbers and identifiers as bytes: what the columns of a frame are made of.

/** Bytes that are not of the expected form: cut, altered or of another version. */
export class FormeInattendue extends Error {}

const TAILLE_INITIALE = 256;
const CHIFFRES = '0123456789abcdef';

/** Appends numbers to a growing run of bytes. */
export class Ecrivain {
  #octets = new Uint8Array(TAILLE_INITIALE);
  #place = 0;

  octet(valeur: number): void {
    if (this.#place === this.#octets.length) this.#agrandir(1);
    this.#octets[this.#place++] = valeur;
  }

  /** Seven bits a byte, least significant first; up to 2⁵³ − 1. */
  naturel(nombre: number): void {
    let reste = nombre;
    // Bit operations stop at 31 bits; milliseconds need 48.
    while (reste > 0x7fff_ffff) {
      this.octet((reste % 128) + 128);
      reste = Math.floor(reste / 128);
    }
    while (reste > 127) {
      this.octet((reste & 127) | 128);
      reste >>>= 7;
    }
    this.octet(reste);
  }

  /** Differences: small ones are short whatever their sign. */
  relatif(nombre: number): void {
    this.naturel(enNaturel(nombre));
  }

  hexa(texte: string): void {
    const taille = texte.length >> 1;
    this.#agrandir(taille);
    for (let rang = 0; rang < taille; rang++)
      this.#octets[this.#place + rang] =
        (chiffre(texte.charCodeAt(2 * rang)) << 4) | chiffre(texte.charCodeAt(2 * rang + 1));
    this.#place += taille;
  }

  fin(): Uint8Array {
    return this.#octets.slice(0, this.#place);
  }

  #agrandir(deplus: number): void {
    if (this.#place + deplus <= this.#octets.length) return;
    const plusGrand = new Uint8Array(Math.max(this.#octets.length * 2, this.#place + deplus));
    plusGrand.set(this.#octets);
    this.#octets = plusGrand;
  }
}

/** Reads back what `Ecrivain` wrote. @throws FormeInattendue past the end, or on a number too large. */
export class Liseur {
  readonly #octets: Uint8Array;
  #place = 0;

  constructor(octets: Uint8Array) {
    this.#octets = octets;
  }

  /** Bytes read so far. */
  get place(): number {
    return this.#place;
  }

  get fini(): boolean {
    return this.#place === this.#octets.length;
  }

  naturel(): number {
    let nombre = 0;
    let poids = 1;
    for (;;) {
      const octet = this.#octets[this.#place++];
      if (octet === undefined) throw new FormeInattendue('the column is too short');
      nombre += (octet & 127) * poids;
      if (octet < 128) break;
      poids *= 128;
    }
    if (nombre > Number.MAX_SAFE_INTEGER) throw new FormeInattendue('a number is too large');
    return nombre;
  }

  relatif(): number {
    return depuisNaturel(this.naturel());
  }

  hexa(taille: number): string {
    if (this.#place + taille > this.#octets.length) throw new FormeInattendue('the column is too short');
    const texte = enHexa(this.#octets.subarray(this.#place, this.#place + taille));
    this.#place += taille;
    return texte;
  }
}

/** 0, −1, 1, −2… as 0, 1, 2, 3: a step that may share its column with a mark. */
export const enNaturel = (pas: number): number => (pas >= 0 ? 2 * pas : -2 * pas - 1);

export const depuisNaturel = (nombre: number): number => (nombre % 2 === 0 ? nombre / 2 : -(nombre + 1) / 2);

/** Lower-case hexadecimal. */
export function enHexa(octets: Uint8Array): string {
  let texte = '';
  for (const octet of octets) texte += PAIRES[octet];
  return texte;
}

/** @throws FormeInattendue when the text is not pairs of lower-case hexadecimal digits. */
export function depuisHexa(texte: string): Uint8Array {
  const ecrivain = new Ecrivain();
  if (texte.length % 2 !== 0) throw new FormeInattendue('half a byte');
  ecrivain.hexa(texte);
  return ecrivain.fin();
}

export function joindre(...parties: readonly Uint8Array[]): Uint8Array {
  const tout = new Uint8Array(parties.reduce((taille, { length }) => taille + length, 0));
  let place = 0;
  for (const partie of parties) {
    tout.set(partie, place);
    place += partie.length;
  }
  return tout;
}

export const memesOctets = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((octet, rang) => octet === b[rang]);

const PAIRES: readonly string[] = Array.from(
  { length: 256 },
  (_, octet) => `${CHIFFRES[octet >> 4]}${CHIFFRES[octet & 15]}`,
);

function chiffre(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 97 && code <= 102) return code - 87;
  throw new FormeInattendue('not a hexadecimal digit');
}
