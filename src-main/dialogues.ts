// The words of each dialogue that asks for a path, by entry of the contract.
import type { BrowserWindow } from 'electron';
import type { NomEntree } from '../src-shared/contract/index';
import { demanderOuEnregistrer, demanderQuelDossier, demanderQuelFichier } from './files';
import type { Sens } from './ipc/door';

interface Dialogue {
  readonly titre: string;
  /** Proposed name, without extension; it names no person. */
  readonly nom: string;
  readonly extension: string;
}

const DOSSIER_DES_SAUVEGARDES = {
  titre: 'Choisir le dossier ou la clé USB des sauvegardes',
  nom: '',
  extension: '',
} as const satisfies Dialogue;

const DIALOGUES: { readonly [N in NomEntree]?: Dialogue } = {
  'copie.enregistrer': {
    titre: 'Enregistrer une copie de sauvegarde',
    nom: 'copie-de-sauvegarde',
    extension: 'age',
  },
  'copie.restaurer': { titre: 'Choisir la copie à restaurer', nom: '', extension: 'age' },
  'sauvegarde.preparerDestination': DOSSIER_DES_SAUVEGARDES,
  'sauvegarde.choisirDestination': DOSSIER_DES_SAUVEGARDES,
  'synchronisation.emporter': {
    titre: 'Enregistrer les saisies à transporter',
    nom: 'saisies-a-transporter',
    extension: 'age',
  },
  'synchronisation.rapporter': { titre: 'Choisir le fichier transporté', nom: '', extension: 'age' },
  'journal.exporter': { titre: 'Enregistrer l’export du journal', nom: 'journal', extension: 'csv' },
};

/** The path chosen, or `null` when the user gave up. @throws for an entry without words, before anything is shown */
export async function demanderChemin(
  fenetre: BrowserWindow,
  entree: NomEntree,
  sens: Sens,
): Promise<string | null> {
  const dialogue = DIALOGUES[entree];
  if (dialogue === undefined) throw new Error(`no dialogue is written for ${entree}`);
  const { titre, nom, extension } = dialogue;
  switch (sens) {
    case 'enregistrer':
      return demanderOuEnregistrer(fenetre, titre, nom, extension);
    case 'ouvrir':
      return demanderQuelFichier(fenetre, titre, extension);
    case 'dossier':
      return demanderQuelDossier(fenetre, titre);
  }
}
