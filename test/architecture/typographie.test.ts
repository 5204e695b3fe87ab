// French typography of everything people read: the space that does not break, the apostrophe, the quotes.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RACINE, sources } from './sources';
import { textesDeRessource, textesFrancais } from './textes';

const RESSOURCES = ['journal', 'mentions', 'regimes'].flatMap((dossier) =>
  fs
    .readdirSync(path.join(RACINE, 'resources', dossier))
    .filter((nom) => nom.endsWith('.json'))
    .map((nom) => path.posix.join('resources', dossier, nom)),
);
const TEXTES = [
  ...sources('src-renderer', 'src-shared', 'src-main', 'src-core').flatMap(textesFrancais),
  ...RESSOURCES.flatMap(textesDeRessource),
];

const INSECABLE = '\u00A0\u202F';
const REGLES: readonly (readonly [regle: string, faute: RegExp])[] = [
  ['une espace insécable avant ; ? !', new RegExp(`[^${INSECABLE}?!(][;?!](?=[\\s»)]|$)`)],
  ['une espace insécable avant :', new RegExp(`[^${INSECABLE}]:(?=[\\s\uFFFC]|$)`)],
  [
    'une espace insécable à l’intérieur des guillemets',
    new RegExp(`«(?![${INSECABLE}])|(?<![${INSECABLE}])»`),
  ],
  ['l’apostrophe courbe', /\p{L}'\p{L}/u],
  ['les guillemets français', /"/],
  ['un seul caractère pour les points de suspension', /\.\.\./],
  ['une seule espace entre deux mots', / {2}|[ ][\u00A0\u202F]|[\u00A0\u202F][ ]/],
];

describe('La typographie', () => {
  it('est lue sur les textes de l’application et sur les mentions', () => {
    expect(TEXTES.length).toBeGreaterThan(300);
    expect(RESSOURCES.length).toBeGreaterThan(5);
  });

  it.each(REGLES)('%s', (_regle, faute) => {
    expect(
      TEXTES.filter(({ texte }) => faute.test(texte)).map(({ lieu, texte }) => `${lieu}  ${texte}`),
      'node scripts/typographie.mjs puts the spaces right',
    ).toEqual([]);
  });

  it.each([
    ['une espace insécable avant ; ? !', 'Voulez-vous continuer ?'],
    ['une espace insécable avant ; ? !', 'Voulez-vous continuer?'],
    ['une espace insécable avant :', 'Nom : \uFFFC'],
    ['une espace insécable avant :', 'Nom:\uFFFC'],
    ['une espace insécable à l’intérieur des guillemets', 'la clé « AGE »'],
    ['l’apostrophe courbe', "l'ordinateur"],
    ['les guillemets français', 'la "mention"'],
    ['un seul caractère pour les points de suspension', 'Chargement...'],
    ['une seule espace entre deux mots', 'Deux  mots'],
  ])('%s : « %s » serait refusé', (regle, texte) => {
    const [, faute] = REGLES.find(([nom]) => nom === regle) ?? ['', /$^/];
    expect(faute.test(texte)).toBe(true);
  });
});
