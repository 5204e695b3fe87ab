// The words of each dialogue that asks for a path, by entry of the contract.
import type { BrowserWindow } from 'electron';
import type { NomEntree } from '../src-shared/contract/index';
import { demanderOuEnregistrer, demanderQuelFichier } from './files';

interface Dialogue {
  readonly titre: string;
  /** Proposed name, without extension; it names no person. */
  readonly nom: string;
  readonly extension: string;
}

const DIALOGUES: { readonly [N in NomEntree]?: Dialogue } = {
  'copie.enregistrer': {
    titre: 'Enregistrer une copie de sauvegarde',
    nom: 'copie-de-sauvegarde',
    extension: 'age',
  },
  'copie.restaurer': { titre: 'Choisir la copie à restaurer', nom: '', extension: 'age' },
  'journal.exporter': { titre: 'Enregistrer l’export du journal', nom: 'journal', extension: 'csv' },
};

/** The path chosen, or `null` when the user gave up. @throws for an entry without words, before anything is shown */
export async function demanderChemin(
  fenetre: BrowserWindow,
  entree: NomEntree,
  sens: 'enregistrer' | 'ouvrir',
): Promise<string | null> {
  const dialogue = DIALOGUES[entree];
  if (dialogue === undefined) throw new Error(`no dialogue is written for ${entree}`);
  const { titre, nom, extension } = dialogue;
  return sens === 'enregistrer'
    ? demanderOuEnregistrer(fenetre, titre, nom, extension)
    : demanderQuelFichier(fenetre, titre, extension);
}
