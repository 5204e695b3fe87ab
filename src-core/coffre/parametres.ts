// Keys and settings of this computer inside the vault; they are never sent.
import { Secret } from '../primitives';
import { preparer } from './instructions';
import type { Base } from './ouvrir';

/** Every parameter there is; `secours` holds what a backup needs to be sealed to both recovery keys. */
export const PARAMETRES = [
  'poste.id',
  'poste.ed25519.publique',
  'poste.ed25519.privee',
  'poste.x25519.publique',
  'poste.x25519.privee',
  'structure.id',
  'structure.ed25519.publique',
  'structure.ed25519.privee',
  'structure.x25519.publique',
  'structure.x25519.privee',
  'tete.cle',
  'echecs.publique',
  'echecs.privee',
  'secours',
  'structure.racine',
  // What the national server said of itself, and the number of the last request made to it.
  'serveur',
  // What is known of the snapshots that it holds.
  'serveur.cliches',
  // A branch of a log was left, and the history that goes on was not read yet.
  'branche.aRelire',
  // Hash of each user record that the access file was last sealed for.
  'acces.empreintes',
  // Its address, and the authority that vouches for it.
  'serveur.adresse',
  // How much of this computer's journal the server has.
  'journal.envoye',
  // How the last synchronisations ended, and when each computer was last heard of.
  'synchronisation',
  // This computer took the structure back from the server: the direction's next opening states the others lost.
  'reprise',
  // Confirmed writes found missing, until the direction records it.
  'manque',
  // Folder of the automatic backups on this computer.
  'sauvegarde.destination',
  // The place where this computer usually is.
  'poste.lieu',
] as const;
export type Parametre = (typeof PARAMETRES)[number];

export function lireParametre(base: Pick<Base, 'prepare'>, cle: Parametre): Uint8Array {
  const ligne = preparer<[string], { valeur: Buffer }>(
    base,
    'SELECT valeur FROM parametre WHERE cle = ?',
  ).get(cle);
  if (ligne === undefined) throw new Error(`parameter ${cle} is missing`);
  return Uint8Array.from(ligne.valeur);
}

export function oublierParametre(base: Base, cle: Parametre): void {
  base.prepare('DELETE FROM parametre WHERE cle = ?').run(cle);
}

export const parametrePresent = (base: Pick<Base, 'prepare'>, cle: Parametre): boolean =>
  preparer(base, 'SELECT 1 FROM parametre WHERE cle = ?').get(cle) !== undefined;

export const lireSecret = (base: Pick<Base, 'prepare'>, cle: Parametre): Secret =>
  new Secret(lireParametre(base, cle));

export function ecrireParametre(base: Base, cle: Parametre, valeur: Uint8Array): void {
  preparer(
    base,
    'INSERT INTO parametre (cle, valeur) VALUES (?, ?) ON CONFLICT (cle) DO UPDATE SET valeur = excluded.valeur',
  ).run(cle, valeur);
}
