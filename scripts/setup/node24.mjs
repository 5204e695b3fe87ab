// The Node that comes with the project: the tools run on it, whatever Node the machine has.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { run } from './run.mjs';
import { SetupError, say } from './say.mjs';

const folder = path.join(root, 'node_modules', 'node');

const binary = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

// Enough for the tools where the registry has no binary of the project's Node for this system.
const machineNodeWillDo = Number(process.versions.node.split('.')[0]) >= 24;

/** Path of the Node on which the tools run: the project's, or the machine's when it is recent and the other missing. */
export function projectNode() {
  return !fs.existsSync(binary) && machineNodeWillDo ? process.execPath : binary;
}

/**
 * Environment in which `#!/usr/bin/env node` also finds the project's Node, Node honours HTTPS_PROXY, and no tool
 * writes colours into a log file.
 * @param {NodeJS.ProcessEnv} [base]
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnv(base = process.env) {
  const name = Object.keys(base).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const first = [path.dirname(projectNode()), path.join(root, 'node_modules', '.bin')];
  const env = { ...base, [name]: [...first, base[name]].join(path.delimiter), NODE_USE_ENV_PROXY: '1' };
  return process.stdout.isTTY || base.FORCE_COLOR ? env : { ...env, NO_COLOR: '1' };
}

/**
 * Runs a JavaScript file of the project, or of node_modules, on the project's Node.
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runOnProjectNode(args, options = {}) {
  return run(projectNode(), args, { ...options, env: projectEnv(options.env) });
}

/** Checks that the project's Node starts; else runs the package's own install script, which npm was told not to. */
export async function ensureNode24() {
  const wanted = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
  if (await answers(wanted)) return say(`Node ${wanted}: present.`);
  say(`Node ${wanted}: downloading its binary from the npm registry, about 120 MB unpacked.`);
  const installed = await run(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: folder,
    capture: true,
  });
  if (await answers(wanted)) return say(`Node ${wanted}: installed.`);
  if (machineNodeWillDo)
    return say(`Node ${wanted}: not available here; using the machine's ${process.version}.`);
  throw new SetupError(
    `Node ${wanted} could not be installed for ${process.platform}-${process.arch}.`,
    installed.output.trim(),
    'Check that the npm registry can be reached (npm ping), then run the same command again.',
  );
}

/** @param {string} version */
async function answers(version) {
  if (!fs.existsSync(binary)) return false;
  const { code, output } = await run(binary, ['--version'], { capture: true });
  return code === 0 && output.trim() === `v${version}`;
}
