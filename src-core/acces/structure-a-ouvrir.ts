// What every way of opening a structure needs first: no other session, its public card, its access file.
import { type Erreur, erreur } from '../../src-shared/erreurs';
import type { IdStructure } from '../../src-shared/regles/identifiants';
import { echec, type Result, succes } from '../../src-shared/result';
import type { Contexte } from '../contexte';
import { type Emplacement, emplacement } from '../structure/emplacement';
import { type FichePublique, lireFichePublique } from '../structure/fiche';
import { type FichierAcces, lireFichierAcces } from './fichier-acces';

export interface StructureAOuvrir {
  readonly lieu: Emplacement;
  readonly fiche: FichePublique;
  readonly fichier: FichierAcces;
}

/** Errors: dejaOuverte, structureInconnue, accesIllisible. */
export function structureAOuvrir(
  { session, profil }: Contexte,
  structure: IdStructure,
): Result<StructureAOuvrir, Erreur> {
  if (session !== null) return echec(erreur('dejaOuverte'));
  const lieu = emplacement(profil, structure);
  const fiche = lireFichePublique(lieu.fiche);
  if (fiche === null) return echec(erreur('structureInconnue'));
  const fichier = lireFichierAcces(lieu.acces);
  return fichier === null ? echec(erreur('accesIllisible')) : succes({ lieu, fiche, fichier });
}
