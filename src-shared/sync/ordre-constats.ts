// The order of statements: parents first, the same on every computer; who comes before whom, who is apart.
import type { Constat } from './constat';

/** One bit a statement, by rank: the statements that one knew, itself left out. */
export type Ancetres = Uint32Array;

export interface Suite {
  /** Parents before children; equals by id. */
  readonly constats: readonly Constat[];
  readonly ancetres: readonly Ancetres[];
  /** Statements whose parents have not all arrived. */
  readonly orphelins: readonly Constat[];
}

export const contient = (ancetres: Ancetres | undefined, rang: number): boolean =>
  ((ancetres?.[rang >> 5] ?? 0) & (1 << (rang & 31))) !== 0;

/** True when neither knew the other. */
export const concurrents = ({ ancetres }: Suite, a: number, b: number): boolean =>
  a !== b && !contient(ancetres[a], b) && !contient(ancetres[b], a);

/** Repetitions are set aside; the result depends on the set alone. */
export function ordonner(recus: Iterable<Constat>): Suite {
  const parId = new Map([...recus].map((constat) => [constat.id, constat]));
  const constats: Constat[] = [];
  const rangs = new Map<string, number>();
  let attente = [...parId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (let avance = true; avance; ) {
    const prets = attente.filter(({ corps }) => corps.parents.every((parent) => rangs.has(parent)));
    for (const constat of prets) {
      rangs.set(constat.id, constats.length);
      constats.push(constat);
    }
    avance = prets.length > 0;
    attente = attente.filter(({ id }) => !rangs.has(id));
  }
  return { constats, ancetres: ancetresDe(constats, rangs), orphelins: attente };
}

/** Ids that no statement names: what the next one will name. */
export function bouts({ constats }: Pick<Suite, 'constats'>): readonly string[] {
  const nommes = new Set(constats.flatMap(({ corps }) => corps.parents));
  return constats.map(({ id }) => id).filter((id) => !nommes.has(id));
}

function ancetresDe(constats: readonly Constat[], rangs: ReadonlyMap<string, number>): readonly Ancetres[] {
  const mots = (constats.length + 31) >> 5;
  const ancetres: Ancetres[] = [];
  for (const { corps } of constats) {
    const siens = new Uint32Array(mots);
    for (const parent of corps.parents) {
      const rang = rangs.get(parent) ?? 0;
      ancetres[rang]?.forEach((mot, place) => {
        siens[place] = (siens[place] ?? 0) | mot;
      });
      siens[rang >> 5] = (siens[rang >> 5] ?? 0) | (1 << (rang & 31));
    }
    ancetres.push(siens);
  }
  return ancetres;
}
