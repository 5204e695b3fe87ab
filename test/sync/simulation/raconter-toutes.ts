// Tells many stories in a row, counts what happened in them, and cuts the first failing one down to its script.
import { randomInt } from 'node:crypto';
import { expect } from 'vitest';
import type { Pas } from './gestes';
import { type Jugement, raconter, reduire, script, vivre } from './histoire';

/** Stories are shared out between the test files, so that each core has its part. */
export const PARTS = 4;

/** The same ones at each run. */
const FIXES = 50;
/** Others at each run; the soak asks for more of them. */
const NOUVELLES = Number(process.env.PERMANENCE_GRAINES ?? 300);
/** Of the new ones of part 1; drawn, and printed with what they did, so that a failure can be told again. */
const PREMIERE = process.env.PERMANENCE_PREMIERE_GRAINE;

/** A mutant is told stories until one fails; its script interests nobody. */
const UN_MUTANT = process.env.PERMANENCE_SANS_REDUIRE !== undefined;

const suite = (premiere: number, nombre: number): readonly number[] =>
  Array.from({ length: nombre }, (_, n) => premiere + n);

/** How many of them come to a part: the first parts take what is left over. */
const partDe = (rang: number, nombre: number): number => Math.floor((nombre + PARTS - rang) / PARTS);

export const grainesFixes = (rang: number): readonly number[] =>
  suite(1, FIXES).filter((graine) => graine % PARTS === rang - 1);

/** Never told before, in all likelihood. */
export const nouvelles = (nombre: number): readonly number[] => suite(randomInt(FIXES + 1, 2 ** 31), nombre);

/** @param rang of the part, from 1 */
export function grainesNouvelles(rang: number): readonly number[] {
  const nombre = partDe(rang, NOUVELLES);
  if (PREMIERE === undefined) return nouvelles(nombre);
  const avant = suite(1, rang - 1).reduce((somme, autre) => somme + partDe(autre, NOUVELLES), 0);
  return suite(Number(PREMIERE) + avant, nombre);
}

/** Prints seeds, operations and acts by kind; fails with the script of the first story that ends badly. */
export async function raconterToutes(
  graines: readonly number[],
  raconterUne: (graine: number, pas: readonly Pas[]) => Promise<Jugement> = vivre,
): Promise<void> {
  const debut = performance.now();
  const jugements: Jugement[] = [];
  for (const graine of graines) {
    const jugement = await raconterUne(graine, raconter(graine));
    jugements.push(jugement);
    if (jugement.fautes.length === 0) continue;
    console.log(`seed ${graine} fails: ${jugement.fautes.join(' ; ')}`);
    if (UN_MUTANT) expect.fail(`${jugements.length - 1} stories before the first failure`);
  }
  console.log(`${resumer(jugements)}, ${((performance.now() - debut) / 1_000).toFixed(1)} s`);
  const [ratee] = jugements.filter(({ fautes }) => fautes.length > 0);
  if (ratee === undefined) return;
  const courte = await reduire(ratee, raconter(ratee.graine), raconterUne);
  expect.fail(`seed ${ratee.graine}: ${ratee.fautes.join(' ; ')}\n${script(ratee.graine, courte)}`);
}

function resumer(jugements: readonly Jugement[]): string {
  const gestes = new Map<string, number>();
  for (const jugement of jugements)
    for (const [geste, fois] of jugement.gestes) gestes.set(geste, (gestes.get(geste) ?? 0) + fois);
  const saisies = jugements.reduce((somme, jugement) => somme + jugement.saisies, 0);
  const parSorte = [...gestes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([geste, fois]) => `${geste} ${fois}`);
  const graines = `${jugements[0]?.graine ?? '-'} to ${jugements.at(-1)?.graine ?? '-'}`;
  return `${jugements.length} stories, seeds ${graines}, ${saisies} operations; ${parSorte.join(', ')}`;
}
