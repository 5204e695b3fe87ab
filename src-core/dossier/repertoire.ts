// The list's line, derived from a file's rows in the write's own transaction, with the indexes that go with it.
import { replierNom } from '../../src-shared/regles/normaliser';
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';
import {
  COLONNES_DOSSIER,
  type DossierIndexe,
  indexer,
  type LigneDossier,
  lireLigneDossier,
} from './index-des-dossiers';

/** Recomputes the file's line and its words. To be called inside the transaction that changed its rows. */
export function rafraichirRepertoire(base: Base, dossier: string, le: string): void {
  const ligne = preparer<[string], LigneDossier>(
    base,
    `SELECT ${COLONNES_DOSSIER} FROM dossier d WHERE d.id = ?`,
  ).get(dossier);
  if (ligne === undefined) return;
  const indexe = lireLigneDossier(ligne);
  indexer(base, inscrire(base, dossier, le, ligne, indexe), dossier, indexe);
}

/** Gives the file's rank in the list. */
function inscrire(
  base: Base,
  dossier: string,
  le: string,
  ligne: LigneDossier,
  { prenoms, naissance, commune }: DossierIndexe,
): number | bigint {
  const nom = ligne.nomNaissance ?? '';
  const inscrite = preparer<unknown[], { rang: number }>(
    base,
    `INSERT INTO repertoire (dossier, cleTri, nom, prenoms, naissance, commune, referent, matricule, modifieLe)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (dossier) DO UPDATE SET cleTri = excluded.cleTri, nom = excluded.nom, prenoms = excluded.prenoms,
       naissance = excluded.naissance, commune = excluded.commune, referent = excluded.referent,
       matricule = excluded.matricule, modifieLe = excluded.modifieLe
     RETURNING rang`,
  ).get(
    dossier,
    replierNom(`${nom} ${prenoms.join(' ')}`),
    nom,
    prenoms.join(', '),
    naissance,
    commune,
    ligne.referent,
    ligne.matricule,
    le,
  );
  if (inscrite === undefined) throw new Error('the directory gave no rank');
  return inscrite.rang;
}
