// The user's guide, held to the screens: its pictures, and every word it says they show.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { imagesNommees } from '../../scripts/guide/images-nommees.mjs';
import { RACINE, sources } from './sources';
import { motsPossibles, TROU } from './textes';

const GUIDE = fs.readFileSync(path.join(RACINE, 'docs', 'guide-utilisateur.md'), 'utf8');
const DOSSIER = path.join(RACINE, 'docs', 'images', 'guide');
const IMAGES = imagesNommees(GUIDE);
const TACHES = GUIDE.split('\n## ')
  .slice(1)
  .map((page) => ({ titre: page.split('\n')[0] ?? '', images: imagesNommees(page) }));

/** None today: a task without a picture would say why. */
const SANS_IMAGE: Readonly<Record<string, string>> = {};

/** Keys of the keyboard: in bold as buttons are, and on no screen. */
const TOUCHES = /^(Ctrl\+[A-Z]|F\d|Entrée)$/;

const sansFinesse = (texte: string): string => texte.replace(/\s+/g, ' ').trim();
const MOTS = sources('src-renderer', 'src-shared')
  .flatMap(motsPossibles)
  .map(({ texte }) => sansFinesse(texte));

/** What the guide says to be on a screen: in bold, or between quotation marks. */
const citations = (texte: string): readonly string[] =>
  [...texte.matchAll(/\*\*([^*]+)\*\*|«\s([^»]+)\s»/g)]
    .map(([, gras, guillemets]) => sansFinesse(gras ?? guillemets ?? ''))
    .filter((mots) => !TOUCHES.test(mots));

/** Said from its first letter to its last; what follows may only be a value, or a remark between brackets. */
function estALEcran(citation: string): boolean {
  const debut = citation.replace(/ …$/, '');
  const suite = debut === citation ? new RegExp(`^ ?[(${TROU}]`) : /^ /;
  // Words of the screen begin with a capital; what the code calls things does not.
  if (!/^\p{Lu}/u.test(citation)) return false;
  return MOTS.some(
    (mots) => mots === citation || (mots.startsWith(debut) && suite.test(mots.slice(debut.length))),
  );
}

describe('Le guide de l’utilisateur', () => {
  it('nomme des images qui existent, et chaque image du dossier est nommée', () => {
    expect(fs.readdirSync(DOSSIER).sort()).toEqual(
      [...new Set(IMAGES.map(({ nom }) => `${nom}.png`))].sort(),
    );
  });

  it('dit en français ce que montre chaque image', () => {
    expect(IMAGES.length).toBeGreaterThan(20);
    for (const { nom, alternative } of IMAGES)
      expect(alternative, nom).toMatch(/^(?=\p{Lu}).*\b(un|une|le|la|les|des|du|de)\b.*\.$/iu);
    expect(new Set(IMAGES.map(({ alternative }) => alternative)).size).toBe(IMAGES.length);
  });

  it('montre chaque tâche, ou dit pourquoi non', () => {
    const nues = TACHES.filter(({ images }) => images.length === 0).map(({ titre }) => titre);
    expect(nues.map(sansFinesse)).toEqual(Object.keys(SANS_IMAGE));
  });

  it('a des images légères', () => {
    const octets = fs
      .readdirSync(DOSSIER)
      .reduce((somme, nom) => somme + fs.statSync(path.join(DOSSIER, nom)).size, 0);
    expect(octets).toBeLessThan(3 * 1024 * 1024);
  });

  it('ne cite que des mots qui sont à l’écran', () => {
    expect(citations(GUIDE).length).toBeGreaterThan(60);
    expect(citations(GUIDE).filter((citation) => !estALEcran(citation))).toEqual([]);
  });

  it.each(['Terminer l’habilitation', 'Noter un', 'entretien', 'noter un entretien', 'Conservé pendant …'])(
    'refuserait « %s », qui n’y est pas',
    (citation) => {
      expect(estALEcran(citation)).toBe(false);
    },
  );

  it.each([
    'Vérifié jusqu’à …',
    'Présent',
    'Rechercher',
    'Voir plus ancien',
    'Comment a-t-elle été informée ?',
  ])('trouve « %s »', (citation) => {
    expect(estALEcran(citation)).toBe(true);
  });
});
