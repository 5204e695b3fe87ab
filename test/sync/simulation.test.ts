// What the simulation rests on: a seed decides everything, and a story given as a script plays again.
import fs from 'node:fs';
import { expect, it } from 'vitest';
import type { NomGeste, Pas } from './simulation/gestes';
import { vivre } from './simulation/histoire';

it('la même graine raconte la même histoire, à l’octet près au serveur et dans chaque base', async () => {
  const [une, autre] = [await vivre(7), await vivre(7)];
  expect(autre).toEqual(une);
  expect(une.traces.length).toBeGreaterThan(3);
});

it.runIf(process.env.PERMANENCE_HISTOIRE !== undefined)('l’histoire donnée finit bien', async () => {
  const lue = JSON.parse(fs.readFileSync(process.env.PERMANENCE_HISTOIRE ?? '', 'utf8')) as {
    graine: number;
    pas: [NomGeste, number, number, number][];
  };
  const pas = lue.pas.map(([geste, ...n]): Pas => ({ geste, n }));
  expect((await vivre(lue.graine, pas)).fautes).toEqual([]);
});
