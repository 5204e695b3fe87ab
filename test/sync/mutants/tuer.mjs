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
  'scripts',
  'tsconfig.json',
  'hub.vite.config.ts',
  'vitest.config.ts',
  'package.json',
];

/** Stories told to a mutant that only the simulation can see, at most. */
const HISTOIRES = '40';

/**
 * Those that are not killed; a mutant that no longer applies, or is no longer a program, stops the run.
 * @param {readonly string[]} debuts numbers of the mutants; none: all
 */
export function tuer(debuts) {
  const noms = fs.readdirSync(ICI).filter((nom) => nom.endsWith('.mutant'));
  const choisis = noms.filter((nom) => debuts.length === 0 || debuts.some((debut) => nom.startsWith(debut)));
  const mutants = choisis.map((nom) => ({
    nom,
    ...lireMutant(fs.readFileSync(path.join(ICI, nom), 'utf8')),
  }));
  const copie = fs.mkdtempSync(path.join(os.tmpdir(), 'permanence-mutants-'));
  try {
    for (const nom of COPIES) fs.cpSync(path.join(RACINE, nom), path.join(copie, nom), { recursive: true });
    fs.symlinkSync(path.join(RACINE, 'node_modules'), path.join(copie, 'node_modules'), 'junction');
    // A test that fails without any mutant, or for want of time, kills none.
    const sains = eprouver(copie, [...new Set(mutants.flatMap(({ tests }) => tests))], null);
    if (sains.rates.length > 0) console.log(`fails without any mutant: ${sains.rates.join(' ; ')}`);
    else if (sains.code !== 0) throw new Error(`without any mutant, the tests do not run: ${sains.sortie}`);
    const vivants = mutants.filter((mutant) => !tue(copie, mutant, sains.rates)).map(({ nom }) => nom);
    console.log(`mutants killed: ${mutants.length - vivants.length} of ${mutants.length}`);
    return vivants;
  } finally {
    fs.rmSync(copie, { recursive: true, force: true });
  }
}

/** @param {string} copie @param {import('./lire.mjs').Mutant & { nom: string }} mutant @param {readonly string[]} malades */
function tue(copie, mutant, malades) {
  const fichier = path.join(copie, mutant.fichier);
  const source = fs.readFileSync(fichier, 'utf8');
  fs.writeFileSync(fichier, muter(mutant, source));
  const { rates, code, sortie } = eprouver(copie, mutant.tests, malades);
  fs.writeFileSync(fichier, source);
  const effondre = /Worker exited unexpectedly/.test(sortie);
  // Nothing was tried: the mutant is no longer a program, which kills nobody.
  if (code !== 0 && rates.length === 0 && !effondre)
    throw new Error(`« ${mutant.titre} » does not run: ${sortie}`);
  const [par = effondre ? 'the process itself died of it' : undefined] = rates.filter(
    (rate) => !malades.includes(rate),
  );
  const mort = par !== undefined;
  const graines = /(\d+) stories before the first failure/.exec(sortie)?.[1];
  console.log(
    `${mort ? 'killed' : 'ALIVE '} ${mutant.nom}: ${mutant.titre}${mort ? ` — by « ${par} »${graines === undefined ? '' : `, after ${graines} stories`}` : ''}`,
  );
  return mort;
}

/**
 * Runs those test files there; `malades` fail anyway, and the first other one that fails is enough. `null`: all.
 * @param {string} copie @param {readonly string[]} tests @param {readonly string[] | null} malades
 */
function eprouver(copie, tests, malades) {
  const rapport = path.join(copie, 'rapport.json');
  fs.rmSync(rapport, { force: true });
  const vitest = path.join(copie, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${rapport}`,
    ...(malades === null ? [] : [`--bail=${malades.length + 1}`]),
    ...tests,
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copie,
    env: {
      ...process.env,
      PERMANENCE_GRAINES: HISTOIRES,
      PERMANENCE_SANS_REDUIRE: '1',
      PERMANENCE_SANS_CONSTRUIRE: '1',
    },
    encoding: 'utf8',
  });
  const lu = fs.existsSync(rapport) ? JSON.parse(fs.readFileSync(rapport, 'utf8')) : { testResults: [] };
  const rates = lu.testResults
    .flatMap(
      (/** @type {{ assertionResults: { status: string, fullName: string }[] }} */ { assertionResults }) =>
        assertionResults,
    )
    .filter((/** @type {{ status: string }} */ { status: fin }) => fin === 'failed')
    .map((/** @type {{ fullName: string }} */ { fullName }) => fullName);
  return { code: status, rates, sortie: `${stdout}${stderr}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const vivants = tuer(process.argv.slice(2));
  process.exitCode = vivants.length === 0 ? 0 : 1;
}
