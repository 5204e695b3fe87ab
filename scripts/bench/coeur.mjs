// The core's own sources, bundled for the bench: what is measured is what is shipped, without a window around it.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { fingerprint, stampSays, writeStamp } from '../setup/fingerprint.mjs';
import { inProject, root } from '../setup/project.mjs';

const DU_COEUR = [
  'src-core',
  'src-shared',
  'drizzle/vault',
  'test/bench',
  'scripts/donnees',
  'package-lock.json',
];
/** What writes a file's rows: a change elsewhere leaves the sample structure as it is. */
const DU_GABARIT = [
  'drizzle/vault',
  'scripts/donnees',
  'src-core/dossier/index-des-dossiers.ts',
  'src-core/dossier/repertoire.ts',
  'src-core/sync/depart.ts',
  'src-core/sync/ecrire.ts',
  'src-core/sync/ranger.ts',
  'src-shared/regles',
  'src-shared/sync/horloge.ts',
  'src-shared/sync/operations.ts',
  'src-shared/sync/tetes.ts',
  'test/bench/gabarit.ts',
  'test/bench/remplir.ts',
];
const DOSSIER = inProject('.cache', 'bench');
const PAQUET = path.join(DOSSIER, 'mesures-du-coeur.mjs');

/** Of what the sample structure is made from. */
export const empreinteDuGabarit = () => fingerprint(root, DU_GABARIT);

/** @returns {Promise<typeof import('../../test/bench/mesures-du-coeur')>} */
export async function coeurDeBench() {
  const empreinte = fingerprint(root, DU_COEUR);
  const marque = path.join(DOSSIER, 'mesures-du-coeur.stamp');
  if (!fs.existsSync(PAQUET) || !stampSays(marque, empreinte)) {
    await empaqueter();
    writeStamp(marque, empreinte);
  }
  return import(pathToFileURL(PAQUET).href);
}

const empaqueter = () =>
  build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: inProject('test', 'bench', 'mesures-du-coeur.ts'),
      outDir: DOSSIER,
      emptyOutDir: false,
      rolldownOptions: {
        external: ['better-sqlite3', '@node-rs/argon2', /^node:/],
        output: { entryFileNames: 'mesures-du-coeur.mjs', codeSplitting: false },
      },
    },
    ssr: { noExternal: true },
  });
