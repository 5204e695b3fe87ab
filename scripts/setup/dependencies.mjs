// Installs the dependencies of package-lock.json, when they are not the ones already in node_modules.
import fs from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { root } from './project.mjs';
import { SetupError, say } from './say.mjs';

export async function ensureDependencies() {
  if (dependenciesArePresent(root)) return say('Dependencies: present.');
  say(
    'Dependencies: installing those of package-lock.json (npm ci), about 500 MB; this can take some minutes.',
  );
  // No dependency's install script is needed: the project's Node is unpacked in the next step, and npm before 11 would
  // otherwise compile better-sqlite3, which comes compiled.
  const { code } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    throw new SetupError(
      `The dependencies could not be installed (npm ci ended with code ${code}; its messages are above).`,
      'Check that the npm registry can be reached (npm ping); behind a proxy, set HTTPS_PROXY;',
      'then run the same command again: what was downloaded stays in npm’s cache.',
    );
  }
  say('Dependencies: installed.');
}

/**
 * True when node_modules holds what the lockfile asks for, whoever installed it. npm leaves there a lockfile of what it
 * really installed, written last: an interrupted installation has none. The optional packages of other systems are
 * missing from it; everything else must be there in the same version.
 * @param {string} project
 */
export function dependenciesArePresent(project) {
  const installed = packagesOf(path.join(project, 'node_modules', '.package-lock.json'));
  const locked = packagesOf(path.join(project, 'package-lock.json'));
  return Object.entries(locked).every(([name, entry]) => {
    if (name === '') return true;
    const found = installed[name];
    return found
      ? found.version === entry.version && found.integrity === entry.integrity
      : Boolean(entry.optional);
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')).packages ?? {}) : {};
}
