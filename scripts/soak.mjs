// npm run soak -- --seeds N: that many new stories of the simulation, then every mutant must be killed.
import path from 'node:path';
import { projectEnv, projectNode } from './setup/node24.mjs';
import { inProject } from './setup/project.mjs';
import { run } from './setup/run.mjs';

const args = process.argv.slice(2);
const seeds = Number(args[args.indexOf('--seeds') + 1]);
if (!Number.isInteger(seeds) || seeds < 1) {
  console.error('usage: npm run soak -- --seeds N');
  process.exit(2);
}
/** The first seed follows the clock: other stories each time; it is printed. */
const first = Date.now() % 1_000_000_000;
const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
const env = {
  ...projectEnv(),
  PERMANENCE_GRAINES: String(seeds),
  PERMANENCE_PREMIERE_GRAINE: String(first),
};
console.log(`${seeds} stories from seed ${first}`);
// Every part of them: the name is the beginning of all their files'.
const stories = await run(projectNode(), [vitest, 'run', path.join('test', 'sync', 'simulation')], { env });
const mutants = await run(projectNode(), [inProject('test', 'sync', 'mutants', 'tuer.mjs')], { env });
process.exitCode = stories.code === 0 && mutants.code === 0 ? 0 : 1;
