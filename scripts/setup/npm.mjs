// Finds the npm that goes with the running Node, to start it without a shell (Windows has only npm.cmd).
import fs from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

/**
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const cli = npmCli();
  return cli ? run(process.execPath, [cli, ...args], options) : run('npm', args, options);
}

function npmCli() {
  const folder = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  return candidates.find((file) => file && path.basename(file) === 'npm-cli.js' && fs.existsSync(file));
}
