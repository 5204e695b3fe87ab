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
  readonly ligne: string;
  readonly registre: string;
  readonly valeur: string;
  readonly horloge: string;
  readonly provenance: Provenance;
  readonly utilisateur: string;
  readonly saisieLe: string;
}

const COLONNES = 'o.id, o.ligne, o.registre, o.valeur, o.horloge, o.provenance, o.utilisateur, o.saisieLe';

/** `null` when the file has no such interview, or has it no more. */
export function entretienPresent(lecteur: Lecteur, dossier: string, ligne: string): EntretienPresent | null {
  const registres = registresDe(lecteur, dossier, ligne);
  return registres.size === 0 || estRetire(registres) ? null : registres;
}

/** The same, a withdrawn one included. */
export const registresDe = (lecteur: Lecteur, dossier: string, ligne: string): EntretienPresent =>
  regrouper(
    lecteur
      .lire<[string, string], TeteLue>(
        `SELECT ${COLONNES} FROM tete t JOIN operation o ON o.id = t.operation
         WHERE t.tableCible = 'entretien' AND t.ligne = ? AND o.dossier = ?`,
      )
      .all(ligne, dossier),
  );

/** All those of a file, by row, in one reading: a long file has hundreds. */
export function entretiensPresents(lecteur: Lecteur, dossier: string): ReadonlyMap<string, EntretienPresent> {
  const parLigne = new Map<string, TeteLue[]>();
  const tetes = lecteur
    .lire<[string], TeteLue>(
      `SELECT ${COLONNES} FROM operation o
       JOIN tete t ON t.tableCible = o.tableCible AND t.ligne = o.ligne AND t.registre = o.registre AND t.operation = o.id
       WHERE o.dossier = ? AND o.tableCible = 'entretien'`,
    )
    .all(dossier);
  for (const tete of tetes) parLigne.set(tete.ligne, [...(parLigne.get(tete.ligne) ?? []), tete]);
  const presents = [...parLigne].map(([ligne, lues]) => [ligne, regrouper(lues)] as const);
  return new Map(presents.filter(([, registres]) => !estRetire(registres)));
}

const estRetire = (registres: EntretienPresent): boolean => registres.get('retrait')?.valeur === true;

function regrouper(lues: readonly TeteLue[]): EntretienPresent {
  const tetes = lues
    .map((tete) => ({ ...tete, valeur: JSON.parse(tete.valeur) as ValeurJson, remplace: [] }))
    .sort(plusRecenteDabord);
  const registres = new Map<string, RegistrePresent>();
  for (const { id, registre, ligne: _ligne, ...montree } of tetes) {
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
