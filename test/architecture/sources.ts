// The project's own sources, with what each file imports: what the rules below are checked on.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const RACINE = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface Source {
  /** Path from the project's root, with slashes. */
  readonly chemin: string;
  readonly texte: string;
  /** Imported modules: paths from the root for the project's own, names for packages. */
  readonly imports: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** TypeScript files under the folders, in a stable order. */
export const sources = (...dossiers: readonly string[]): readonly Source[] =>
  dossiers
    .flatMap((dossier) =>
      fs
        .readdirSync(path.join(RACINE, dossier), { recursive: true, encoding: 'utf8' })
        .filter((nom) => /\.tsx?$/.test(nom))
        .map((nom) => lire(path.posix.join(dossier, nom.replaceAll('\\', '/')))),
    )
    .sort((a, b) => (a.chemin < b.chemin ? -1 : 1));

function lire(chemin: string): Source {
  const texte = fs.readFileSync(path.join(RACINE, chemin), 'utf8');
  const imports = [...texte.matchAll(IMPORT)].map(([, a, b, c]) => resoudre(chemin, a ?? b ?? c ?? ''));
  return { chemin, texte, imports };
}

const resoudre = (chemin: string, module: string): string =>
  module.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(chemin), module)) : module;

/** The text without comments nor strings, for rules about what is called. */
export const code = (texte: string): string =>
  texte
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
