// What was typed in the search, as questions to the indexes: words by letter, words by ear, birth date.
import { type DateCherchee, lireDateCherchee } from '../../src-shared/regles/date-cherchee';
import { replierNom } from '../../src-shared/regles/normaliser';
import { sonDuMot } from '../../src-shared/regles/sons';

export type GenreRecherche = 'nom' | 'chiffres' | 'naissance';

/** A piece of SQL with its parameters. */
export type Condition = readonly [sql: string, parametres: readonly (string | number)[]];

export interface Question {
  readonly genre: GenreRecherche;
  /** On the alias `r`: what is written so. */
  readonly ecrit: Condition;
  /** What is only heard so; `null` for a number or a date. */
  readonly entendu: Condition | null;
  /** Folded beginning of the surname: these come first. */
  readonly debutDuNom: string;
}

/** `null` when there is nothing to look for. */
export function interpreter(texte: string): Question | null {
  const mots = replierNom(texte).split(' ').filter(Boolean);
  if (mots.length === 0) return null;
  const { date, reste } = lireDateCherchee(texte);
  const noms = replierNom(reste).split(' ').filter(Boolean);
  if (date !== null && noms.length > 0) return nomEtDate(noms, date);
  const genre =
    date !== null ? 'naissance' : /^[+\d\s./()-]+$/.test(texte.normalize('NFKC')) ? 'chiffres' : 'nom';
  return {
    genre,
    ecrit: date === null ? parLIndex(lettres(mots)) : ou(lettres(mots), conditionNaissance(date)),
    entendu: genre === 'nom' ? parLOreille(mots) : null,
    debutDuNom: mots.join(' '),
  };
}

// « martin 2008 »: both must hold.
function nomEtDate(noms: readonly string[], date: DateCherchee): Question {
  const entendu = parLOreille(noms);
  return {
    genre: 'naissance',
    ecrit: et(parLIndex(lettres(noms)), conditionNaissance(date)),
    entendu: entendu === null ? null : et(entendu, conditionNaissance(date)),
    debutDuNom: noms.join(' '),
  };
}

const parLIndex = (fts: string): Condition => [
  'r.rang IN (SELECT rowid FROM recherche WHERE recherche MATCH ?)',
  [fts],
];

const et = ([a, pa]: Condition, [b, pb]: Condition): Condition => [`${a} AND ${b}`, [...pa, ...pb]];

// One list of ranks rather than an OR, which would read the whole directory.
const ou = (fts: string, [condition, parametres]: Condition): Condition => [
  `r.rang IN (SELECT rowid FROM recherche WHERE recherche MATCH ?
              UNION SELECT r.rang FROM repertoire r WHERE ${condition})`,
  [fts, ...parametres],
];

/** All the words, each by its beginning, or all of them glued: « n guy », « nguy ». */
function lettres(mots: readonly string[]): string {
  const tous = mots.map(debut).join(' AND ');
  return mots.length > 1 ? `texte : ((${tous}) OR ${debut(mots.join(''))})` : `texte : (${tous})`;
}

// A word of one or two letters is heard like too many others: it only counts as written.
function parLOreille(mots: readonly string[]): Condition | null {
  const sons = mots.map((mot) => (mot.length < 3 ? '' : sonDuMot(mot)));
  if (sons.every((son) => son === '')) return null;
  const chacun = mots.map((mot, rang) => {
    const son = sons[rang] ?? '';
    return son === '' ? `texte : ${debut(mot)}` : `(texte : ${debut(mot)} OR sons : ${entendu(son)})`;
  });
  return parLIndex(chacun.join(' AND '));
}

/** Short sounds whole, longer ones by their beginning, as they are being typed. */
const entendu = (son: string): string => (son.length < 4 ? `"${son}"` : debut(son));

// Quoted: nothing typed is ever read as the index's own syntax.
const debut = (mot: string): string => `"${mot.replaceAll('"', '')}"*`;

/** On the alias `r`; each form reads an index, a partial year is sorted out afterwards. */
export function conditionNaissance({ jour, mois, annee }: DateCherchee): Condition {
  const [jj, mm] = [deux(jour), deux(mois)];
  if (jour === null && annee.length === 4) {
    const bornes =
      mois === null ? [`${annee}-01-01`, `${annee}-12-31`] : [`${annee}-${mm}-01`, `${annee}-${mm}-31`];
    return ['r.naissance BETWEEN ? AND ?', bornes];
  }
  if (jour === null) return ['substr(r.naissance, 3, 2) = ? AND substr(r.naissance, 6, 2) = ?', [annee, mm]];
  if (annee.length === 4) return ['r.naissance = ?', [`${annee}-${mm}-${jj}`]];
  const leJour: Condition = ['substr(r.naissance, 6) = ?', [`${mm}-${jj}`]];
  if (annee === '') return leJour;
  // « 15/03/20 » may be 2020, or the beginning of 2008.
  return et(leJour, [
    '(substr(r.naissance, 1, ?) = ? OR substr(r.naissance, 3, 2) = ?)',
    [annee.length, annee, annee],
  ]);
}

const deux = (nombre: number | null): string => String(nombre ?? '').padStart(2, '0');
