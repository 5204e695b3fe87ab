// The stages of npm test: each runs one tool and gives its counts.
import fs from 'node:fs';
import path from 'node:path';
import { build } from '../setup/application-build.mjs';
import { onSomeDisplay } from '../setup/display.mjs';
import { projectEnv, projectNode, runOnProjectNode } from '../setup/node24.mjs';
import { inProject, root } from '../setup/project.mjs';
import { run } from '../setup/run.mjs';
import { countExit, countPlaywright, countReport, countVitest, nothing, total } from './counts.mjs';
import { runPool } from './pool.mjs';

/** @typedef {import('../setup/electron-runtime.mjs').ElectronRuntime} ElectronRuntime */
/** @typedef {import('./counts.mjs').Counts} Counts */
/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {boolean} needsElectron
 * @property {(env: NodeJS.ProcessEnv) => Promise<Counts>} run env: what the chosen Electron adds to the environment
 */

const REPORTS = inProject('out', 'test');
const TYPES_AT_ONCE = 2;
const E2E_LIMIT_MS = 9 * 60_000;

/** @type {readonly Stage[]} */
export const stages = [
  { name: 'lint', needsElectron: false, run: lint },
  { name: 'types', needsElectron: false, run: types },
  { name: 'unit', needsElectron: true, run: unit },
  { name: 'build', needsElectron: false, run: application },
  { name: 'e2e', needsElectron: true, run: endToEnd },
];

async function lint() {
  const biome = inProject('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  // Biome alone does not honour NO_COLOR.
  const colors = process.stdout.isTTY ? [] : ['--colors=off'];
  const { code } = await runOnProjectNode([biome, 'ci', '--error-on-warnings', ...colors, '.']);
  return countExit(code);
}

async function types() {
  const projects = fs.readdirSync(root).filter((name) => fs.existsSync(inProject(name, 'tsconfig.json')));
  return total(
    await runPool(
      projects.map((name) => () => typesOf(name)),
      TYPES_AT_ONCE,
    ),
  );
}

/** @param {string} folder */
async function typesOf(folder) {
  const compiler = inProject('node_modules', 'typescript', 'bin', 'tsc');
  const { code, output } = await runOnProjectNode([compiler, '-p', folder, '--noEmit', '--pretty', 'false'], {
    capture: true,
  });
  console.log(`types of ${folder}: ${code === 0 ? 'ok' : `failed\n${output}`}`);
  return countExit(code);
}

/** @param {NodeJS.ProcessEnv} env */
async function unit(env) {
  const report = freshReport('unit.json');
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runWithWindow(args, env);
  return countReport(report, countVitest, code);
}

async function application() {
  if (!fs.existsSync(inProject('electron.vite.config.ts'))) {
    console.log('There is no electron.vite.config.ts yet: skipped.');
    return { ...nothing, skipped: 1 };
  }
  return countExit(await build());
}

/** @param {NodeJS.ProcessEnv} env */
async function endToEnd(env) {
  if (!fs.existsSync(inProject('playwright.config.ts'))) {
    console.log('There is no playwright.config.ts yet: skipped.');
    return { ...nothing, skipped: 1 };
  }
  const report = freshReport('e2e.json');
  const playwright = inProject('node_modules', '@playwright', 'test', 'cli.js');
  const args = [playwright, 'test', '--reporter=list,json', `--global-timeout=${E2E_LIMIT_MS}`];
  // Playwright decides on colours itself, and warns in each worker when NO_COLOR is set too.
  const own = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, NO_COLOR: undefined };
  const { code } = await runWithWindow(args, { ...env, ...own });
  return countReport(report, countPlaywright, code);
}

/**
 * Some unit tests open a real Electron too (the core's supervisor), so both runners get a display.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function runWithWindow(args, env) {
  const [program, wrapped] = onSomeDisplay(projectNode(), args);
  return run(program, wrapped, { env: { ...projectEnv(), ...env } });
}

// The former run's report must not be counted for one that crashed.
/** @param {string} name */
function freshReport(name) {
  const file = path.join(REPORTS, name);
  fs.mkdirSync(REPORTS, { recursive: true });
  fs.rmSync(file, { force: true });
  return file;
}
