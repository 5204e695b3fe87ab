// Makes resources/communes/territoires.json: départements, and intercommunalités with their communes, for the zone of competence.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ code: string, nom: string, membres: { code: string }[] }} Intercommunalite */

/**
 * @typedef {{ source: string, departements: [code: string, nom: string][],
 *   intercommunalites: [code: string, nom: string, communes: string][] }} Territoires
 */

const RACINE = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
// The package's own `require` looks for its data in the working folder: its files are read directly.
const PAQUET = join(RACINE, 'node_modules', '@etalab', 'decoupage-administratif');

/** @returns {Territoires} */
export function faireTerritoires() {
  /** @type {Intercommunalite[]} */
  const intercommunalites = lire('epci.json');
  /** @type {{ code: string, nom: string }[]} */
  const departements = lire('departements.json');
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(PAQUET, 'package.json'), 'utf8'));
  return {
    source: `@etalab/decoupage-administratif ${version} (INSEE, DGCL ; Licence Ouverte)`,
    departements: departements.map(({ code, nom }) => [code, typographie(nom)]),
    intercommunalites: intercommunalites
      .map(
        ({ code, nom, membres }) =>
          /** @type {[string, string, string]} */ ([
            code,
            typographie(nom),
            membres
              .map((membre) => membre.code)
              .sort()
              .join(' '),
          ]),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

/** @param {string} nom */
const lire = (nom) => JSON.parse(readFileSync(join(PAQUET, 'data', nom), 'utf8'));

/** @param {string} nom */
const typographie = (nom) => nom.normalize('NFC').replaceAll("'", '’');

/**
 * One row a line: a yearly update can be read as a difference.
 * @param {Territoires} territoires
 */
export function texteDesTerritoires(territoires) {
  const listes = /** @type {const} */ (['departements', 'intercommunalites']).map(
    (nom) =>
      `${JSON.stringify(nom)}:[\n${territoires[nom].map((rangee) => JSON.stringify(rangee)).join(',\n')}\n]`,
  );
  return `{"source":${JSON.stringify(territoires.source)},\n${listes.join(',\n')}}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const territoires = faireTerritoires();
  const dossier = join(RACINE, 'resources', 'communes');
  mkdirSync(dossier, { recursive: true });
  writeFileSync(join(dossier, 'territoires.json'), texteDesTerritoires(territoires));
  const { departements, intercommunalites } = territoires;
  console.log(`${departements.length} départements, ${intercommunalites.length} intercommunalités`);
}
