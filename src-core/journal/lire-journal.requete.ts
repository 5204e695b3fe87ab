// The direction reads the journal: by family, file and period, or all that was done on one file (A66).
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { IdDossier } from '../../src-shared/regles/identifiants';
import { REGLE_LECTURES, rafales } from '../../src-shared/regles/lectures-inhabituelles';
import { echec, type Result, succes } from '../../src-shared/result';
import { auteurDe, type Session } from '../session';
import { conditionDe, lirePage, surLeDossier } from './lignes';
import { nomsDesSources } from './noms-des-ordinateurs';
import { connaissances } from './ordinateurs.requete';
import { consultationsParSource } from './pages-du-journal';

/** The latest stretches are those one acts upon. */
const RAFALES_MAX = 50;

/** Reading the journal is itself an act of the journal, once for all the pages of a reading. */
export function lireJournal(
  session: Session,
  { avant, nombre, ...filtre }: EntreeDe<'journal.lire'>,
): Result<SortieDe<'journal.lire'>, Erreur> {
  const consultee = avant === null ? consignerLecture(session, null) : succes(undefined);
  if (!consultee.ok) return consultee;
  const condition = conditionDe(session.structure.lecteur, filtre);
  return succes(lirePage(session, filtre.ordinateurs, condition, { avant, nombre }));
}

/** With what was received of the other computers, and until when each is known. Errors: dossierIntrouvable. */
export function lireJournalDuDossier(
  session: Session,
  { dossier, ...page }: EntreeDe<'journal.deDossier'>,
): Result<SortieDe<'journal.deDossier'>, Erreur> {
  const connu = session.structure.lecteur
    .lire<[string], { matricule: string | null }>('SELECT matricule FROM repertoire WHERE dossier = ?')
    .get(dossier);
  if (connu === undefined) return echec(erreur('dossierIntrouvable'));
  const consultee = page.avant === null ? consignerLecture(session, dossier) : succes(undefined);
  if (!consultee.ok) return consultee;
  return succes({
    matricule: connu.matricule ?? '',
    connus: [...connaissances(session)],
    ...lirePage(session, 'tous', surLeDossier(dossier), page),
  });
}

export function lireLecturesInhabituelles(
  session: Session,
  { ordinateurs }: EntreeDe<'journal.lecturesInhabituelles'>,
): Result<SortieDe<'journal.lecturesInhabituelles'>, Erreur> {
  const { lecteur } = session.structure;
  const consultee = consignerLecture(session, null);
  if (!consultee.ok) return consultee;
  const ordinateurDe = nomsDesSources(session.structure);
  const trouvees = [...consultationsParSource(lecteur, ordinateurs)].flatMap(([source, lectures]) =>
    rafales(lectures).map((rafale) => ({ ...rafale, ordinateur: ordinateurDe(source) })),
  );
  const matricule = lecteur.lire<[string], { matricule: string | null }>(
    'SELECT matricule FROM repertoire WHERE dossier = ?',
  );
  return succes({
    regle: REGLE_LECTURES,
    rafales: trouvees
      .sort((a, b) => (a.du.le < b.du.le ? 1 : -1))
      .slice(0, RAFALES_MAX)
      .map(({ ordinateur, du, au, dossiers }) => ({
        ordinateur,
        du: du.le,
        au: au.le,
        dossiers: dossiers.map((id) => ({
          id: IdDossier.parse(id),
          matricule: matricule.get(id)?.matricule ?? '',
        })),
      })),
  });
}

const consignerLecture = (session: Session, dossier: string | null): Result<void, Erreur> =>
  session.structure.consigner(auteurDe(session), {
    acte: 'journal.consultation',
    objet: dossier,
    finalite: 'securite',
  });
