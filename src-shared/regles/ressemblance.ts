// May these two entries be about one person: names by ear and by letter, birth date, commune (A30). Proposes, never decides.
import { proximite } from './distance';
import type { Formes } from './formes-du-nom';

export interface Identite {
  /** Birth name first, then the names borne since. */
  readonly noms: readonly Formes[];
  /** The usual one first. */
  readonly prenoms: readonly Formes[];
  /** INSEE code. */
  readonly commune: string | null;
}

/** How the two birth dates stand: the same, a slip of the pen away, one of them unknown; any other settles the matter. */
export type EcartDeDate = 'meme' | 'proche' | 'inconnu';

/** How close both names must be for the dates there are: 1 is the same name. */
const SEUILS: Readonly<Record<EcartDeDate, number>> = { meme: 0.6, proche: 0.8, inconnu: 0.8 };
/** A married person's birth name may be typed for the first time: same first name, same day, same commune. */
const PRENOM_SANS_NOM = 0.9;
const MEMES_MOTS = 0.95;
const MOITIE_DU_NOM = 0.88;
const SECOND_PRENOM = 0.95;
const INVERSION = 0.97;

/** From 0 to 1, to rank the proposals; `null` when nothing is to be proposed. */
export function ressemblance(saisie: Identite, dossier: Identite, ecart: EcartDeDate): number | null {
  const seuil = SEUILS[ecart];
  const memeCommune = saisie.commune !== null && saisie.commune === dossier.commune;
  const prenom = prenomsProches(saisie.prenoms, dossier.prenoms, seuil);
  if (prenom > 0) {
    const nom = meilleur(saisie.noms, dossier.noms, seuil);
    const sansNom = ecart === 'meme' && memeCommune && prenom >= PRENOM_SANS_NOM;
    if (nom > 0 || sansNom) return noter(nom, prenom, ecart, memeCommune);
  }
  const inverse = inversion(saisie, dossier, seuil);
  return inverse > 0 ? noter(inverse * INVERSION, inverse, ecart, memeCommune) : null;
}

const POIDS_DATE: Readonly<Record<EcartDeDate, number>> = { meme: 1, proche: 0.7, inconnu: 0.5 };

const noter = (nom: number, prenom: number, ecart: EcartDeDate, memeCommune: boolean): number =>
  0.4 * nom + 0.25 * prenom + 0.3 * POIDS_DATE[ecart] + (memeCommune ? 0.05 : 0);

function meilleur(gauche: readonly Formes[], droite: readonly Formes[], seuil: number): number {
  let plus = 0;
  for (const a of gauche)
    for (const b of droite) if (plus < 1) plus = Math.max(plus, nomsProches(a, b, seuil));
  return plus;
}

// The usual first name counts most; a second one used as the first is worth a little less.
function prenomsProches(saisis: readonly Formes[], connus: readonly Formes[], seuil: number): number {
  const [premier, usuel] = [saisis.slice(0, 1), connus.slice(0, 1)];
  return Math.max(
    meilleur(premier, usuel, seuil),
    meilleur(premier, connus.slice(1), seuil) * SECOND_PRENOM,
    meilleur(saisis.slice(1), usuel, seuil) * SECOND_PRENOM,
  );
}

/** Family name and first name typed one for the other; both must be there. */
function inversion(saisie: Identite, dossier: Identite, seuil: number): number {
  const nom = meilleur(saisie.noms.slice(0, 1), dossier.prenoms, seuil);
  return nom === 0 ? 0 : Math.min(nom, meilleur(saisie.prenoms.slice(0, 1), dossier.noms, seuil));
}

/** Two names: 1 the same, 0 further apart than `seuil`. */
export function nomsProches(a: Formes, b: Formes, seuil: number): number {
  if (a.colle === b.colle) return 1;
  const [noyauA, noyauB] = [a.mots.join(''), b.mots.join('')];
  if (noyauA === noyauB || memesMots(a.mots, b.mots)) return MEMES_MOTS;
  const moitie = moitieDuNom(a.mots, b.mots);
  if (moitie >= seuil) return moitie;
  const lettres = proximite(a.colle, b.colle, seuil);
  const sansParticule = noyauA === a.colle && noyauB === b.colle ? 0 : proximite(noyauA, noyauB, seuil);
  return Math.max(lettres, sansParticule);
}

const memesMots = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 1 && a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');

/** One half of a double name: « Saint-Gaudens » typed « Gaudens », « Martin » become « Martin-Dupont ». */
function moitieDuNom(a: readonly string[], b: readonly string[]): number {
  const [court, long] = a.length <= b.length ? [a, b] : [b, a];
  const [seul = ''] = court;
  if (long.length < 2 || court.length > 1 || seul.length < 2) return 0;
  // Short words are halves only when they are the same: « Lou » of « Lou-Anne ».
  const tolerance = seul.length < 4 ? 1 : 0.85;
  return long.some((mot) => proximite(mot, seul, tolerance) > 0) ? MOITIE_DU_NOM : 0;
}
