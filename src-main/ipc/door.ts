// The shell's door, and the only file that knows ipcMain: sender, name, size, path asked of the user; then the core.
import { serialize } from 'node:v8';
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Entree } from '../../src-shared/contract/entree';
import { erreurDeSaisie } from '../../src-shared/contract/erreur-de-saisie';
import { contrat, estNomEntree, type NomEntree } from '../../src-shared/contract/index';
import { CANAL, TAILLE_MAX_APPEL } from '../../src-shared/contract/protocole';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result } from '../../src-shared/result';
import { estUrlDeConfiance } from '../security/trusted-url';

type Reponse = Result<unknown, Erreur>;
export type Sens = NonNullable<Entree['dialogue']>;

/** Stands for the path while the rest of the call is checked. */
const CHEMIN_A_VENIR = '…';

export interface Porte {
  /** The page that is shown now: no other is listened to. */
  readonly fenetre: () => BrowserWindow | null;
  readonly coeur: (nom: NomEntree, entree: unknown) => Promise<Reponse>;
  /** What the shell answers itself; the input has passed its schema. */
  readonly application: (nom: NomEntree, entree: unknown) => Promise<Reponse>;
  /** Asks the user for a path; `null` when they give up. */
  readonly demanderChemin: (nom: NomEntree, sens: Sens) => Promise<string | null>;
}

export function ouvrirPorte(porte: Porte): void {
  ipcMain.handle(CANAL, (evenement, nom: unknown, entree: unknown) =>
    estLaPage(evenement, porte.fenetre()) ? repondre(porte, nom, entree) : echec(erreur('appelRefuse')),
  );
}

// A frame that is not the page's own, or a page that is not ours, is answered like any unknown call.
function estLaPage({ sender, senderFrame }: IpcMainInvokeEvent, fenetre: BrowserWindow | null): boolean {
  if (fenetre === null || fenetre.isDestroyed() || sender !== fenetre.webContents) return false;
  return senderFrame !== null && senderFrame === sender.mainFrame && estUrlDeConfiance(senderFrame.url);
}

/** Everything but the sender: exported so that a test attacks each entry. */
export async function repondre(porte: Porte, nom: unknown, entree: unknown): Promise<Reponse> {
  if (!estNomEntree(nom) || !estDeTailleMoyenne(entree)) return echec(erreur('appelRefuse'));
  const definition: Entree = contrat[nom];
  if (definition.cible === 'application') return repondreIci(porte, nom, definition, entree);
  if (definition.dialogue === undefined) return porte.coeur(nom, entree);
  if (!estObjet(entree) || 'chemin' in entree) return echec(erreur('appelRefuse'));
  // Nobody is asked for a path in vain, nor by a call that would be refused.
  const lue = definition.entree.safeParse({ ...entree, chemin: CHEMIN_A_VENIR });
  if (!lue.success) return echec(erreurDeSaisie(lue.error));
  const chemin = await porte.demanderChemin(nom, definition.dialogue);
  return chemin === null ? echec(erreur('annule')) : porte.coeur(nom, { ...entree, chemin });
}

async function repondreIci(
  porte: Porte,
  nom: NomEntree,
  definition: Entree,
  entree: unknown,
): Promise<Reponse> {
  const lue = definition.entree.safeParse(entree);
  return lue.success ? porte.application(nom, lue.data) : echec(erreur('appelRefuse'));
}

function estDeTailleMoyenne(entree: unknown): boolean {
  try {
    return serialize(entree).byteLength <= TAILLE_MAX_APPEL;
  } catch {
    // What cannot be written down cannot be forwarded either.
    return false;
  }
}

const estObjet = (valeur: unknown): valeur is Record<string, unknown> =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);
