// Some of the simulation's stories with the hub's real database under its handlers: they end as well as in memory.
import { afterAll, beforeAll, it } from 'vitest';
import { raconter, vivre } from './simulation/histoire';
import { raconterToutes } from './simulation/raconter-toutes';
import { surPglite } from './sur-pglite';

const HISTOIRES = Array.from({ length: 10 }, (_, n) => n + 1);

let base: Awaited<ReturnType<typeof surPglite>>;
beforeAll(async () => {
  base = await surPglite();
}, 60_000);
afterAll(() => base.fermer());

it(
  'dix histoires finissent bien sur PGlite',
  () => raconterToutes(HISTOIRES, (graine) => vivre(graine, raconter(graine), base.fabrique)),
  10 * 60_000,
);
