// Tells many stories in a row, counts what happened in them, and cuts the first failing one down to its script.
import { expect } from 'vitest';
import { type Jugement, raconter, reduire, script, vivre } from './histoire';

/** Stories are shared out between the test files, so that each core has its part. */
export const PARTS = 4;

/** Told at each run. */
const FIXES = 50;
/** The soak asks for more, from a seed that follows the clock. */
const NOUVELLES = Number(process.env.PERMANENCE_GRAINES ?? 300);
const PREMIERE = Number(process.env.PERMANENCE_PREMIERE_GRAINE ?? FIXES + 1);

const part = (rang: number, premiere: number, nombre: number): readonly number[] =>
  Array.from({ length: nombre }, (_, n) => premiere + n).filter((_, n) => n % PARTS === rang - 1);

export const grainesFixes = (rang: number): readonly number[] => part(rang, 1, FIXES);
export const grainesNouvelles = (rang: number): readonly number[] => part(rang, PREMIERE, NOUVELLES);

/** Prints seeds, operations and acts by kind; fails with the script of the first story that ends badly. */
export async function raconterToutes(
  graines: readonly number[],
  raconterUne: (graine: number) => Promise<Jugement> = vivre,
): Promise<void> {
  const debut = performance.now();
  const jugements: Jugement[] = [];
  for (const graine of graines) {
    const jugement = await raconterUne(graine);
    jugements.push(jugement);
    if (jugement.fautes.length > 0) console.log(`seed ${graine} fails: ${jugement.fautes.join(' ; ')}`);
  }
  console.log(`${resumer(jugements)}, ${((performance.now() - debut) / 1_000).toFixed(1)} s`);
  const [ratee] = jugements.filter(({ fautes }) => fautes.length > 0);
  if (ratee === undefined) return;
  const courte = await reduire(ratee.graine, raconter(ratee.graine), ratee.fautes);
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
  const premiere = jugements[0]?.graine ?? 0;
  return `${jugements.length} stories from seed ${premiere}, ${saisies} operations; ${parSorte.join(', ')}`;
}
