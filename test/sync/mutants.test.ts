// Each guard has a mutant without it; all still apply, and two are killed here. The soak kills them all.
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { lireMutant, muter } from './mutants/lire.mjs';
import { tuer } from './mutants/tuer.mjs';

const DOSSIER = path.resolve('test', 'sync', 'mutants');
const noms = fs.readdirSync(DOSSIER).filter((nom) => nom.endsWith('.mutant'));

it('chaque mutant s’applique encore, et change quelque chose', () => {
  expect(noms.length).toBeGreaterThan(10);
  for (const nom of noms) {
    const mutant = lireMutant(fs.readFileSync(path.join(DOSSIER, nom), 'utf8'));
    const source = fs.readFileSync(mutant.fichier, 'utf8');
    expect(muter(mutant, source), nom).not.toBe(source);
  }
});

it('sans la garde du vecteur, sans celle des deux histoires : les tests le voient', {
  timeout: 240_000,
}, () => {
  expect(tuer(['01', '04'])).toEqual([]);
});
