// The deterministic simulation: each seed is a story of failures at the end of which nothing is lost nor different.
import fs from 'node:fs';
import { expect, it } from 'vitest';
import type { NomGeste, Pas } from './simulation/gestes';
import { type Jugement, raconter, reduire, script, vivre } from './simulation/histoire';

/** Told at each run. */
const FIXES: readonly number[] = Array.from({ length: 20 }, (_, rang) => rang + 1);
/** The soak asks for more, from a seed that follows the clock. */
const NOUVELLES = Number(process.env.PERMANENCE_GRAINES ?? 20);
const PREMIERE = Number(process.env.PERMANENCE_PREMIERE_GRAINE ?? 21);
const MINUTES = 60_000;

async function raconterToutes(graines: readonly number[]): Promise<void> {
  const jugements: Jugement[] = [];
  for (const graine of graines) jugements.push(await vivre(graine));
  const gestes = new Map<string, number>();
  for (const jugement of jugements)
    for (const [geste, fois] of jugement.gestes) gestes.set(geste, (gestes.get(geste) ?? 0) + fois);
  const saisies = jugements.reduce((somme, jugement) => somme + jugement.saisies, 0);
  console.log(
    `${graines.length} stories from seed ${graines[0]}, ${saisies} operations, ` +
      [...gestes].map(([geste, fois]) => `${geste} ${fois}`).join(', '),
  );
  const [ratee] = jugements.filter(({ fautes }) => fautes.length > 0);
  if (ratee === undefined) return;
  const courte = await reduire(ratee.graine, raconter(ratee.graine));
  expect.fail(`seed ${ratee.graine}: ${ratee.fautes.join(' ; ')}\n${script(ratee.graine, courte)}`);
}

it('les histoires connues finissent bien', () => raconterToutes(FIXES), 10 * MINUTES);

it(
  'd’autres histoires finissent bien',
  () => raconterToutes(Array.from({ length: NOUVELLES }, (_, rang) => PREMIERE + rang)),
  30 * MINUTES,
);

it('la même graine raconte la même histoire', async () => {
  const [une, autre] = [await vivre(7), await vivre(7)];
  expect(autre).toEqual(une);
});

it.runIf(process.env.PERMANENCE_HISTOIRE !== undefined)('l’histoire donnée finit bien', async () => {
  const lue = JSON.parse(fs.readFileSync(process.env.PERMANENCE_HISTOIRE ?? '', 'utf8')) as {
    graine: number;
    pas: [NomGeste, number, number, number][];
  };
  const pas = lue.pas.map(([geste, ...n]): Pas => ({ geste, n }));
  expect((await vivre(lue.graine, pas)).fautes).toEqual([]);
});
