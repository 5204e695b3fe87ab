// Electron as its authors publish it: is it installed, and can its own installer fetch it from here?
import fs from 'node:fs';
import path from 'node:path';
import { runOnProjectNode } from './node24.mjs';
import { inProject } from './project.mjs';
import { say } from './say.mjs';

const PROBE_MS = 8_000;
// A reachable site may be slow: about 110 MB. An unreachable one only gets the time to unzip a copy in the cache.
const REACHABLE_LIMIT_MS = 10 * 60_000;
const UNREACHABLE_LIMIT_MS = 25_000;

const folder = inProject('node_modules', 'electron');

/** Version that package.json asks for. */
export function wantedVersion() {
  return JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
}

/**
 * The installed Electron, or undefined when there is none or it is another version.
 * @returns {{ executable: string, version: string } | undefined}
 */
export function installedElectron() {
  const version = read(path.join(folder, 'dist', 'version'))
    ?.replace(/^v/, '')
    .trim();
  const relative = read(path.join(folder, 'path.txt'))?.trim();
  if (!version || !relative || version !== wantedVersion()) return undefined;
  const executable = path.join(folder, 'dist', relative);
  return fs.existsSync(executable) ? { executable, version } : undefined;
}

/** Tries the installer once, within a limit. @returns {Promise<boolean>} */
export async function tryOfficialInstaller() {
  const reachable = await siteAnswers();
  const limit = reachable ? REACHABLE_LIMIT_MS : UNREACHABLE_LIMIT_MS;
  say(
    `Electron ${wantedVersion()}: running its installer (at most ${limit / 1000} s; ` +
      `its release site ${reachable ? 'answers' : 'does not answer'}).`,
  );
  const { code, timedOut, output } = await runOnProjectNode([path.join(folder, 'install.js')], {
    capture: true,
    timeoutMs: limit,
  });
  if (code === 0 && installedElectron()) return true;
  const reason = timedOut
    ? `not finished after ${limit / 1000} s`
    : (output.trim().split('\n')[0] ?? `code ${code}`);
  say(`Electron ${wantedVersion()}: not installed (${reason}).`);
  return false;
}

// Asked under the project's Node, which honours HTTPS_PROXY as the installer does.
async function siteAnswers() {
  const site = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/';
  const probe = "fetch(process.argv[1],{method:'HEAD'}).then(()=>process.exit(0),()=>process.exit(1))";
  const { code } = await runOnProjectNode(['-e', probe, site], { capture: true, timeoutMs: PROBE_MS });
  return code === 0;
}

/** @param {string} file */
function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}
