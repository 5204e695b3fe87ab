// Reads rows with everything known of each value: author, time, provenance, heads, other entries.
import type { LigneLue, ValeurLue } from '../../src-shared/contract/dossier';
import { disentDeuxChoses, encoreMontrees } from '../../src-shared/regles/deux-saisies';
import type { IdOperation } from '../../src-shared/regles/identifiants';
import { dateeDuFutur } from '../../src-shared/sync/heures-fausses';
import type { Provenance, ValeurJson } from '../../src-shared/sync/operations';
import { plusRecenteDabord } from '../../src-shared/sync/tetes';
import type { Lecteur } from '../coffre/lecture';

interface TeteLue {
  readonly tableCible: string;
  readonly ligne: string;
  readonly registre: string;
  readonly id: string;
  readonly valeur: string;
  readonly horloge: string;
  readonly utilisateur: string;
  readonly provenance: Provenance;
  readonly saisieLe: string;
}

const COLONNES =
  'o.tableCible, o.ligne, o.registre, o.id, o.valeur, o.horloge, o.utilisateur, o.provenance, o.saisieLe';

/** Every row of a file, the file's own row included; retired rows are left out. */
export function lireLignes(
  lecteur: Lecteur,
  dossier: string,
  nomDe: (utilisateur: string) => string,
  maintenantMs: number,
): LigneLue[] {
  const tetes = lecteur
    .lire<[string], TeteLue>(
      `SELECT ${COLONNES} FROM operation o
       JOIN tete t ON t.tableCible = o.tableCible AND t.ligne = o.ligne AND t.registre = o.registre AND t.operation = o.id
       WHERE o.dossier = ? ORDER BY o.rang`,
    )
    .all(dossier);
  return grouper(tetes, (presentes) => valeurLue(presentes, nomDe, maintenantMs)).filter(
    ({ valeurs }) => valeurs.retrait?.valeur !== true,
  );
}

function grouper(tetes: readonly TeteLue[], lire: (presentes: readonly TeteLue[]) => ValeurLue): LigneLue[] {
  const lignes = new Map<string, { table: string; id: string; registres: Map<string, TeteLue[]> }>();
  for (const tete of tetes) {
    const cle = `${tete.tableCible}/${tete.ligne}`;
    const ligne = lignes.get(cle) ?? { table: tete.tableCible, id: tete.ligne, registres: new Map() };
    ligne.registres.set(tete.registre, [...(ligne.registres.get(tete.registre) ?? []), tete]);
    lignes.set(cle, ligne);
  }
  return [...lignes.values()].map(({ table, id, registres }) => ({
    table,
    id,
    valeurs: Object.fromEntries([...registres].map(([nom, presentes]) => [nom, lire(presentes)])),
  }));
}

function valeurLue(
  tetes: readonly TeteLue[],
  nomDe: (utilisateur: string) => string,
  maintenantMs: number,
): ValeurLue {
  const ordonnees = tetes
    .map((tete) => ({ ...tete, valeur: JSON.parse(tete.valeur) as ValeurJson, remplace: [] }))
    .sort(plusRecenteDabord);
  const [montree, ...autres] = ordonnees;
  if (montree === undefined) throw new Error('a register without a head is never read');
  const { tableCible, registre } = montree;
  const differentes =
    disentDeuxChoses(ordonnees.map(({ valeur }) => valeur)) &&
    encoreMontrees(
      tableCible,
      registre,
      ordonnees.map(({ saisieLe }) => saisieLe),
      maintenantMs,
    );
  return {
    valeur: montree.valeur as ValeurLue['valeur'],
    auteur: nomDe(montree.utilisateur),
    le: montree.saisieLe,
    provenance: montree.provenance,
    tetes: ordonnees.map(({ id }) => id as IdOperation),
    duFutur: dateeDuFutur(montree, maintenantMs),
    autres: differentes
      ? autres.map((autre) => ({
          id: autre.id as IdOperation,
          valeur: autre.valeur as ValeurLue['valeur'],
          auteur: nomDe(autre.utilisateur),
          le: autre.saisieLe,
        }))
      : [],
  };
}
