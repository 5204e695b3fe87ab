// Départements and intercommunalités, read once from the application's resources.
import fs from 'node:fs';
import path from 'node:path';
import { preparerTerritoires, type Territoire } from '../../src-shared/regles/zone';
import { lireCommunes } from '../commune/communes';

const lus = new Map<string, readonly Territoire[]>();

/** @param ressources folder of the files that come with the application */
export function lireTerritoires(ressources: string): readonly Territoire[] {
  const connus = lus.get(ressources);
  if (connus !== undefined) return connus;
  const texte = fs.readFileSync(path.join(ressources, 'communes', 'territoires.json'), 'utf8');
  const territoires = preparerTerritoires(JSON.parse(texte), lireCommunes(ressources));
  lus.set(ressources, territoires);
  return territoires;
}
