// An interview as the vault has it now: its registers with their heads, who first wrote it, whether it was withdrawn.

import type { Provenance, ValeurJson } from '../../src-shared/sync/operations';
import { plusRecenteDabord } from '../../src-shared/sync/tetes';
import type { Lecteur } from '../coffre/lecture';

export interface RegistrePresent {
  readonly valeur: ValeurJson;
  readonly provenance: Provenance;
  readonly utilisateur: string;
  readonly saisieLe: string;
  readonly tetes: readonly string[];
}

export type EntretienPresent = ReadonlyMap<string, RegistrePresent>;

interface TeteLue {
  readonly id: string;
  readonly registre: string;
  readonly valeur: string;
  readonly horloge: string;
  readonly provenance: Provenance;
  readonly utilisateur: string;
  readonly saisieLe: string;
}

/** `null` when the file has no such interview, or has it no more. */
export function entretienPresent(lecteur: Lecteur, dossier: string, ligne: string): EntretienPresent | null {
  const registres = registresDe(lecteur, dossier, ligne);
  return registres.size === 0 || registres.get('retrait')?.valeur === true ? null : registres;
}

/** The same, a withdrawn one included. */
export function registresDe(lecteur: Lecteur, dossier: string, ligne: string): EntretienPresent {
  const tetes = lecteur
    .lire<[string, string], TeteLue>(
      `SELECT o.id, o.registre, o.valeur, o.horloge, o.provenance, o.utilisateur, o.saisieLe
       FROM tete t JOIN operation o ON o.id = t.operation
       WHERE t.tableCible = 'entretien' AND t.ligne = ? AND o.dossier = ?`,
    )
    .all(ligne, dossier)
    .map((tete) => ({ ...tete, valeur: JSON.parse(tete.valeur) as ValeurJson, remplace: [] }))
    .sort(plusRecenteDabord);
  const registres = new Map<string, RegistrePresent>();
  for (const { id, registre, ...montree } of tetes) {
    const present = registres.get(registre);
    registres.set(
      registre,
      present === undefined ? { ...montree, tetes: [id] } : { ...present, tetes: [...present.tetes, id] },
    );
  }
  return registres;
}

export const texteDe = (entretien: EntretienPresent, registre: string): string | null => {
  const valeur = entretien.get(registre)?.valeur;
  return typeof valeur === 'string' ? valeur : null;
};
