// Hybrid logical clock: orders operations of computers whose clocks disagree, and names them uniquely.

/**
 * One reading of the clock. Written as 36 lower-case hexadecimal characters (48 bits of Unix milliseconds,
 * 32 of counter, 64 of node), so that text order is clock order.
 */
export type Horodate = string;

export interface Horloge {
  /** Unix milliseconds of the last reading. */
  readonly ms: number;
  readonly compteur: number;
  /** 16 hexadecimal characters drawn at each opening: a copied profile never makes the same id. */
  readonly noeud: string;
}

const COMPTEUR_MAX = 0xffff_ffff;
const MS_MAX = 0xffff_ffff_ffff;

export function creerHorloge(noeud: string): Horloge {
  if (!/^[0-9a-f]{16}$/.test(noeud)) throw new RangeError('a node is 16 hexadecimal characters');
  return { ms: 0, compteur: 0, noeud };
}

/** Next reading; never goes back, even when the computer's clock does. */
export function avancer(horloge: Horloge, maintenantMs: number): Horloge {
  const maintenant = borner(maintenantMs);
  return maintenant > horloge.ms ? { ...horloge, ms: maintenant, compteur: 0 } : suivante(horloge);
}

/** Takes note of a reading seen elsewhere, so that what is written next comes after it. */
export function observer(horloge: Horloge, vue: Horodate): Horloge {
  const { ms, compteur } = lireHorodate(vue);
  const enAvance = ms > horloge.ms || (ms === horloge.ms && compteur > horloge.compteur);
  return enAvance ? { ...horloge, ms, compteur } : horloge;
}

export const ecrireHorodate = ({ ms, compteur, noeud }: Horloge): Horodate =>
  ms.toString(16).padStart(12, '0') + compteur.toString(16).padStart(8, '0') + noeud;

/** @throws RangeError when the text is not a reading. */
export function lireHorodate(texte: Horodate): Horloge {
  if (!/^[0-9a-f]{36}$/.test(texte)) throw new RangeError('not a clock reading');
  return {
    ms: Number.parseInt(texte.slice(0, 12), 16),
    compteur: Number.parseInt(texte.slice(12, 20), 16),
    noeud: texte.slice(20),
  };
}

// The counter overflows into the milliseconds: no number of readings in one millisecond is refused.
const suivante = (horloge: Horloge): Horloge =>
  horloge.compteur < COMPTEUR_MAX
    ? { ...horloge, compteur: horloge.compteur + 1 }
    : { ...horloge, ms: borner(horloge.ms + 1), compteur: 0 };

const borner = (ms: number): number => Math.min(Math.max(Math.trunc(ms), 0), MS_MAX);
