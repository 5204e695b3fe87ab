// A function's words, from the key that the vault holds.
import { LIBELLES_FONCTION } from '../../src-shared/catalogue/enumerations';

const LIBELLES: Readonly<Record<string, string>> = LIBELLES_FONCTION;

/** A key from a newer version is shown as it is rather than hidden. */
export const libelleFonction = (fonction: string): string =>
  Object.hasOwn(LIBELLES, fonction) ? (LIBELLES[fonction] ?? fonction) : fonction;
