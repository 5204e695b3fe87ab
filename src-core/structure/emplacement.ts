// Where a structure lives on this computer: one folder, and what stands in it.
import fs from 'node:fs';
import path from 'node:path';
import { viderDossier } from '../coffre/fichier';

export interface Emplacement {
  readonly dossier: string;
  readonly coffre: string;
  readonly acces: string;
  readonly tete: string;
  readonly echecs: string;
  readonly fiche: string;
  readonly verrou: string;
  /** What the first screen says of the backups. */
  readonly sauvegarde: string;
}

export const dossierDesStructures = (profil: string): string => path.join(profil, 'structures');

export const emplacement = (profil: string, structure: string): Emplacement =>
  emplacementDans(path.join(dossierDesStructures(profil), structure));

/** The same files in any folder: a structure being created or restored has a provisional one. */
export function emplacementDans(dossier: string): Emplacement {
  const dans = (nom: string): string => path.join(dossier, nom);
  return {
    dossier,
    coffre: dans('coffre.db'),
    acces: dans('acces.cbor'),
    tete: dans('tete.bin'),
    echecs: dans('echecs.cbor'),
    fiche: dans('fiche.cbor'),
    verrou: dans('verrou'),
    sauvegarde: dans('sauvegarde.cbor'),
  };
}

/** Folder in which a structure is written before it exists; an unfinished former one is cleared. */
export function dossierProvisoire(profil: string, structure: string): Emplacement {
  const lieu = emplacementDans(path.join(dossierDesStructures(profil), `${structure}.provisoire`));
  fs.rmSync(lieu.dossier, { recursive: true, force: true });
  fs.mkdirSync(lieu.dossier, { recursive: true, mode: 0o700 });
  return lieu;
}

/** Puts the finished folder in its place, in one rename made durable. */
export function installerDossier(provisoire: string, definitif: string): void {
  fs.renameSync(provisoire, definitif);
  viderDossier(path.dirname(definitif));
}

/** Ids of the structures whose folder is complete; a creation cut half-way leaves none. */
export function structuresPresentes(profil: string): readonly string[] {
  const racine = dossierDesStructures(profil);
  if (!fs.existsSync(racine)) return [];
  return fs
    .readdirSync(racine)
    .filter((nom) => /^[0-9a-f]{32}$/.test(nom) && fs.existsSync(emplacement(profil, nom).fiche))
    .sort();
}
