// Keeps the access file in step with the vault: an entry for each active user, none for the others.

import { codeErreurBase } from '../coffre/ouvrir';
import { jourDe } from '../contexte';
import { egaux } from '../primitives';
import { jourCertain } from '../session';
import { poserSecours } from '../structure/cles-du-poste';
import { lireSecours, memesCles, secoursDuFichier } from '../structure/secours';
import type { StructureOuverte } from '../structure/structure-ouverte';
import { encoreReconnu } from '../sync/droits';
import { utilisateursActifs } from '../utilisateur/habilitations';
import { lireUtilisateurs, type Utilisateur } from '../utilisateur/utilisateurs';
import { scellerPourSecours } from './cles-de-secours';
import { avecLesCodes } from './codes-du-fichier';
import { empreinteDAcces, empreintesScellees, retenirEmpreintes } from './empreintes-scellees';
import { depuisValeur } from './enregistrement';
import { scellerEntree } from './entree-acces';
import {
  avecEntree,
  ecrireFichierAcces,
  type FichierAcces,
  lireFichierAcces,
  repereDe,
  sansRepere,
  trouverEntree,
} from './fichier-acces';
import type { TrousseauSysteme } from './trousseau-systeme';

/**
 * Adds what is missing and takes away who left. A disk that refuses leaves the former file: the next opening
 * does it again.
 */
export async function accorderAcces(structure: StructureOuverte, trousseau: TrousseauSysteme): Promise<void> {
  const present = lireFichierAcces(structure.lieu.acces);
  if (present === null) return;
  const actifs = utilisateursActifs(structure.lecteur, jourCertain(structure));
  const utilisateurs = lireUtilisateurs(structure.lecteur).filter(
    ({ id, acces }) => acces !== null && actifs.has(id) && encoreReconnu(structure.poste, id),
  );
  let fichier = sansLesPartis(present, utilisateurs);
  const scellees = empreintesScellees(structure.base);
  for (const utilisateur of utilisateurs)
    if (aSceller(fichier, utilisateur, scellees))
      fichier = await avecUtilisateur(fichier, utilisateur, structure, trousseau);
  fichier = avecLesCodes(await avecLesCles(fichier, structure), utilisateurs, structure);
  if (
    fichier.codes === present.codes &&
    fichier.secours === present.secours &&
    fichier.entrees.length === present.entrees.length &&
    fichier.entrees.every((e, i) => e === present.entrees[i])
  )
    return;
  try {
    ecrireFichierAcces(structure.lieu.acces, { ...fichier, ecritLe: jourDe(structure.maintenant()) });
    retenirEmpreintes(structure.base, utilisateurs);
    poserSecours(structure.base, lireSecours(structure.base));
  } catch (cause) {
    codeErreurBase(cause);
  }
}

// Recovery keys renewed on another computer: from now on this file opens to the new ones, and to them alone.
async function avecLesCles(fichier: FichierAcces, { base, cle }: StructureOuverte): Promise<FichierAcces> {
  const voulues = lireSecours(base);
  if (memesCles(voulues, secoursDuFichier(base))) return fichier;
  const secours = await Promise.all(voulues.map(({ destinataire }) => scellerPourSecours(destinataire, cle)));
  return { ...fichier, secours };
}

/** The file with this user's entry, sealed anew. */
export async function avecUtilisateur(
  fichier: FichierAcces,
  { identifiant, acces }: Pick<Utilisateur, 'identifiant' | 'acces'>,
  { cle }: Pick<StructureOuverte, 'cle'>,
  trousseau: TrousseauSysteme,
): Promise<FichierAcces> {
  if (acces === null) return fichier;
  const repere = repereDe(fichier, identifiant);
  return avecEntree(fichier, await scellerEntree(repere, depuisValeur(acces.enregistrement), cle, trousseau));
}

// Nobody there yet, or a password changed on another computer, which this one has just learnt.
const aSceller = (
  fichier: FichierAcces,
  { id, identifiant, acces }: Utilisateur,
  scellees: ReadonlyMap<string, string>,
): boolean =>
  trouverEntree(fichier, identifiant) === undefined || scellees.get(id) !== empreinteDAcces(acces);

function sansLesPartis(fichier: FichierAcces, utilisateurs: readonly Utilisateur[]): FichierAcces {
  const reperes = utilisateurs.map(({ identifiant }) => repereDe(fichier, identifiant));
  return fichier.entrees
    .filter(({ repere }) => !reperes.some((connu) => egaux(connu, repere)))
    .reduce((reste, { repere }) => sansRepere(reste, repere), fichier);
}
