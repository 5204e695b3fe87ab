// The direction reads the journal: by family, file and period, or all that was done on one file (A66).
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { IdDossier } from '../../src-shared/regles/identifiants';
import { REGLE_LECTURES, rafales } from '../../src-shared/regles/lectures-inhabituelles';
import { echec, type Result, succes } from '../../src-shared/result';
import { auteurDe, type Session } from '../session';
import { conditionDe, lirePage, surLeDossier } from './lignes';

/** The latest stretches are those one acts upon. */
const RAFALES_MAX = 50;

/** Reading the journal is itself an act of the journal, once for all the pages of a reading. */
export function lireJournal(
  session: Session,
  { avant, nombre, ...filtre }: EntreeDe<'journal.lire'>,
): Result<SortieDe<'journal.lire'>, Erreur> {
  const consultee = avant === null ? consignerLecture(session, null) : succes(undefined);
  if (!consultee.ok) return consultee;
  return succes(lirePage(session, conditionDe(session.structure.lecteur, filtre), { avant, nombre }));
}

/** Errors: dossierIntrouvable. */
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
  return succes({ matricule: connu.matricule ?? '', ...lirePage(session, surLeDossier(dossier), page) });
}

export function lireLecturesInhabituelles(
  session: Session,
): Result<SortieDe<'journal.lecturesInhabituelles'>, Erreur> {
  const { lecteur } = session.structure;
  const consultee = consignerLecture(session, null);
  if (!consultee.ok) return consultee;
  const lectures = lecteur
    .lire<[], { numero: number; le: string; dossier: string }>(
      "SELECT numero, le, objet AS dossier FROM journal WHERE acte = 'dossier.consultation' ORDER BY numero",
    )
    .all();
  const matricule = lecteur.lire<[string], { matricule: string | null }>(
    'SELECT matricule FROM repertoire WHERE dossier = ?',
  );
  return succes({
    regle: REGLE_LECTURES,
    rafales: rafales(lectures)
      .slice(-RAFALES_MAX)
      .reverse()
      .map(({ du, au, dossiers }) => ({
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
