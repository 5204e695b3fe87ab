// The table of proof, held to the tests: each title that it names is in its file, each line has one or says why not.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RACINE } from './sources';

const TABLE = fs.readFileSync(path.join(RACINE, 'docs', 'preuve-synchronisation.md'), 'utf8');
const LIGNES = TABLE.split('\n')
  .filter((ligne) => ligne.startsWith('| ') && !ligne.startsWith('| Line'))
  .map((ligne) => ligne.split('|').map((cellule) => cellule.trim()))
  .map(([, quoi = '', fichier = '', titre = '']) => ({ quoi, fichier, titre }));

describe('La table de preuve', () => {
  it('a ses lignes', () => {
    expect(LIGNES.length).toBeGreaterThan(80);
  });

  it.each(LIGNES.filter(({ fichier }) => fichier !== '—'))('$quoi', ({ fichier, titre }) => {
    const chemin = path.join(RACINE, fichier.replaceAll('`', ''));
    expect(fs.readFileSync(chemin, 'utf8')).toContain(titre);
    expect(titre.length).toBeGreaterThan(8);
  });

  it('ce qui n’est pas couvert dit pourquoi', () => {
    const sans = LIGNES.filter(({ fichier }) => fichier === '—').map(({ titre }) => titre);
    expect(sans.filter((titre) => !/^not covered: .{20,}/.test(titre))).toEqual([]);
  });
});
