// The list of files, a page at a time; an outside person sees those entrusted to them (A8).
import type { FiltresDeListe, LigneDeListe } from '../../src-shared/contract/dossier';
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { ageAu } from '../../src-shared/regles/date-naissance';
import { IdDossier } from '../../src-shared/regles/identifiants';
import { naissancesDeLaTranche, SANS_REFERENT } from '../../src-shared/regles/liste-dossiers';
import { limiteAuxDossiersConfies } from '../../src-shared/regles/permissions';
import { type Communes, nomDeCommune } from '../commune/communes';
import { jourDe } from '../contexte';
import type { Session } from '../session';
import { annuaire } from '../utilisateur/utilisateurs';
import { groupesPresents } from './meme-personne';
import { rangsDeLaPage } from './ordre-de-liste';

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

/** A page of the list, narrowed and sorted as asked; by name unless said. */
export function listerDossiers(
  session: Session,
  communes: Communes,
  { decalage, nombre, filtres, tri = 'nom', inverse = false }: EntreeDe<'dossier.lister'>,
): SortieDe<'dossier.lister'> {
  const { lecteur } = session.structure;
  const [visible, visibles] = conditionVisible(session);
  const [retenu, retenus] = conditionFiltres(filtres ?? AUCUN_FILTRE, jourDe(session.structure.maintenant()));
  const [condition, parametres] = [`${visible} AND ${retenu}`, [...visibles, ...retenus]];
  const total =
    lecteur
      .lire<unknown[], { n: number }>(`SELECT count(*) AS n FROM repertoire r WHERE ${condition}`)
      .get(...parametres)?.n ?? 0;
  const rangs = rangsDeLaPage(lecteur, { condition, parametres, tri, inverse, nombre, decalage });
  const uneLigne = lecteur.lire<[number], LigneRepertoire>(
    `SELECT ${COLONNES_REPERTOIRE} FROM repertoire r WHERE r.rang = ?`,
  );
  return {
    total,
    lignes: versListe(
      session,
      communes,
      rangs.flatMap((rang) => uneLigne.get(rang) ?? []),
    ),
  };
}

const AUCUN_FILTRE: FiltresDeListe = { referent: null, commune: null, age: null };

function conditionFiltres(
  { referent, commune, age }: FiltresDeListe,
  jour: string,
): readonly [sql: string, parametres: string[]] {
  const conditions: (readonly [string, readonly string[]])[] = [['1', []]];
  if (referent === SANS_REFERENT) conditions.push(['r.referent IS NULL', []]);
  else if (referent !== null) conditions.push(['r.referent = ?', [referent]]);
  if (commune !== null) conditions.push(['r.commune = ?', [commune]]);
  if (age !== null)
    conditions.push(['r.naissance > ? AND r.naissance <= ?', naissancesDeLaTranche(age, jour)]);
  return [conditions.map(([sql]) => sql).join(' AND '), conditions.flatMap(([, valeurs]) => valeurs)];
}

/** As the page shows them: age on the day, commune and referent by name. */
export function versListe(
  session: Session,
  communes: Communes,
  lignes: readonly LigneRepertoire[],
): LigneDeListe[] {
  const { structure } = session;
  const nomDe = annuaire(structure.lecteur);
  const groupes = limiteAuxDossiersConfies(session.profils) ? null : groupesPresents(structure.lecteur);
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
    dossiers: groupes?.get(dossier)?.length ?? 1,
  }));
}
