// The structure's public card beside the vault: its name on the login screen, nothing about persons.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { GENRES_STRUCTURE } from '../../src-shared/contract/communs';
import { CodeStructure, IdStructure } from '../../src-shared/regles/identifiants';
import { lireFichier, remplacerFichier } from '../coffre/fichier';

const schema = z.strictObject({
  v: z.literal(1),
  id: IdStructure,
  code: CodeStructure,
  nom: z.string(),
  genre: z.enum(GENRES_STRUCTURE),
  /** Made on a runtime that is for trying only: shown on every screen. */
  essai: z.boolean(),
});

export type FichePublique = Omit<z.infer<typeof schema>, 'v'>;

export const ecrireFichePublique = (chemin: string, fiche: FichePublique): void =>
  remplacerFichier(chemin, encode({ v: 1, ...fiche }));

/** The card, or `null` when absent or unreadable. */
export function lireFichePublique(chemin: string): FichePublique | null {
  const octets = lireFichier(chemin);
  if (octets === null) return null;
  try {
    const { v: _version, ...fiche } = schema.parse(decode(octets));
    return fiche;
  } catch {
    // Altered or foreign: the structure is not offered; its vault is not touched.
    return null;
  }
}
