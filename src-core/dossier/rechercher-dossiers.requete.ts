// Search by names, telephone, birth date or file number: as written first, then by ear; the words are never kept (A64).
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import type { Communes } from '../commune/communes';
import type { Session } from '../session';
import { retenirRecherche } from './journal-des-recherches';
import {
  COLONNES_REPERTOIRE,
  conditionVisible,
  type LigneRepertoire,
  versListe,
} from './lister-dossiers.requete';
import { type Condition, interpreter, type Question } from './question';

const RESULTATS_MAX = 50;
/** So many files written as typed are enough: what only sounds alike would be noise. */
const ASSEZ = 20;

export function rechercherDossiers(
  session: Session,
  communes: Communes,
  { texte }: EntreeDe<'dossier.rechercher'>,
): SortieDe<'dossier.rechercher'> {
  const question = interpreter(texte);
  if (question === null) return { total: 0, proches: 0, lignes: [] };
  const ecrites = lire(session, question, question.ecrit, RESULTATS_MAX);
  const total = ecrites.length < RESULTATS_MAX ? ecrites.length : compter(session, question.ecrit);
  const proches = total < ASSEZ ? entendues(session, question) : [];
  retenirRecherche(session, texte, question.genre, total + proches.length);
  return {
    total: total + proches.length,
    proches: proches.length,
    lignes: versListe(session, communes, [...selonLesAccents(ecrites, texte), ...proches]),
  };
}

function entendues(session: Session, question: Question): readonly LigneRepertoire[] {
  const { ecrit, entendu } = question;
  if (entendu === null) return [];
  const seulement: Condition = [`${entendu[0]} AND NOT (${ecrit[0]})`, [...entendu[1], ...ecrit[1]]];
  return lire(session, question, seulement, ASSEZ);
}

// The surname that begins so comes before the first name, or the second word, that does.
function lire(
  session: Session,
  { debutDuNom }: Question,
  [condition, parametres]: Condition,
  max: number,
): readonly LigneRepertoire[] {
  const [visible, visibles] = conditionVisible(session);
  return session.structure.lecteur
    .lire<unknown[], LigneRepertoire>(
      `SELECT ${COLONNES_REPERTOIRE} FROM repertoire r WHERE ${condition} AND ${visible}
       ORDER BY NOT (r.cleTri >= ? AND r.cleTri < ?), r.cleTri, r.dossier LIMIT ${max}`,
    )
    .all(...parametres, ...visibles, debutDuNom, `${debutDuNom}\u{10FFFF}`);
}

function compter(session: Session, [condition, parametres]: Condition): number {
  const [visible, visibles] = conditionVisible(session);
  return (
    session.structure.lecteur
      .lire<unknown[], { n: number }>(
        `SELECT count(*) AS n FROM repertoire r WHERE ${condition} AND ${visible}`,
      )
      .get(...parametres, ...visibles)?.n ?? 0
  );
}

/** « lefèvre » puts Lefèvre before Lefevre; without an accent typed, nothing moves. */
function selonLesAccents(lignes: readonly LigneRepertoire[], texte: string): readonly LigneRepertoire[] {
  const accentues = enMinuscules(texte)
    .split(/[\s,’'-]+/u)
    .filter((mot) => /\p{M}/u.test(mot.normalize('NFD')));
  if (accentues.length === 0) return lignes;
  const exacte = ({ nom, prenoms }: LigneRepertoire): boolean =>
    accentues.every((mot) => enMinuscules(`${nom} ${prenoms}`).includes(mot));
  return [...lignes.filter(exacte), ...lignes.filter((ligne) => !exacte(ligne))];
}

const enMinuscules = (texte: string): string => texte.normalize('NFC').toLocaleLowerCase('fr');
