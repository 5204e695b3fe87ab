// What the first screen shows: the structures of this computer, and whether it can be trusted with one.
import fs from 'node:fs';
import type { SortieDe } from '../../src-shared/contract/index';
import { type Contexte, jourDe, momentLocal } from '../contexte';
import { lireEtatPublic } from '../sauvegarde/etat-public';
import { emplacement, structuresPresentes } from './emplacement';
import { lireFichePublique } from './fiche';

export const etatAccueil = ({
  profil,
  essai,
  trousseau,
  maintenant,
}: Contexte): SortieDe<'accueil.etat'> => ({
  structures: structuresPresentes(profil)
    .map((id) => lireFichePublique(emplacement(profil, id).fiche))
    .filter((fiche) => fiche !== null)
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'))
    .map((fiche) => ({ ...fiche, sauvegarde: sauvegardeDe(profil, fiche.id, maintenant()) })),
  aujourdHui: jourDe(maintenant()),
  essai,
  trousseau: trousseau.present,
  profilInscriptible: estInscriptible(profil),
});

function sauvegardeDe(profil: string, id: string, ms: number) {
  const { choisie, derniere, echec, enCours } = lireEtatPublic(emplacement(profil, id).sauvegarde, ms);
  return {
    choisie,
    derniere: derniere === null ? null : momentLocal(Date.parse(derniere)),
    echec,
    part: enCours?.part ?? null,
  };
}

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
