// The list of files, a page at a time; an outside person sees those entrusted to them (A8).
import type { LigneDeListe } from '../../src-shared/contract/dossier';
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { ageAu } from '../../src-shared/regles/date-naissance';
import { IdDossier } from '../../src-shared/regles/identifiants';
import { limiteAuxDossiersConfies } from '../../src-shared/regles/permissions';
import type { Lecteur } from '../coffre/lecture';
import { type Communes, nomDeCommune } from '../commune/communes';
import { jourDe } from '../contexte';
import type { Session } from '../session';
import { annuaire } from '../utilisateur/utilisateurs';

export interface LigneRepertoire {
  readonly dossier: string;
  readonly nom: string;
  readonly prenoms: string;
  readonly naissance: string | null;
  readonly commune: string | null;
  readonly referent: string | null;
  readonly matricule: string | null;
}

export const COLONNES_REPERTOIRE =
  'r.dossier, r.nom, r.prenoms, r.naissance, r.commune, r.referent, r.matricule';

/** SQL condition on the alias `r`, with its parameters, that keeps what this session may see. */
export const conditionVisible = ({
  profils,
  utilisateur,
}: Session): readonly [sql: string, parametres: string[]] =>
  limiteAuxDossiersConfies(profils)
    ? [
        `EXISTS (SELECT 1 FROM affectation a WHERE a.dossier = r.dossier
           AND json_extract(a.affectation, '$.utilisateur') = ? AND json_extract(a.affectation, '$.confie') = 1)`,
        [utilisateur],
      ]
    : ['1', []];

export function listerDossiers(
  session: Session,
  communes: Communes,
  { decalage, nombre }: EntreeDe<'dossier.lister'>,
): SortieDe<'dossier.lister'> {
  const { lecteur } = session.structure;
  const [visible, parametres] = conditionVisible(session);
  const total = compter(lecteur, visible, parametres);
  const lignes = lecteur
    .lire<unknown[], LigneRepertoire>(
      `SELECT ${COLONNES_REPERTOIRE} FROM repertoire r WHERE ${visible} ORDER BY r.cleTri, r.dossier LIMIT ? OFFSET ?`,
    )
    .all(...parametres, nombre, decalage);
  return { total, lignes: versListe(session, communes, lignes) };
}

const compter = (lecteur: Lecteur, visible: string, parametres: readonly string[]): number =>
  lecteur
    .lire<unknown[], { n: number }>(`SELECT count(*) AS n FROM repertoire r WHERE ${visible}`)
    .get(...parametres)?.n ?? 0;

/** As the page shows them: age on the day, commune and referent by name. */
export function versListe(
  { structure }: Session,
  communes: Communes,
  lignes: readonly LigneRepertoire[],
): LigneDeListe[] {
  const nomDe = annuaire(structure.lecteur);
  const jour = jourDe(structure.maintenant());
  return lignes.map(({ dossier, nom, prenoms, naissance, commune, referent, matricule }) => ({
    id: IdDossier.parse(dossier),
    nom,
    prenoms,
    naissance,
    age: naissance === null ? null : ageAu(naissance, jour),
    commune: commune === null ? '' : nomDeCommune(communes, commune),
    referent: referent === null ? '' : nomDe(referent),
    matricule: matricule ?? '',
  }));
}
