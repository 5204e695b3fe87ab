// Some of the simulation's stories with the hub's real databases under its handlers: they end as well as in memory.
import { afterAll, beforeAll, describe, it } from 'vitest';
import { POSTGRESQL_PRESENT } from '../hub/postgresql';
import { vivre } from './simulation/histoire';
import { nouvelles, raconterToutes } from './simulation/raconter-toutes';
import { type BaseDesHistoires, surPglite, surPostgresql } from './sur-une-base';

const HISTOIRES = 10;
const MINUTES = 60_000;

const BASES = [
  { nom: 'PGlite', present: true, ouvrir: surPglite },
  { nom: 'PostgreSQL', present: POSTGRESQL_PRESENT, ouvrir: surPostgresql },
];

describe.each(BASES.filter(({ present }) => present))('Sur $nom', ({ ouvrir }) => {
  let base: BaseDesHistoires;
  beforeAll(async () => {
    base = await ouvrir();
  }, 2 * MINUTES);
  afterAll(() => base.fermer());

  it(
    'dix histoires finissent bien',
    () => raconterToutes(nouvelles(HISTOIRES), (graine, pas) => vivre(graine, pas, base.fabrique)),
    10 * MINUTES,
  );
});
