// Builds the application and the hub into out/, only when what it is made from has changed.
import fs from 'node:fs';
import { fingerprint, stampSays, writeStamp } from './fingerprint.mjs';
import { runOnProjectNode } from './node24.mjs';
import { inProject, root } from './project.mjs';
import { SetupError, say } from './say.mjs';

const SOURCES = [
  'drizzle',
  'resources',
  'electron.vite.config.ts',
  'hub.vite.config.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];
const RESULTS = [inProject('out', 'main', 'index.cjs'), inProject('out', 'hub', 'serveur.mjs')];
/** @type {readonly (readonly [string, ...string[]])[]} */
const BUILDERS = [
  [inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')],
  [inProject('node_modules', 'vite', 'bin', 'vite.js'), '--config', 'hub.vite.config.ts'],
];
const STAMP = inProject('out', '.build-stamp');

/** Builds when needed; says so either way. */
export async function ensureBuild() {
  if (RESULTS.every((result) => fs.existsSync(result)) && stampSays(STAMP, sourcesHash()))
    return say('Application: built, sources unchanged.');
  say('Application: building (electron-vite build).');
  if ((await build()) !== 0) {
    throw new SetupError('The application could not be built: the messages above say why.');
  }
  say('Application: built.');
}

/** Always builds. @returns {Promise<number>} the builder's exit code */
export async function build() {
  // Taken before: a source that changes during the build must be built again.
  const hash = sourcesHash();
  for (const [builder, ...args] of BUILDERS) {
    const { code } = await runOnProjectNode([builder, 'build', '--logLevel', 'warn', ...args]);
    if (code !== 0) return code;
  }
  writeStamp(STAMP, hash);
  return 0;
}

function sourcesHash() {
  const folders = fs.readdirSync(root).filter((name) => name.startsWith('src-'));
  return fingerprint(root, [...folders, ...SOURCES]);
}
