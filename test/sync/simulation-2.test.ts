// The deterministic simulation, part 2 of 4: each seed is a story of failures at the end of which nothing is lost.
import { it } from 'vitest';
import { grainesFixes, grainesNouvelles, raconterToutes } from './simulation/raconter-toutes';

const MINUTES = 60_000;

it('les histoires connues finissent bien', () => raconterToutes(grainesFixes(2)), 10 * MINUTES);

it('d’autres histoires finissent bien', () => raconterToutes(grainesNouvelles(2)), 60 * MINUTES);
