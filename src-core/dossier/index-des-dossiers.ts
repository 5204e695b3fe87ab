// What searches and likeness read of a file: its words, its names by ear, its birth date; derived, never sent.
import { ecrireFormes } from '../../src-shared/regles/formes-du-nom';
import { motsDuNom, replierNom } from '../../src-shared/regles/normaliser';
import { sonsDuNom } from '../../src-shared/regles/sons';
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';

/** The columns of the file's own row that lists and indexes are made from. */
export interface LigneDossier {
  readonly matricule: string | null;
  readonly nomNaissance: string | null;
  readonly nomUsage: string | null;
  readonly nomMarital: string | null;
  readonly prenoms: string | null;
  readonly dateNaissance: string | null;
  readonly residence: string | null;
  readonly referent: string | null;
}

export const COLONNES_DOSSIER =
  'd.matricule, d.nomNaissance, d.nomUsage, d.nomMarital, d.prenoms, d.dateNaissance, d.residence, d.referent';

/** The same row, its JSON read. */
export interface DossierIndexe {
  readonly noms: readonly string[];
  readonly prenoms: readonly string[];
  readonly naissance: string | null;
  readonly commune: string | null;
  readonly matricule: string;
}

export const lireLigneDossier = (ligne: LigneDossier): DossierIndexe => ({
  noms: [ligne.nomNaissance, ligne.nomUsage, ligne.nomMarital].filter((nom) => nom !== null),
  prenoms: lireListe(ligne.prenoms),
  naissance: lireTexte(ligne.dateNaissance, 'date'),
  commune: lireTexte(ligne.residence, 'commune'),
  matricule: ligne.matricule ?? '',
});

/** Of which registers the search's words are made. */
const REGISTRES_DES_MOTS: ReadonlySet<string> = new Set([
  'dossier.matricule',
  'dossier.nomNaissance',
  'dossier.nomUsage',
  'dossier.nomMarital',
  'dossier.prenoms',
  'dossier.dateNaissance',
  'telephone.telephone',
]);

/** False for a change that leaves the words of the search as they are. */
export const changeLesMots = ({
  table,
  registre,
}: {
  readonly table: string;
  readonly registre: string;
}): boolean => REGISTRES_DES_MOTS.has(`${table}.${registre}`);

/** Replaces what both indexes hold of the file at that rank of the list. */
export function indexer(base: Base, rang: number, dossier: string, indexe: DossierIndexe): void {
  indexerMots(base, rang, dossier, indexe);
  indexerFormes(base, rang, indexe);
}

function indexerMots(base: Base, rang: number, dossier: string, indexe: DossierIndexe): void {
  const { noms, prenoms } = indexe;
  preparer(base, 'DELETE FROM recherche WHERE rowid = ?').run(rang);
  preparer(base, 'INSERT INTO recherche (rowid, texte, sons) VALUES (?, ?, ?)').run(
    rang,
    mots(indexe, telephones(base, dossier)).join(' '),
    [...noms, ...prenoms].flatMap(sonsDuNom).join(' '),
  );
}

/** What likeness is told by: the names as they sound, the birth date, the commune. */
export function indexerFormes(
  base: Base,
  rang: number,
  { noms, prenoms, naissance, commune }: DossierIndexe,
): void {
  preparer(
    base,
    'INSERT OR REPLACE INTO ressemblance (naissance, rang, noms, prenoms, commune) VALUES (?, ?, ?, ?, ?)',
  ).run(naissance ?? '', rang, ecrireFormes(noms), ecrireFormes(prenoms), commune);
}

/** After a migration that made them anew: fills both indexes from the rows. Nothing is done when they are full. */
export function remplirIndex(base: Base): void {
  if (!indexVides(base)) return;
  const lignes = base
    .prepare<[], LigneDossier & { rang: number; id: string }>(
      `SELECT r.rang, d.id, ${COLONNES_DOSSIER} FROM repertoire r JOIN dossier d ON d.id = r.dossier`,
    )
    .all();
  for (const ligne of lignes) indexer(base, ligne.rang, ligne.id, lireLigneDossier(ligne));
}

// Tests open vaults of older versions too, which have no such index.
const indexVides = (base: Base): boolean =>
  base.prepare("SELECT 1 FROM sqlite_master WHERE name = 'ressemblance'").get() !== undefined &&
  base.prepare('SELECT 1 FROM ressemblance LIMIT 1').get() === undefined;

const mots = (
  { noms, prenoms, naissance, matricule }: DossierIndexe,
  numeros: readonly string[],
): readonly string[] => [
  ...[...noms, ...prenoms].flatMap(motsDuNom),
  ...numeros.flatMap(formesDuNumero),
  ...(naissance === null ? [] : [motNaissance(naissance)]),
  ...replierNom(matricule).split(' '),
];

/** `2008-03-15` → `15032008`: day, month, year as they are typed. */
const motNaissance = (naissance: string): string => naissance.split('-').reverse().join('');

// « 06 39 98 00 12 » is looked for as it is typed, or from the country code.
const formesDuNumero = (e164: string): readonly string[] => [
  e164.slice(1),
  ...(e164.startsWith('+33') ? [`0${e164.slice(3)}`] : []),
];

const telephones = (base: Base, dossier: string): readonly string[] =>
  preparer<[string], { telephone: string }>(
    base,
    'SELECT telephone FROM telephone WHERE dossier = ? AND telephone IS NOT NULL',
  )
    .all(dossier)
    .flatMap(({ telephone }) => lireTexte(telephone, 'numero') ?? []);

// What arrives from another computer was checked by its form, not here: an odd value is not looked for, no more.
function lireJson(texte: string | null): unknown {
  try {
    return texte === null ? null : JSON.parse(texte);
  } catch {
    return null;
  }
}

function lireListe(texte: string | null): readonly string[] {
  const lu = lireJson(texte);
  return Array.isArray(lu) ? lu.filter((element) => typeof element === 'string') : [];
}

function lireTexte(texte: string | null, champ: string): string | null {
  const lu: unknown = lireJson(texte);
  const valeur = typeof lu === 'object' && lu !== null ? (lu as Record<string, unknown>)[champ] : null;
  return typeof valeur === 'string' ? valeur : null;
}
