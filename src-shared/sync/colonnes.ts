// Dictionary columns of a frame: each word once in order of appearance, then small steps from word to word.
import { Ecrivain, FormeInattendue, Liseur } from './octets';

/** Fills a dictionary and the column of ranks in it. */
export class ColonneEcrite {
  readonly #dictionnaire: Map<string, number>;
  #precedent = 0;

  /** A second column may share the first one's words. */
  constructor(voisine?: ColonneEcrite) {
    this.#dictionnaire = voisine === undefined ? new Map() : voisine.#dictionnaire;
  }

  get mots(): readonly string[] {
    return [...this.#dictionnaire.keys()];
  }

  /** Step from the former word to this one: 0 when it is the same, 1 for the next new one. */
  pas(mot: string): number {
    const rang = this.#dictionnaire.get(mot) ?? this.#dictionnaire.size;
    if (rang === this.#dictionnaire.size) this.#dictionnaire.set(mot, rang);
    const pas = rang - this.#precedent;
    this.#precedent = rang;
    return pas;
  }
}

/** Follows the steps back. @throws FormeInattendue outside the dictionary. */
export class ColonneLue {
  readonly #mots: readonly string[];
  #precedent = 0;

  constructor(mots: readonly string[]) {
    this.#mots = mots;
  }

  mot(pas: number): string {
    this.#precedent += pas;
    const mot = this.#mots[this.#precedent];
    if (mot === undefined) throw new FormeInattendue('a word outside the dictionary');
    return mot;
  }
}

/** A dictionary of identifiers: packed bytes when all have the same hexadecimal form, texts otherwise. */
export type Identifiants = Uint8Array | string[];

export function rangerIdentifiants(mots: readonly string[], octetsParMot: number): Identifiants {
  const forme = new RegExp(`^[0-9a-f]{${2 * octetsParMot}}$`);
  if (!mots.every((mot) => forme.test(mot))) return [...mots];
  const ecrivain = new Ecrivain();
  for (const mot of mots) ecrivain.hexa(mot);
  return ecrivain.fin();
}

/** @throws FormeInattendue when the bytes are not whole identifiers. */
export function relireIdentifiants(rangees: Identifiants, octetsParMot: number): readonly string[] {
  if (!(rangees instanceof Uint8Array)) return rangees;
  if (rangees.length % octetsParMot !== 0) throw new FormeInattendue('a cut identifier');
  const liseur = new Liseur(rangees);
  return Array.from({ length: rangees.length / octetsParMot }, () => liseur.hexa(octetsParMot));
}
