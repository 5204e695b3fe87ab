// Reads all the pages of a vault at once, for files that are tried before they are trusted.
import type { Base } from '../coffre/ouvrir';

/** @throws when a page does not verify */
export const lireToutesLesPages = (base: Base): number =>
  base.prepare<[], { n: number }>('SELECT count(*) AS n FROM dbstat').get()?.n ?? 0;
