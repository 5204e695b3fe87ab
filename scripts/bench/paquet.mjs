// A bundle of the product's own sources that plain Node runs, made again only when they changed.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { fingerprint, stampSays, writeStamp } from '../setup/fingerprint.mjs';
import { inProject, root } from '../setup/project.mjs';

/** What the core's bundles are made from. */
export const DU_COEUR = [
  'src-core',
  'src-shared',
  'drizzle/vault',
  'test/bench',
  'scripts/donnees',
  'package-lock.json',
];

/**
 * @param {string} entree
 * @param {string} sortie
 * @param {readonly string[]} sources all three from the project's folder
 * @returns {Promise<string>} the bundle's path
 */
export async function paquet(entree, sortie, sources) {
  const chemin = inProject(sortie);
  const marque = `${chemin.replace(/\.mjs$/, '')}.stamp`;
  const empreinte = fingerprint(root, sources);
  if (fs.existsSync(chemin) && stampSays(marque, empreinte)) return chemin;
  await empaqueter(inProject(entree), chemin);
  writeStamp(marque, empreinte);
  return chemin;
}

/** @param {string} entree @param {string} chemin */
const empaqueter = (entree, chemin) =>
  build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: entree,
      outDir: path.dirname(chemin),
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        external: ['better-sqlite3', '@node-rs/argon2', /^node:/],
        output: { entryFileNames: path.basename(chemin), codeSplitting: false },
      },
    },
    ssr: { noExternal: true },
  });
