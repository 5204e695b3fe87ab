// No screen of an open structure escapes the end-to-end suite: each one that the navigation shows is in its list.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RACINE, sources } from './sources';

const AIGUILLAGE = 'src-renderer/ecran-courant.tsx';
const SUITE = fs.readFileSync(path.join(RACINE, 'test', 'e2e', 'ecrans.e2e.ts'), 'utf8');

const ECRANS = sources('src-renderer')
  .filter(({ chemin }) => chemin === AIGUILLAGE)
  .flatMap(({ imports }) => imports)
  .filter((chemin) => /^src-renderer\/.+\//.test(chemin))
  .map((chemin) => chemin.replace(/^src-renderer\//, ''));

describe('Les écrans', () => {
  it('sont tous lus dans l’aiguillage', () => {
    expect(ECRANS).toContain('journal/ecran-journal');
    expect(ECRANS.length).toBeGreaterThanOrEqual(15);
  });

  it.each(ECRANS)('%s est visité par axe et à 200 %', (ecran) => {
    expect(SUITE).toContain(`'${ecran}'`);
  });
});
