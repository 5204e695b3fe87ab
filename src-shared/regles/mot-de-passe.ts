// The CNIL's 80-bit rule (2022-100) for a file that can be copied: no lock-out protects it, length does (A68).

/** The three shapes that reach 80 bits. */
export const FORMES_SUFFISANTES = [
  {
    caracteres: 12,
    classes: 4,
    texte: '12 caractères mêlant minuscules, majuscules, chiffres et autres signes',
  },
  { caracteres: 14, classes: 3, texte: '14 caractères mêlant trois de ces quatre sortes' },
] as const;
export const MOTS_SUFFISANTS = 7;
/** Longer than any password typed by a person, short enough not to tie Argon2 up. */
export const LONGUEUR_MAX = 200;

export interface Avis {
  readonly suffisant: boolean;
  readonly caracteres: number;
  readonly classes: number;
  readonly mots: number;
  /** What to add, as one French sentence; empty when it is enough. */
  readonly conseil: string;
}

const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}\s]/u] as const;
/** A word of a passphrase: at least this many letters, so that single letters do not count. */
const LETTRES_PAR_MOT = 3;

/** Judges form only; known and personal passwords are refused by the core, which has the lists. */
export function jugerMotDePasse(motDePasse: string): Avis {
  const texte = motDePasse.normalize('NFKC');
  const caracteres = [...texte].length;
  const classes = CLASSES.filter((classe) => classe.test(texte)).length;
  const mots = nombreDeMots(texte);
  const suffisant =
    caracteres <= LONGUEUR_MAX &&
    (mots >= MOTS_SUFFISANTS ||
      FORMES_SUFFISANTES.some((forme) => caracteres >= forme.caracteres && classes >= forme.classes));
  return { suffisant, caracteres, classes, mots, conseil: suffisant ? '' : conseiller(caracteres, classes) };
}

// Repeating a word adds nothing: each counts once.
const nombreDeMots = (texte: string): number =>
  new Set(
    texte
      .toLowerCase()
      .split(/[\s\-_.,;]+/u)
      .filter((mot) => [...mot].length >= LETTRES_PAR_MOT && /^\p{L}+$/u.test(mot)),
  ).size;

function conseiller(caracteres: number, classes: number): string {
  if (caracteres > LONGUEUR_MAX) return `Pas plus de ${LONGUEUR_MAX} caractères.`;
  const sortes = 'Mêlez minuscules, majuscules, chiffres et autres signes, ou écrivez sept mots différents.';
  if (classes < 3) return sortes;
  const voulu = classes === 4 ? FORMES_SUFFISANTES[0].caracteres : FORMES_SUFFISANTES[1].caracteres;
  const manque = voulu - caracteres;
  const pluriel = manque > 1 ? 's' : '';
  return `Encore ${manque} caractère${pluriel}, ou écrivez sept mots différents.`;
}
