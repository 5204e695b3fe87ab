// The list and the search index, derived from a file's rows in the write's own transaction.
import { motsDuNom, replierNom } from '../../src-shared/regles/normaliser';
import type { Base } from '../coffre/ouvrir';

interface LigneDossier {
  readonly matricule: string | null;
  readonly nomNaissance: string | null;
  readonly nomUsage: string | null;
  readonly nomMarital: string | null;
  readonly prenoms: string | null;
  readonly dateNaissance: string | null;
  readonly residence: string | null;
  readonly referent: string | null;
}

/** Recomputes the file's line and its words. To be called inside the transaction that changed its rows. */
export function rafraichirRepertoire(base: Base, dossier: string, le: string): void {
  const ligne = base
    .prepare<[string], LigneDossier>(
      'SELECT matricule, nomNaissance, nomUsage, nomMarital, prenoms, dateNaissance, residence, referent FROM dossier WHERE id = ?',
    )
    .get(dossier);
  if (ligne === undefined) return;
  const prenoms = ligne.prenoms === null ? [] : (JSON.parse(ligne.prenoms) as readonly string[]);
  const naissance = lireJson<{ date: string }>(ligne.dateNaissance)?.date ?? null;
  const rang = inscrire(base, dossier, le, ligne, prenoms, naissance);
  base.prepare('DELETE FROM recherche WHERE rowid = ?').run(rang);
  base
    .prepare('INSERT INTO recherche (rowid, texte) VALUES (?, ?)')
    .run(rang, mots(ligne, prenoms, naissance, telephones(base, dossier)).join(' '));
}

function inscrire(
  base: Base,
  dossier: string,
  le: string,
  ligne: LigneDossier,
  prenoms: readonly string[],
  naissance: string | null,
): number | bigint {
  const nom = ligne.nomNaissance ?? '';
  const inscrite = base
    .prepare<unknown[], { rang: number }>(
      `INSERT INTO repertoire (dossier, cleTri, nom, prenoms, naissance, commune, referent, matricule, modifieLe)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (dossier) DO UPDATE SET cleTri = excluded.cleTri, nom = excluded.nom, prenoms = excluded.prenoms,
         naissance = excluded.naissance, commune = excluded.commune, referent = excluded.referent,
         matricule = excluded.matricule, modifieLe = excluded.modifieLe
       RETURNING rang`,
    )
    .get(
      dossier,
      replierNom(`${nom} ${prenoms.join(' ')}`),
      nom,
      prenoms.join(', '),
      naissance,
      lireJson<{ commune: string | null }>(ligne.residence)?.commune ?? null,
      ligne.referent,
      ligne.matricule,
      le,
    );
  if (inscrite === undefined) throw new Error('the directory gave no rank');
  return inscrite.rang;
}

function mots(
  ligne: LigneDossier,
  prenoms: readonly string[],
  naissance: string | null,
  numeros: readonly string[],
): readonly string[] {
  const noms = [ligne.nomNaissance, ligne.nomUsage, ligne.nomMarital, ...prenoms].filter(
    (nom) => nom !== null,
  );
  return [
    ...noms.flatMap(motsDuNom),
    ...numeros.flatMap(formesDuNumero),
    ...(naissance === null ? [] : [motNaissance(naissance)]),
    ...replierNom(ligne.matricule ?? '').split(' '),
  ];
}

/** `2008-03-15` → `15032008`: day, month, year as they are typed. */
export const motNaissance = (naissance: string): string => naissance.split('-').reverse().join('');

// « 06 39 98 00 12 » is looked for as it is typed, or from the country code.
const formesDuNumero = (e164: string): readonly string[] => [
  e164.slice(1),
  ...(e164.startsWith('+33') ? [`0${e164.slice(3)}`] : []),
];

const telephones = (base: Base, dossier: string): readonly string[] =>
  base
    .prepare<[string], { telephone: string }>(
      'SELECT telephone FROM telephone WHERE dossier = ? AND telephone IS NOT NULL',
    )
    .all(dossier)
    .map(({ telephone }) => (JSON.parse(telephone) as { numero: string }).numero);

const lireJson = <T>(texte: string | null): T | null => (texte === null ? null : (JSON.parse(texte) as T));
