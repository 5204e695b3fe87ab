// Puts a user's sealed keys in the vault and in the access file: both, or neither.
import { type Erreur, erreur } from '../../src-shared/erreurs';
import type { IdUtilisateur } from '../../src-shared/regles/identifiants';
import { echec, type Result } from '../../src-shared/result';
import type { StructureOuverte } from '../structure/structure-ouverte';
import type { ActeEcrit, Auteur, Ecriture } from '../sync/ecrire';
import { ecritureSimple } from '../sync/ecriture-simple';
import type { Acces } from '../utilisateur/utilisateurs';
import { avecUtilisateur } from './accorder-acces';
import { ecrireFichierAcces, lireFichierAcces } from './fichier-acces';
import type { TrousseauSysteme } from './trousseau-systeme';

export interface Remplacement {
  readonly structure: StructureOuverte;
  readonly trousseau: TrousseauSysteme;
  readonly auteur: Auteur;
  readonly acte: ActeEcrit;
  readonly utilisateur: { readonly id: IdUtilisateur; readonly identifiant: string };
  readonly acces: Acces;
  /** Written in the same transaction. */
  readonly autres?: readonly Ecriture[];
  /** Done in the same transaction: the statement that goes with the rows. */
  readonly suite?: () => void;
}

/** Errors: accesIllisible, and the disk's. */
export async function remplacerAcces({
  structure,
  trousseau,
  auteur,
  acte,
  utilisateur,
  acces,
  autres = [],
  suite = () => {},
}: Remplacement): Promise<Result<void, Erreur>> {
  const chemin = structure.lieu.acces;
  const fichier = lireFichierAcces(chemin);
  if (fichier === null) return echec(erreur('accesIllisible'));
  const entree = { identifiant: utilisateur.identifiant, acces };
  const suivant = await avecUtilisateur(fichier, entree, structure, trousseau);
  const ecriture = ecritureSimple(structure.lecteur, 'utilisateur', utilisateur.id, 'enregistrement', acces);
  return structure.ecrireAvecFichier(
    () => ecrireFichierAcces(chemin, suivant),
    () => ecrireFichierAcces(chemin, fichier),
    () => structure.ecrire(auteur, acte, [...autres, ecriture], suite),
  );
}
