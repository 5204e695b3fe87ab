// Heads of a register: the operations that no known operation replaces. They depend on the set alone.
import type { Operation, ValeurJson } from './operations';

type Vue = Pick<Operation, 'id' | 'horloge' | 'remplace' | 'valeur'>;

export interface EtatRegistre<O extends Vue = Operation> {
  readonly operations: ReadonlyMap<string, O>;
  /** Ids replaced by a known operation, whether the replaced one has arrived or not. */
  readonly remplacees: ReadonlySet<string>;
}

export const registreVide = <O extends Vue = Operation>(): EtatRegistre<O> => ({
  operations: new Map(),
  remplacees: new Set(),
});

/** Adds one operation; adding it again changes nothing. */
export function appliquer<O extends Vue>(etat: EtatRegistre<O>, operation: O): EtatRegistre<O> {
  if (etat.operations.has(operation.id)) return etat;
  return {
    operations: new Map(etat.operations).set(operation.id, operation),
    remplacees: new Set([...etat.remplacees, ...operation.remplace]),
  };
}

/** Heads, greatest clock first: the first one is the value shown. */
export const tetes = <O extends Vue>(etat: EtatRegistre<O>): readonly O[] =>
  [...etat.operations.values()].filter(({ id }) => !etat.remplacees.has(id)).sort(plusRecenteDabord);

/** Clock first, id second: two operations never tie, so every computer shows the same value. */
export function plusRecenteDabord(a: Vue, b: Vue): number {
  if (a.horloge !== b.horloge) return a.horloge < b.horloge ? 1 : -1;
  if (a.id !== b.id) return a.id < b.id ? 1 : -1;
  return 0;
}

/** True when the heads hold values that differ once case, accents and spaces are set aside. */
export function estEnConflit(presentes: readonly Vue[]): boolean {
  // Nearly every register: a long file has a thousand of them.
  if (presentes.length < 2) return false;
  const [premiere, ...autres] = presentes.map(({ valeur }) => valeurNormalisee(valeur));
  return autres.some((autre) => autre !== premiere);
}

/** Text under which two values count as the same entry. */
export const valeurNormalisee = (valeur: ValeurJson): string => JSON.stringify(replier(valeur));

function replier(valeur: ValeurJson): ValeurJson {
  if (typeof valeur === 'string') return replierTexte(valeur);
  if (Array.isArray(valeur)) return valeur.map(replier);
  if (valeur === null || typeof valeur !== 'object') return valeur;
  return Object.fromEntries(
    Object.entries(valeur)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([cle, interieure]) => [cle, replier(interieure)]),
  );
}

const replierTexte = (texte: string): string =>
  texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
