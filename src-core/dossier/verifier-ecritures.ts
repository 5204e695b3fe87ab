// What a form may write into a file: catalogued registers, valid values, the profile's classes of information.
import { rubriqueDe } from '../../src-shared/catalogue/index';
import { schemaRegistre } from '../../src-shared/catalogue/validation';
import { type ChampRefuse, type Erreur, erreur } from '../../src-shared/erreurs';
import type { IdUtilisateur } from '../../src-shared/regles/identifiants';
import { type OperationMetier, type Profil, portee } from '../../src-shared/regles/permissions';
import { echec, type Result, succes } from '../../src-shared/result';
import type { Provenance, ValeurJson } from '../../src-shared/sync/operations';
import type { Communes } from '../commune/communes';
import { communeExiste } from '../commune/communes';

export interface Saisie {
  readonly table: string;
  readonly registre: string;
  readonly valeur: unknown;
  readonly provenance: Provenance;
}

export interface SaisieVerifiee extends Saisie {
  readonly valeur: ValeurJson;
}

export interface Regles {
  readonly operation: OperationMetier;
  readonly profils: readonly Profil[];
  readonly communes: Communes;
  readonly actifs: ReadonlySet<IdUtilisateur>;
}

/** Written by the core alone, whatever a page says. */
const AUTOMATIQUES: ReadonlySet<string> = new Set(['dossier.matricule', 'entretien.agent']);

/**
 * Errors: appelRefuse for a register that does not exist or is not the page's (A2), habilitationInsuffisante for a
 * class above the profile's (A11), saisieRefusee with one message per register.
 */
export function verifierSaisies<S extends Saisie>(
  saisies: readonly S[],
  regles: Regles,
): Result<readonly (S & SaisieVerifiee)[], Erreur> {
  const max = portee(regles.operation, regles.profils);
  const champs: ChampRefuse[] = [];
  const verifiees: (S & SaisieVerifiee)[] = [];
  for (const saisie of saisies) {
    const cle = `${saisie.table}.${saisie.registre}`;
    const schema = schemaRegistre(saisie.table, saisie.registre);
    const rubrique = rubriqueDe(saisie.table, saisie.registre);
    if (
      schema === undefined ||
      rubrique === undefined ||
      AUTOMATIQUES.has(cle) ||
      saisie.provenance === 'automatique'
    )
      return echec(erreur('appelRefuse'));
    if (max === null || rubrique.sensibilite > max) return echec(erreur('habilitationInsuffisante'));
    const lue = schema.safeParse(saisie.valeur);
    if (lue.success) verifiees.push({ ...saisie, valeur: lue.data as ValeurJson });
    else
      champs.push(
        ...lue.error.issues.map(({ path, message }) => ({ champ: [cle, ...path].join('.'), message })),
      );
  }
  champs.push(...verifiees.flatMap((saisie) => refusDeReference(saisie, regles)));
  return champs.length > 0 ? echec(erreur('saisieRefusee', { champs })) : succes(verifiees);
}

// Codes and ids must exist on the day they are written.
function refusDeReference(
  { table, registre, valeur }: SaisieVerifiee,
  { communes, actifs }: Regles,
): ChampRefuse[] {
  const cle = `${table}.${registre}`;
  const commune = codeCommuneDe(cle, valeur);
  if (commune !== null && !communeExiste(communes, commune))
    return [{ champ: cle, message: 'Cette commune n’est pas dans la liste.' }];
  if (cle === 'dossier.referent' && typeof valeur === 'string' && !actifs.has(valeur as IdUtilisateur))
    return [{ champ: cle, message: 'Cette personne n’est plus habilitée.' }];
  return [];
}

function codeCommuneDe(cle: string, valeur: ValeurJson): string | null {
  if (cle === 'dossier.communeNaissance' && typeof valeur === 'string') return valeur;
  if (cle === 'dossier.residence' && valeur !== null && typeof valeur === 'object' && 'commune' in valeur)
    return typeof valeur.commune === 'string' ? valeur.commune : null;
  return null;
}
