// The system packages that Electron needs on Debian and Ubuntu, and those of the tests: checked, and installed for root.
import fs from 'node:fs';
import { hasDisplay } from './display.mjs';
import { run } from './run.mjs';
import { say, sayLoudly } from './say.mjs';

const ELECTRON = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libcups2',
];
const TRIALS = ['fonts-dejavu-core', 'dbus', 'poppler-utils', 'age', 'openssl'];
/** The hub's second database: its tests run a cluster of their own. */
const DATABASE = ['postgresql'];
// `\x24` is the dollar sign: dpkg's placeholders are not JavaScript's.
const DPKG_FORMAT = '\x24{Package} \x24{db:Status-Status}\\n';
const VIRTUAL_DISPLAY = ['xvfb', 'xauth'];

/**
 * What a purpose needs: starting needs no virtual display, and neither do tests where there is a real one.
 * @param {'start' | 'test' | 'demo'} purpose
 * @param {boolean} display
 */
export function packagesFor(purpose, display) {
  if (purpose === 'start') return ELECTRON;
  return [
    ...ELECTRON,
    ...TRIALS,
    ...(purpose === 'test' ? DATABASE : []),
    ...(display ? [] : VIRTUAL_DISPLAY),
  ];
}

/**
 * Reads `dpkg-query -W -f '${Package} ${db:Status-Status}\n'`. Debian 13 and Ubuntu 24.04 renamed some libraries for
 * their 64-bit time (libasound2t64): either name will do.
 * @param {readonly string[]} wanted
 * @param {string} dpkgOutput
 */
export function missingPackages(wanted, dpkgOutput) {
  const installed = new Set(
    dpkgOutput
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return wanted.filter((name) => !installed.has(name) && !installed.has(renamed(name)));
}

/**
 * The names to ask apt for: the renamed one where this release knows it.
 * @param {readonly string[]} missing
 * @param {string} aptOutput of `apt-cache policy`, whose paragraphs begin with the package's name
 */
export function installableNames(missing, aptOutput) {
  const available = new Set();
  for (const [, name, body] of aptOutput.matchAll(/^(\S+):\n((?:[ \t].*\n?)*)/gm)) {
    if (/^\s*Candidate: (?!\(none\))/m.test(body ?? '')) available.add(name);
  }
  return missing.map((name) => (available.has(renamed(name)) ? renamed(name) : name));
}

/**
 * Installs what is missing as root; otherwise says what and how. The work goes on: what lacks it will fail by name.
 * @param {'start' | 'test' | 'demo'} purpose
 * @returns {Promise<string[]>} the names still missing
 */
export async function ensureDebianPackages(purpose) {
  if (process.platform !== 'linux') return [];
  const wanted = packagesFor(purpose, hasDisplay());
  if (!fs.existsSync('/usr/bin/dpkg-query')) {
    say(`System packages: not checked (not Debian or Ubuntu). What provides ${wanted.join(', ')} is needed.`);
    return [];
  }
  const missing = await queryMissing(wanted);
  if (missing.length === 0) {
    say('Debian packages: present.');
    return [];
  }
  return process.getuid?.() === 0 ? install(missing) : tell(missing);
}

/** @param {string} name */
function renamed(name) {
  return `${name}t64`;
}

/** @param {readonly string[]} wanted */
async function queryMissing(wanted) {
  const names = wanted.flatMap((name) => [name, renamed(name)]);
  // Unknown names make dpkg-query end with 1 and a line on standard error, which is expected here.
  const { output } = await run('dpkg-query', ['-W', '-f', DPKG_FORMAT, ...names], { capture: true });
  return missingPackages(wanted, output);
}

/** @param {readonly string[]} missing */
async function aptNames(missing) {
  const { output } = await run('apt-cache', ['policy', ...missing.map(renamed)], {
    capture: true,
    env: { ...process.env, LC_ALL: 'C' },
  });
  return installableNames(missing, output);
}

/** @param {string[]} missing */
async function install(missing) {
  say(`Debian packages: installing ${missing.join(' ')} (apt-get).`);
  const options = { capture: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const update = await run('apt-get', ['update', '-q'], options);
  const names = await aptNames(missing);
  const result = await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...names], options);
  const left = await queryMissing(missing);
  if (left.length === 0) {
    say('Debian packages: installed.');
    return [];
  }
  console.log([update.code === 0 ? '' : update.output, result.output].join('').trim());
  return tell(left);
}

/** @param {string[]} missing */
async function tell(missing) {
  const names = await aptNames(missing);
  sayLoudly(
    `Missing Debian packages: ${missing.join(' ')}`,
    'What needs them will fail. Install them, then run the same command again:',
    `    sudo apt-get update && sudo apt-get install --no-install-recommends ${names.join(' ')}`,
  );
  return missing;
}
