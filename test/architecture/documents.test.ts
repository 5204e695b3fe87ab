// The documents, held to what exists: paths, headings, index, licence, commands.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stages } from '../../scripts/checks/stages.mjs';
import { VERSION } from '../../src-shared/version';
import { RACINE } from './sources';

const lire = (chemin: string): string => fs.readFileSync(path.join(RACINE, chemin), 'utf8');
const existe = (chemin: string): boolean => fs.existsSync(path.join(RACINE, chemin));
const pages = (dossier: string): readonly string[] =>
  fs
    .readdirSync(path.join(RACINE, dossier))
    .filter((nom) => nom.endsWith('.md'))
    .sort();

const DECISIONS = pages('docs/decisions').filter((nom) => nom !== 'README.md');
const DOCUMENTS = [
  'README.md',
  'src-shared/glossaire.md',
  ...pages('docs').map((nom) => `docs/${nom}`),
  ...pages('docs/decisions').map((nom) => `docs/decisions/${nom}`),
];
const PAQUET: {
  readonly license: string;
  readonly version: string;
  readonly scripts: Record<string, string>;
} = JSON.parse(lire('package.json'));

/** Paths written in a document, from the project's root: between backquotes, or as the target of a link. */
function cheminsCites(document: string): readonly string[] {
  const texte = lire(document);
  const cites = [
    ...texte.matchAll(/`((?:src-\w+|scripts|test|docs|drizzle|resources)\/[\w./-]*|[\w-]+\.json)`/g),
  ]
    .map(([, chemin = '']) => chemin)
    // What a run writes is not part of the project.
    .filter((chemin) => chemin !== 'report.json');
  const lies = [...texte.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, cible = '']) =>
    path.posix.join(path.posix.dirname(document), cible),
  );
  return [...cites, ...lies];
}

describe('Les documents', () => {
  it.each(DOCUMENTS)('%s ne cite que ce qui existe', (document) => {
    expect(cheminsCites(document).filter((chemin) => !existe(chemin))).toEqual([]);
  });

  it('le README cite assez de fichiers pour que ce qui précède ait un sens', () => {
    expect(cheminsCites('README.md').length).toBeGreaterThan(30);
  });

  it('les vingt recommandations d’Electron ont chacune leur réponse', () => {
    const rangees = lire('README.md').match(/^\| \d+ \|.*$/gm) ?? [];
    expect(rangees.map((rangee) => Number(rangee.split('|')[1]))).toEqual(
      Array.from({ length: 20 }, (_, rang) => rang + 1),
    );
    expect(rangees.filter((rangee) => rangee.split('|').some((cellule) => cellule === '  '))).toEqual([]);
  });

  it('le README nomme les étapes de npm test dans leur ordre, et chaque commande', () => {
    const readme = lire('README.md');
    expect(readme).toContain(stages.map(({ name }) => name).join(', '));
    for (const [, commande = ''] of readme.matchAll(/\| `npm (?:run )?(\w+)` \|/g))
      expect(Object.keys(PAQUET.scripts)).toContain(commande);
  });

  it('l’image du README est légère', () => {
    expect(fs.statSync(path.join(RACINE, 'docs/images/dossier.png')).size).toBeLessThan(250 * 1024);
  });

  it('la version que dit un ordinateur est celle du paquet', () => {
    expect(VERSION).toBe(PAQUET.version);
  });

  it('la licence du paquet est celle du fichier', () => {
    expect(PAQUET.license).toBe('EUPL-1.2');
    expect(lire('LICENSE').split('\n')[0]).toBe('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
  });
});

describe('Les décisions', () => {
  it.each(DECISIONS)('%s a ses quatre parties, et un titre', (nom) => {
    const texte = lire(`docs/decisions/${nom}`);
    expect(nom).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
    expect(texte).toMatch(/^# \S/);
    expect(texte.match(/^## .*$/gm)).toEqual(['## Context', '## Options', '## Choice', '## Consequences']);
    expect(texte).toContain('Rejected');
  });

  it('sont numérotées sans trou, et toutes dans l’index avec leur titre', () => {
    // A hundred for each domain, the second one being synchronisation’s; inside, blocks that begin at a multiple of five.
    const numeros = DECISIONS.map((nom) => Number(nom.slice(0, 4)));
    for (const [rang, numero] of numeros.entries())
      expect(numero === (numeros[rang - 1] ?? 0) + 1 || numero % 5 === 0).toBe(true);
    const index = lire('docs/decisions/README.md');
    for (const nom of DECISIONS) {
      const titre = lire(`docs/decisions/${nom}`).split('\n')[0]?.slice(2);
      expect(index).toContain(`| [${nom.slice(0, 4)}](${nom}) | ${titre} |`);
    }
  });
});
