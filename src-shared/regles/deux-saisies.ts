// When several entries of one field are two different things to say, and who must settle it.
import { rubriqueDe } from '../catalogue/index';
import type { ValeurJson } from '../sync/operations';
import { valeurNormalisee } from '../sync/tetes';

/** After that, what nobody took up again is no longer shown. */
export const JOURS_DE_MARQUE = 60;

/** Groups that say where somebody stands: two of them cannot both be true. */
const STATUTS: ReadonlySet<string> = new Set([
  'entretien.entretien',
  'dossier.referent',
  'dossier.residence',
]);

/** True when the file's referent is asked to choose; otherwise it is a mark beside the field. */
export const aTrancher = (table: string, registre: string): boolean =>
  STATUTS.has(`${table}.${registre}`) || rubriqueDe(table, registre)?.sensibilite === 3;

const JOUR_MS = 86_400_000;

/** What must be settled stays until it is; what is only a mark is forgotten after sixty days. */
export const encoreMontrees = (
  table: string,
  registre: string,
  /** ISO time of each entry. */
  saisies: readonly string[],
  maintenantMs: number,
): boolean =>
  aTrancher(table, registre) ||
  maintenantMs - Math.max(...saisies.map((le) => Date.parse(le))) <= JOURS_DE_MARQUE * JOUR_MS;

/** Different once case, accents, spaces and the way of writing a telephone are set aside; a list that only adds is not. */
export function disentDeuxChoses(valeurs: readonly ValeurJson[]): boolean {
  const distinctes = new Set(valeurs.map((valeur) => valeurNormalisee(sansFormeDeNumero(valeur))));
  return distinctes.size > 1 && !seCompletent(valeurs);
}

function sansFormeDeNumero(valeur: ValeurJson): ValeurJson {
  if (typeof valeur === 'string')
    return NUMERO.test(valeur) ? valeur.replace(/[^\d+]/g, '').replace(/^(?:\+|00)33/, '0') : valeur;
  if (valeur === null || typeof valeur !== 'object') return valeur;
  if (Array.isArray(valeur)) return valeur.map(sansFormeDeNumero);
  return Object.fromEntries(Object.entries(valeur).map(([cle, une]) => [cle, sansFormeDeNumero(une)]));
}

const NUMERO = /^\+?[\d\s().-]{8,}$/;

function seCompletent(valeurs: readonly ValeurJson[]): boolean {
  const listes = valeurs.flatMap((valeur) => (Array.isArray(valeur) ? [valeur.map(valeurNormalisee)] : []));
  const [premiere] = listes;
  if (premiere === undefined || listes.length !== valeurs.length) return false;
  const longue = new Set(listes.reduce((a, b) => (b.length > a.length ? b : a), premiere));
  return listes.every((liste) => liste.every((element) => longue.has(element)));
}
