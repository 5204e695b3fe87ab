// Makes resources/communes/communes.json from the official list of communes (INSEE's COG, La Poste's postal codes).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * One line of the source.
 * @typedef {{ code: string, nom: string, type: string, departement: string, chefLieu?: string,
 *   codesPostaux?: string[], anciensCodes?: string[], population?: number }} Ligne
 */

/**
 * Rows rather than objects: the file is read at each start.
 * @typedef {{ source: string, communes: [code: string, nom: string, codesPostaux: string][],
 *   anciennes: [code: string, nom: string, codeActuel: string][], codes: [ancien: string, codeActuel: string][] }} Communes
 */

const ACTUELLES = new Set(['commune-actuelle', 'arrondissement-municipal']);
const RACINE = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
// The package's own `require` looks for its data in the working folder: its files are read directly.
const PAQUET = join(RACINE, 'node_modules', '@etalab', 'decoupage-administratif');

/** @returns {Communes} */
export function faireCommunes() {
  /** @type {Ligne[]} */
  const lignes = JSON.parse(readFileSync(join(PAQUET, 'data', 'communes.json'), 'utf8'));
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(PAQUET, 'package.json'), 'utf8'));
  // The most populated first: among namesakes, a search then proposes the likeliest first.
  const actuelles = lignes
    .filter(({ type }) => ACTUELLES.has(type))
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.code < b.code ? -1 : 1));
  const noms = new Map(actuelles.map(({ code, nom }) => [code, nom]));
  const anciennes = lignes
    .filter(({ type, code, nom }) => !ACTUELLES.has(type) && noms.get(code) !== nom)
    .sort(parCode);
  const nommees = new Set([...noms.keys(), ...anciennes.map(({ code }) => code)]);
  return {
    source: `@etalab/decoupage-administratif ${version} (INSEE, La Poste ; Licence Ouverte)`,
    communes: actuelles.map(({ code, nom, codesPostaux }) => [
      code,
      typographie(nom),
      codesPostaux?.join(' ') ?? '',
    ]),
    anciennes: anciennes.map(({ code, nom, chefLieu }) => [code, typographie(nom), chefLieu ?? code]),
    codes: anciensCodes(actuelles, nommees),
  };
}

/**
 * Codes of which only the successor is known: Ajaccio was 20004, L’Haÿ-les-Roses 75038.
 * @param {Ligne[]} actuelles
 * @param {Set<string>} nommees
 * @returns {[ancien: string, codeActuel: string][]}
 */
function anciensCodes(actuelles, nommees) {
  /** @type {Map<string, string>} */
  const successeurs = new Map();
  for (const { code, anciensCodes: anciens = [] } of actuelles)
    for (const ancien of anciens) if (!nommees.has(ancien)) successeurs.set(ancien, code);
  return [...successeurs].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** @param {{ code: string, nom: string }} a @param {{ code: string, nom: string }} b */
const parCode = (a, b) => (a.code < b.code || (a.code === b.code && a.nom < b.nom) ? -1 : 1);

/** @param {string} nom */
const typographie = (nom) => nom.normalize('NFC').replaceAll("'", '’');

/**
 * One row a line: a yearly update can be read as a difference.
 * @param {Communes} communes
 */
export function texteDesCommunes(communes) {
  const listes = /** @type {const} */ (['communes', 'anciennes', 'codes']).map(
    (nom) =>
      `${JSON.stringify(nom)}:[\n${communes[nom].map((rangee) => JSON.stringify(rangee)).join(',\n')}\n]`,
  );
  return `{"source":${JSON.stringify(communes.source)},\n${listes.join(',\n')}}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const communes = faireCommunes();
  const dossier = join(RACINE, 'resources', 'communes');
  mkdirSync(dossier, { recursive: true });
  writeFileSync(join(dossier, 'communes.json'), texteDesCommunes(communes));
  const { communes: actuelles, anciennes, codes } = communes;
  console.log(`${actuelles.length} communes, ${anciennes.length} old ones, ${codes.length} old codes`);
}
