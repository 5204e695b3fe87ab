// A larger page cache for as long as many rows are received: by default the same pages are deciphered again and again.
import type { Base } from './ouvrir';

const CACHE_KIO = 65_536;

/** Gives the memory back afterwards, whatever happened. */
export async function avecGrandCache<T>(base: Base, travail: () => Promise<T>): Promise<T> {
  const habituel = base.pragma('cache_size', { simple: true });
  base.pragma(`cache_size = -${CACHE_KIO}`);
  try {
    return await travail();
  } finally {
    if (base.open) base.pragma(`cache_size = ${habituel}`);
  }
}
