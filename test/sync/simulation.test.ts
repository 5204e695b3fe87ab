// What the simulation rests on: a seed decides everything, and a story given as a script plays again.
import fs from 'node:fs';
import { expect, it } from 'vitest';
import type { Pas } from './simulation/gestes';
import { type Jugement, vivre } from './simulation/histoire';
import { HISTOIRES_RETROUVEES, type Script } from './simulation/histoires-retrouvees';
import { grainesFixes, grainesNouvelles, nouvelles, raconterToutes } from './simulation/raconter-toutes';

it('la même graine raconte la même histoire, à l’octet près au serveur et dans chaque base', async () => {
  const [une, autre] = [await vivre(7), await vivre(7)];
  expect(autre).toEqual(une);
  expect(une.traces.length).toBeGreaterThan(3);
});

it('une histoire qui finit mal laisse sa graine et les pas qui suffisent, à rejouer tels quels', async () => {
  // As if somebody who types, then seals, lost something.
  const raconterUne = async (graine: number, pas: readonly Pas[]): Promise<Jugement> => {
    const noms = pas.map(({ geste }) => geste);
    const rang = noms.indexOf('saisir');
    const fautes = rang >= 0 && noms.includes('sceller', rang) ? ['quelque chose manque : x'] : [];
    return { graine, fautes, gestes: new Map(), saisies: 0, traces: [] };
  };
  const ratee = await raconterToutes([7], raconterUne).then(
    () => expect.fail('nothing failed'),
    (cause: Error) => cause.message,
  );
  const [, lu = ''] = ratee.split('\n');
  const { graine, pas } = JSON.parse(lu) as Script;
  expect([graine, pas.map(([geste]) => geste)]).toEqual([7, ['saisir', 'sceller']]);
  expect((await vivre(graine, lirePas(pas))).fautes).toEqual([]);
});

it('cinquante graines connues et trois cents nouvelles, chacune une fois, tirées de nouveau à chaque fois', () => {
  const parts = [1, 2, 3, 4];
  expect(parts.flatMap((rang) => grainesFixes(rang)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 50 }, (_, n) => n + 1),
  );
  const tirees = parts.flatMap((rang) => grainesNouvelles(rang));
  expect(new Set(tirees).size).toBe(Number(process.env.PERMANENCE_GRAINES ?? 300));
  expect(Math.min(...tirees)).toBeGreaterThan(50);
  expect(nouvelles(3)).not.toEqual(nouvelles(3));
});

it.each(HISTOIRES_RETROUVEES)('finit bien désormais : $quoi', async ({ graine, pas }) => {
  expect((await vivre(graine, lirePas(pas))).fautes).toEqual([]);
});

const lirePas = (pas: Script['pas']): readonly Pas[] => pas.map(([geste, ...n]): Pas => ({ geste, n }));

it.runIf(process.env.PERMANENCE_HISTOIRE !== undefined)('l’histoire donnée finit bien', async () => {
  const { graine, pas } = JSON.parse(
    fs.readFileSync(process.env.PERMANENCE_HISTOIRE ?? '', 'utf8'),
  ) as Script;
  expect((await vivre(graine, lirePas(pas))).fautes).toEqual([]);
});
