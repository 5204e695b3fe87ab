// The list's line, derived from a file's rows in the write's own transaction, with the indexes that go with it.
import { replierNom } from '../../src-shared/regles/normaliser';
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';
import {
  COLONNES_DOSSIER,
  type DossierIndexe,
  indexer,
  indexerFormes,
  type LigneDossier,
  lireLigneDossier,
} from './index-des-dossiers';

/**
 * Recomputes the file's line and its words. To be called inside the transaction that changed its rows.
 * @param mots false when no register was changed that the search's words are made of
 */
export function rafraichirRepertoire(base: Base, dossier: string, le: string, mots = true): void {
  const ligne = preparer<[string], LigneDossier>(
    base,
    `SELECT ${COLONNES_DOSSIER} FROM dossier d WHERE d.id = ?`,
  ).get(dossier);
  if (ligne === undefined) return;
  const indexe = lireLigneDossier(ligne);
  const { rang, etat } = inscrire(base, dossier, le, ligne, indexe);
  if (mots || etat === 'nouvelle') indexer(base, rang, dossier, indexe);
  else if (etat === 'changee') indexerFormes(base, rang, indexe);
}

/** The same for many files, each with its `mots`; in the order of their ranks, for the search index writes itself out at every step back. */
export function rafraichirDossiers(base: Base, dossiers: ReadonlyMap<string, boolean>, le: string): void {
  const rangDe = preparer<[string], { rang: number }>(base, 'SELECT rang FROM repertoire WHERE dossier = ?');
  const ranges = Array.from(dossiers, ([dossier, mots]) => ({
    dossier,
    mots,
    // One that is not in the list yet comes last, as it will there.
    rang: rangDe.get(dossier)?.rang ?? Number.POSITIVE_INFINITY,
  }));
  for (const { dossier, mots } of ranges.sort(parRang)) rafraichirRepertoire(base, dossier, le, mots);
}

const parRang = (a: { readonly rang: number }, b: { readonly rang: number }): number =>
  a.rang === b.rang ? 0 : a.rang - b.rang;

/** Gives the file's rank in the list, and what became of its line. */
function inscrire(
  base: Base,
  dossier: string,
  le: string,
  ligne: LigneDossier,
  { prenoms, naissance, commune }: DossierIndexe,
): { readonly rang: number; readonly etat: 'nouvelle' | 'changee' | 'pareille' } {
  const nom = ligne.nomNaissance ?? '';
  const cleTri = replierNom(`${nom} ${prenoms.join(' ')}`);
  const { referent, matricule } = ligne;
  const inscrite = { cleTri, nom, prenoms: prenoms.join(', '), naissance, commune, referent, matricule };
  const presente = preparer<[string], LigneInscrite & { readonly rang: number }>(
    base,
    `SELECT rang, cleTri, nom, prenoms, naissance, commune, referent, matricule FROM repertoire WHERE dossier = ?`,
  ).get(dossier);
  if (presente === undefined) return { rang: ajouter(base, dossier, le, inscrite), etat: 'nouvelle' };
  const { rang } = presente;
  // Only what changed, by far the most often nothing: an index is rewritten as soon as its column is named.
  const changees = COLONNES_INSCRITES.filter((nom) => presente[nom] !== inscrite[nom]);
  const fixees = ['modifieLe', ...changees].map((nom) => `${nom} = ?`).join(', ');
  preparer<unknown[]>(base, `UPDATE repertoire SET ${fixees} WHERE rang = ?`).run(
    le,
    ...changees.map((nom) => inscrite[nom]),
    rang,
  );
  return { rang, etat: changees.length === 0 ? 'pareille' : 'changee' };
}

interface LigneInscrite {
  readonly cleTri: string;
  readonly nom: string;
  readonly prenoms: string;
  readonly naissance: string | null;
  readonly commune: string | null;
  readonly referent: string | null;
  readonly matricule: string | null;
}

const COLONNES_INSCRITES = [
  'cleTri',
  'nom',
  'prenoms',
  'naissance',
  'commune',
  'referent',
  'matricule',
] as const satisfies readonly (keyof LigneInscrite)[];

function ajouter(base: Base, dossier: string, le: string, inscrite: LigneInscrite): number {
  const { lastInsertRowid } = preparer<unknown[]>(
    base,
    `INSERT INTO repertoire (dossier, modifieLe, ${COLONNES_INSCRITES.join(', ')})
     VALUES (?, ?, ${COLONNES_INSCRITES.map(() => '?').join(', ')})`,
  ).run(dossier, le, ...COLONNES_INSCRITES.map((nom) => inscrite[nom]));
  return Number(lastInsertRowid);
}
