// The communes, read once from the application's resources.
import fs from 'node:fs';
import path from 'node:path';
import {
  type IndexCommunes,
  libelleCommune,
  preparerCommunes,
} from '../../src-shared/regles/recherche-commune';

export type Communes = IndexCommunes;

const lues = new Map<string, Communes>();

/** @param ressources folder of the files that come with the application */
export function lireCommunes(ressources: string): Communes {
  const connues = lues.get(ressources);
  if (connues !== undefined) return connues;
  const texte = fs.readFileSync(path.join(ressources, 'communes', 'communes.json'), 'utf8');
  const communes = preparerCommunes(JSON.parse(texte));
  lues.set(ressources, communes);
  return communes;
}

/** The commune's name, or its code when no list knows it: a code from elsewhere is not lost. */
export const nomDeCommune = (communes: Communes, code: string): string =>
  libelleCommune(communes, code) ?? code;

export const communeExiste = (communes: Communes, code: string): boolean =>
  libelleCommune(communes, code) !== undefined;
