// The canonical state: every head of every register in one order; two vaults that hold the same have the same hash.
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';
import { sha256 } from '../primitives';

const LIGNES_PAR_PAS = 512;

/** SHA-256 over the heads, with what each says; history that led there does not count. */
export function empreinteCanonique(base: Base): Uint8Array {
  const lignes = preparer<[], unknown[]>(
    base,
    `SELECT t.tableCible, t.ligne, t.registre, t.operation, o.dossier, o.horloge, o.valeur, o.utilisateur,
            o.provenance, o.saisieLe
     FROM tete t JOIN operation o ON o.id = t.operation ORDER BY 1, 2, 3, 4`,
  ).raw();
  let empreinte = sha256('permanence/etat/1');
  let pas: unknown[] = [];
  for (const ligne of lignes.iterate()) {
    pas.push(ligne);
    if (pas.length < LIGNES_PAR_PAS) continue;
    empreinte = sha256(empreinte, JSON.stringify(pas));
    pas = [];
  }
  return sha256(empreinte, JSON.stringify(pas));
}
