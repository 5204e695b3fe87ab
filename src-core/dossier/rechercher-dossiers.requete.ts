// Search by beginnings of names, telephone, birth date or file number; the words typed are never kept (A64).
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { lireDateNaissance } from '../../src-shared/regles/date-naissance';
import { replierNom } from '../../src-shared/regles/normaliser';
import type { Communes } from '../commune/communes';
import { jourDe } from '../contexte';
import type { Session } from '../session';
import { retenirRecherche } from './journal-des-recherches';
import {
  COLONNES_REPERTOIRE,
  conditionVisible,
  type LigneRepertoire,
  versListe,
} from './lister-dossiers.requete';
import { motNaissance } from './repertoire';

const RESULTATS_MAX = 50;

export function rechercherDossiers(
  session: Session,
  communes: Communes,
  { texte }: EntreeDe<'dossier.rechercher'>,
): SortieDe<'dossier.rechercher'> {
  const { structure } = session;
  const question = interpreter(texte, jourDe(structure.maintenant()));
  if (question === null) return { total: 0, lignes: [] };
  const [visible, parametres] = conditionVisible(session);
  const source = `FROM recherche f JOIN repertoire r ON r.rang = f.rowid WHERE f.recherche MATCH ? AND ${visible}`;
  const lignes = structure.lecteur
    .lire<unknown[], LigneRepertoire>(
      `SELECT ${COLONNES_REPERTOIRE} ${source} ORDER BY r.cleTri, r.dossier LIMIT ${RESULTATS_MAX}`,
    )
    .all(question.fts, ...parametres);
  const total =
    lignes.length < RESULTATS_MAX
      ? lignes.length
      : (structure.lecteur
          .lire<unknown[], { n: number }>(`SELECT count(*) AS n ${source}`)
          .get(question.fts, ...parametres)?.n ?? 0);
  retenirRecherche(session, texte, question.genre, total);
  return { total, lignes: versListe(session, communes, lignes) };
}

export type GenreRecherche = 'nom' | 'chiffres' | 'naissance';

/** The index's question for what was typed, or `null` when there is nothing to look for. */
export function interpreter(
  texte: string,
  aujourdHui: string,
): { readonly fts: string; readonly genre: GenreRecherche } | null {
  const mots = replierNom(texte).split(' ').filter(Boolean);
  if (mots.length === 0) return null;
  const tous = mots.map(debut).join(' AND ');
  const colles = mots.length > 1 ? ` OR ${debut(mots.join(''))}` : '';
  if (!/^[+\d\s./()-]+$/.test(texte.normalize('NFKC'))) return { fts: `(${tous})${colles}`, genre: 'nom' };
  const naissance = lireDateNaissance(texte, aujourdHui);
  if (!naissance.ok) return { fts: `(${tous})${colles}`, genre: 'chiffres' };
  return { fts: `(${tous})${colles} OR ${debut(motNaissance(naissance.valeur.date))}`, genre: 'naissance' };
}

// Quoted: nothing typed is ever read as the index's own syntax.
const debut = (mot: string): string => `"${mot.replaceAll('"', '')}"*`;
