// The lock: one living core at a time; one left by a crash stops nobody, whatever the process numbers are.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { prendreVerrou } from '../../../src-core/coffre/verrou';
import { dossierTemporaire } from '../dossier-temporaire';

const unChemin = () => path.join(dossierTemporaire(), 'verrou');

/** Another process that holds the lock until it is killed. */
async function unAutreCoeur(chemin: string) {
  const programme = `
    const Base = require('better-sqlite3');
    const fichier = new Base(${JSON.stringify(chemin)}, { timeout: 0 });
    fichier.pragma('journal_mode=MEMORY');
    fichier.exec('BEGIN EXCLUSIVE');
    console.log('pris');
    setInterval(() => {}, 1000);`;
  const enfant = spawn(process.execPath, ['-e', programme], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(enfant.stdout, 'data');
  return enfant;
}

it('ne se prend qu’une fois, et se relâche', () => {
  const chemin = unChemin();
  const verrou = prendreVerrou(chemin);
  expect(verrou).not.toBeNull();
  expect(prendreVerrou(chemin)).toBeNull();
  verrou?.relacher();
  const repris = prendreVerrou(chemin);
  expect(repris).not.toBeNull();
  repris?.relacher();
  expect(fs.readdirSync(path.dirname(chemin))).toEqual(['verrou']);
});

it('tenu par un autre processus, il se refuse ; ce processus tué, il se reprend aussitôt', async () => {
  const chemin = unChemin();
  const autre = await unAutreCoeur(chemin);
  expect(prendreVerrou(chemin)).toBeNull();
  autre.kill('SIGKILL');
  await once(autre, 'exit');
  expect(prendreVerrou(chemin)).not.toBeNull();
});

it('un numéro de processus vivant, laissé par une coupure, n’enferme personne dehors', () => {
  const chemin = unChemin();
  fs.writeFileSync(chemin, String(process.pid));
  expect(prendreVerrou(chemin)).not.toBeNull();
});
