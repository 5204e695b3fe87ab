// What the first screen shows: the structures of this computer, and whether it can be trusted with one.
import fs from 'node:fs';
import type { SortieDe } from '../../src-shared/contract/index';
import type { Contexte } from '../contexte';
import { emplacement, structuresPresentes } from './emplacement';
import { lireFichePublique } from './fiche';

export const etatAccueil = ({ profil, essai, trousseau }: Contexte): SortieDe<'accueil.etat'> => ({
  structures: structuresPresentes(profil)
    .map((id) => lireFichePublique(emplacement(profil, id).fiche))
    .filter((fiche) => fiche !== null)
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr')),
  essai,
  trousseau: trousseau.present,
  profilInscriptible: estInscriptible(profil),
});

function estInscriptible(dossier: string): boolean {
  try {
    fs.mkdirSync(dossier, { recursive: true });
    fs.accessSync(dossier, fs.constants.W_OK);
    return true;
  } catch {
    // Read-only disk or rights: the screen says it before anything is typed.
    return false;
  }
}
