// The lock: one living process at a time; a lock left by a crash does not stop anybody.
import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { prendreVerrou } from '../../../src-core/coffre/verrou';
import { dossierTemporaire } from '../dossier-temporaire';

it('ne se prend qu’une fois, et se relâche', () => {
  const chemin = path.join(dossierTemporaire(), 'verrou');
  const verrou = prendreVerrou(chemin);
  expect(verrou).not.toBeNull();
  expect(prendreVerrou(chemin)).toBeNull();
  verrou?.relacher();
  expect(prendreVerrou(chemin)).not.toBeNull();
});

it.each(['2147483646', '', 'pas un nombre', '-1'])(
  'laissé par un arrêt brutal (« %s »), il se reprend',
  (contenu) => {
    const chemin = path.join(dossierTemporaire(), 'verrou');
    fs.writeFileSync(chemin, contenu);
    expect(prendreVerrou(chemin)).not.toBeNull();
  },
);
