// Builds the core, its copies' thread and the hub once for the whole run: processes and threads start from files.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const RACINE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
// Under the project, so that the native module is found.
const DOSSIER = path.join(RACINE, 'out', 'test');
export const COEUR_CONSTRUIT = path.join(DOSSIER, 'coeur.cjs');
export const OUVRIER_CONSTRUIT = path.join(DOSSIER, 'ouvrier.cjs');
export const SERVEUR_CONSTRUIT = path.join(DOSSIER, 'serveur.mjs');

export async function setup(): Promise<void> {
  // The mutants are tried on tests that start none of them.
  if (process.env.PERMANENCE_SANS_CONSTRUIRE !== undefined) return;
  await build({
    configFile: false,
    root: RACINE,
    logLevel: 'error',
    build: {
      outDir: DOSSIER,
      emptyOutDir: false,
      ssr: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: {
          coeur: path.join(RACINE, 'src-core/index.ts'),
          ouvrier: path.join(RACINE, 'src-core/copie/ouvrier.ts'),
        },
        external: ['better-sqlite3', '@node-rs/argon2', /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
    ssr: { noExternal: true },
  });
  await build({
    configFile: path.join(RACINE, 'hub.vite.config.ts'),
    root: RACINE,
    logLevel: 'error',
    build: { outDir: DOSSIER, emptyOutDir: false },
  });
}
