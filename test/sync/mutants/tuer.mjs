// Applies each mutant to a copy of the sources and runs its tests: they must fail. `node tuer.mjs 01 02` runs some.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lireMutant, muter } from './lire.mjs';

const ICI = path.dirname(fileURLToPath(import.meta.url));
const RACINE = path.resolve(ICI, '..', '..', '..');
const COPIES = [
  'src-shared',
  'src-core',
  'src-hub',
  'test',
  'drizzle',
  'resources',
  'vitest.config.ts',
  'package.json',
];

/** @param {readonly string[]} debuts numbers of the mutants; none: all */
export function tuer(debuts) {
  const noms = fs.readdirSync(ICI).filter((nom) => nom.endsWith('.mutant'));
  const choisis = noms.filter((nom) => debuts.length === 0 || debuts.some((debut) => nom.startsWith(debut)));
  const copie = fs.mkdtempSync(path.join(os.tmpdir(), 'permanence-mutants-'));
  try {
    for (const nom of COPIES) fs.cpSync(path.join(RACINE, nom), path.join(copie, nom), { recursive: true });
    fs.symlinkSync(path.join(RACINE, 'node_modules'), path.join(copie, 'node_modules'), 'junction');
    return choisis.filter((nom) => !tue(copie, nom));
  } finally {
    fs.rmSync(copie, { recursive: true, force: true });
  }
}

/** @param {string} copie @param {string} nom */
function tue(copie, nom) {
  const mutant = lireMutant(fs.readFileSync(path.join(ICI, nom), 'utf8'));
  const fichier = path.join(copie, mutant.fichier);
  const source = fs.readFileSync(fichier, 'utf8');
  fs.writeFileSync(fichier, muter(mutant, source));
  const vitest = path.join(copie, 'node_modules', 'vitest', 'vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...mutant.tests], {
    cwd: copie,
    env: { ...process.env, PERMANENCE_GRAINES: '5' },
    encoding: 'utf8',
  });
  fs.writeFileSync(fichier, source);
  console.log(`${status === 0 ? 'ALIVE ' : 'killed'} ${nom}: ${mutant.titre}`);
  return status !== 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const vivants = tuer(process.argv.slice(2));
  process.exitCode = vivants.length === 0 ? 0 : 1;
}
