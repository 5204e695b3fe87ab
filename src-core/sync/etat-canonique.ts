// The canonical state: every head of every register in one order; two vaults that hold the same have the same hash.
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';
import { sha256 } from '../primitives';
import { dUneTraite } from './pas-a-pas';

const LIGNES_PAR_PAS = 512;

/** A head and what it says: table, row, register, operation, then the operation's columns. */
export type LigneDEtat = readonly [string, string, string, string, ...unknown[]];

const COLONNES = `o.tableCible, o.ligne, o.registre, o.id, o.dossier, o.horloge, o.valeur, o.utilisateur,
  o.provenance, o.saisieLe`;

/** SHA-256 over the heads, with what each says; history that led there does not count. */
export const empreinteCanonique = (base: Base): Uint8Array => dUneTraite(etapesDeLEmpreinte(base));

/**
 * The same by steps, for whoever lets others work in between and sees that nothing moved.
 * @param corrigees registers that had other heads than now, by `cleDEtat`: their heads then, in the state's order
 */
export function* etapesDeLEmpreinte(
  base: Base,
  corrigees: ReadonlyMap<string, readonly LigneDEtat[]> = new Map(),
): Generator<void, Uint8Array> {
  const autres = [...corrigees.values()].flat().sort(comparer);
  const hacheur = new Hacheur();
  for (let suite = tetesApres(base, DEBUT); suite.length > 0; ) {
    const derniere = suite.at(-1) ?? DEBUT;
    const avant = autres.findIndex((ligne) => comparer(ligne, derniere) > 0);
    const inserees = autres.splice(0, avant === -1 ? autres.length : avant);
    const lignes = suite.filter((ligne) => !corrigees.has(cleDEtat(ligne))).concat(inserees);
    hacheur.ajouter(inserees.length === 0 ? lignes : lignes.sort(comparer));
    yield;
    suite = tetesApres(base, derniere);
  }
  hacheur.ajouter(autres);
  return hacheur.fin();
}

class Hacheur {
  #empreinte = sha256('permanence/etat/1');
  #attendent: LigneDEtat[] = [];

  ajouter(lignes: readonly LigneDEtat[]): void {
    this.#attendent.push(...lignes);
    while (this.#attendent.length >= LIGNES_PAR_PAS) this.#hacher(this.#attendent.splice(0, LIGNES_PAR_PAS));
  }

  fin(): Uint8Array {
    this.#hacher(this.#attendent);
    return this.#empreinte;
  }

  #hacher(lignes: readonly LigneDEtat[]): void {
    this.#empreinte = sha256(this.#empreinte, JSON.stringify(lignes));
  }
}

export const cleDEtat = ([table, ligne, registre]: LigneDEtat): string => `${table}/${ligne}/${registre}`;

/** A head's line as the state counts it, by its operation's id; `undefined` when it is not here. */
export const ligneDEtat = (base: Base, id: string): LigneDEtat | undefined =>
  preparer<[string], unknown>(base, `SELECT ${COLONNES} FROM operation o WHERE o.id = ?`).raw().get(id) as
    | LigneDEtat
    | undefined;

const DEBUT: LigneDEtat = ['', '', '', ''];
const LIGNES_PAR_LECTURE = 4 * LIGNES_PAR_PAS;

function tetesApres(base: Base, [table, ligne, registre, id]: LigneDEtat): readonly LigneDEtat[] {
  const suite = preparer<[string, string, string, string], LigneDEtat>(
    base,
    `SELECT ${COLONNES} FROM tete t JOIN operation o ON o.id = t.operation
     WHERE (t.tableCible, t.ligne, t.registre, t.operation) > (?, ?, ?, ?)
     ORDER BY t.tableCible, t.ligne, t.registre, t.operation LIMIT ${LIGNES_PAR_LECTURE}`,
  ).raw();
  return suite.all(table, ligne, registre, id) as LigneDEtat[];
}

// Tables, ids and registers are plain ASCII: the order of the database is that of their texts.
function comparer(a: LigneDEtat, b: LigneDEtat): number {
  for (const colonne of [0, 1, 2, 3] as const)
    if (a[colonne] !== b[colonne]) return a[colonne] < b[colonne] ? -1 : 1;
  return 0;
}
