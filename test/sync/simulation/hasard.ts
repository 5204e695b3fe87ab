// Chance that a seed decides: the same seed gives the same story, ids and nonces included.
import { webcrypto } from 'node:crypto';

/** Mulberry32: 32 bits of state are plenty for a story. Gives a whole number below the bound. */
export function tireur(graine: number): (borne: number) => number {
  let etat = graine >>> 0;
  return (borne) => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let t = Math.imul(etat ^ (etat >>> 15), etat | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * borne);
  };
}

/** Everything the primitives draw comes from the seed until the function given back is called. */
export function semer(graine: number): () => void {
  const tirer = tireur(graine ^ 0x5eed);
  const avant = Object.getOwnPropertyDescriptor(webcrypto, 'getRandomValues');
  Object.defineProperty(webcrypto, 'getRandomValues', {
    configurable: true,
    value: (octets: Uint8Array) => {
      for (let rang = 0; rang < octets.length; rang++) octets[rang] = tirer(256);
      return octets;
    },
  });
  return () => {
    if (avant === undefined) Reflect.deleteProperty(webcrypto, 'getRandomValues');
    else Object.defineProperty(webcrypto, 'getRandomValues', avant);
  };
}
