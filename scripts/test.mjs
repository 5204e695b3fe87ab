// npm test: every check in order, going on after a failure. `npm test -- types` runs one stage.
import { nothing, total, verdict } from './checks/counts.mjs';
import { stages } from './checks/stages.mjs';
import { prepare, prepareTools } from './setup/index.mjs';
import { runScript, SetupError } from './setup/say.mjs';

/** @typedef {import('./checks/stages.mjs').Stage} Stage */

await runScript(async () => {
  const chosen = choose(process.argv.slice(2));
  const { env, missingPackages } = await setUp(chosen.some((stage) => stage.needsElectron));
  const results = [];
  for (const stage of chosen) results.push(await runStage(stage, env));

  const counts = total(results.map((result) => result.counts));
  console.log('');
  for (const { name, counts, seconds } of results) {
    console.log(`${name.padEnd(8)}${`${seconds.toFixed(1)} s`.padStart(9)}   ${verdict(counts)}`);
  }
  if (missingPackages.length > 0) console.log(`\nMissing Debian packages: ${missingPackages.join(' ')}`);
  console.log(`\n${verdict(counts)}`);
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
});

/** @param {readonly string[]} names */
function choose(names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new SetupError(
      `There is no stage called ${unknown.join(', ')}. Stages: ${stages.map((stage) => stage.name).join(', ')}.`,
    );
  }
  return names.length === 0 ? stages : stages.filter((stage) => names.includes(stage.name));
}

/**
 * @param {boolean} withElectron
 * @returns {Promise<{ env: NodeJS.ProcessEnv, missingPackages: string[] }>}
 */
async function setUp(withElectron) {
  if (withElectron) {
    const { runtime, missingPackages } = await prepare('test');
    return { env: runtime.env, missingPackages };
  }
  await prepareTools();
  return { env: {}, missingPackages: [] };
}

/**
 * @param {Stage} stage
 * @param {NodeJS.ProcessEnv} env
 */
async function runStage(stage, env) {
  console.log(`\n=== ${stage.name} ===`);
  const start = performance.now();
  const counts = await stage.run(env).catch((error) => {
    console.error(error);
    return { ...nothing, failed: 1 };
  });
  return { name: stage.name, counts, seconds: (performance.now() - start) / 1000 };
}
