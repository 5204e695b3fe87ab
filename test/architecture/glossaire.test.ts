// One word for one thing: the glossary, held to the names of the code and to the words of the screens.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RACINE, sources } from './sources';
import { motsDuNom, nomsDeclares, type Texte, textesDeRessource, textesFrancais } from './textes';

const GLOSSAIRE = fs.readFileSync(path.join(RACINE, 'src-shared', 'glossaire.md'), 'utf8');
const SOURCES = sources('src-shared', 'src-core', 'src-main', 'src-renderer');
const NOMS = SOURCES.map(({ chemin, ...source }) => ({
  chemin,
  mots: new Set([path.basename(chemin), ...nomsDeclares({ chemin, ...source })].flatMap(motsDuNom)),
}));
const ECRANS = [
  ...SOURCES.filter(({ chemin }) => chemin.startsWith('src-renderer/')).flatMap(textesFrancais),
  // Error texts, labels of the lists, help of each field; the shell's menu and messages.
  ...SOURCES.filter(({ chemin }) => /^src-(shared|main)\//.test(chemin)).flatMap(textesFrancais),
  ...fs
    .readdirSync(path.join(RACINE, 'resources', 'mentions'))
    .flatMap((nom) => textesDeRessource(`resources/mentions/${nom}`)),
];

/** Cells of the rows under a heading, its two first lines left out. */
const tableau = (titre: string): readonly (readonly string[])[] =>
  (GLOSSAIRE.split(`## ${titre}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((ligne) => ligne.startsWith('|'))
    .slice(2)
    .map((ligne) =>
      ligne
        .split('|')
        .slice(1, -1)
        .map((cellule) => cellule.trim()),
    );

const entreAccents = (cellule = ''): readonly string[] =>
  [...cellule.matchAll(/`([^`]+)`/g)].map(([, mot = '']) => mot);
const entreGuillemets = (cellule = ''): readonly string[] =>
  [...cellule.matchAll(/« ([^»]+) »/g)].map(([, phrase = '']) => phrase);

const DU_CODE = tableau('Words of the code').map(([mots, , , interdits]) => ({
  mot: entreAccents(mots)[0] ?? '',
  interdits: entreAccents(interdits),
}));
const JAMAIS_A_L_ECRAN = tableau('Never on screen').map(([mots = '', , , sauf]) => ({
  mots: mots.split(',').map((mot) => mot.trim()),
  sauf: entreGuillemets(sauf),
}));

/** True when the text says one of the words, once the phrases that are right are set aside. */
function dit({ texte }: Pick<Texte, 'texte'>, { mots, sauf }: (typeof JAMAIS_A_L_ECRAN)[number]): boolean {
  const reste = sauf.reduce((presque, phrase) => presque.replaceAll(phrase, ''), texte.replace(/\s/g, ' '));
  return mots.some((mot) => {
    const capitale = /^\p{Lu}/u.test(mot);
    // The product's name alone is a title, not a sentence.
    if (capitale && reste.trim() === mot) return false;
    return new RegExp(`(?<![\\p{L}-])${mot}(s|x)?(?![\\p{L}-])`, capitale ? 'u' : 'iu').test(reste);
  });
}

describe('Le glossaire', () => {
  it('donne chaque mot une fois', () => {
    const mots = DU_CODE.map(({ mot }) => mot);
    expect(mots.length).toBeGreaterThan(30);
    expect(new Set(mots).size).toBe(mots.length);
    expect(mots.filter((mot) => DU_CODE.some(({ interdits }) => interdits.includes(mot)))).toEqual([]);
  });

  it.each(DU_CODE)('$mot sert encore dans le code', ({ mot }) => {
    const servent = NOMS.filter(({ mots }) => mots.has(mot) || mots.has(`${mot}s`));
    const registres = SOURCES.filter(({ texte }) => texte.includes(`'${mot}'`));
    expect(servent.length + registres.length).toBeGreaterThan(0);
  });

  it.each(DU_CODE.filter(({ interdits }) => interdits.length > 0))(
    'le code dit $mot, jamais $interdits',
    ({ interdits }) => {
      const fautifs = NOMS.flatMap(({ chemin, mots }) =>
        interdits.filter((interdit) => mots.has(interdit)).map((interdit) => `${chemin} : ${interdit}`),
      );
      expect(fautifs).toEqual([]);
    },
  );

  it.each(JAMAIS_A_L_ECRAN)('aucun écran ne dit $mots', (regle) => {
    expect(ECRANS.filter((texte) => dit(texte, regle)).map(({ lieu, texte }) => `${lieu}  ${texte}`)).toEqual(
      [],
    );
  });

  it('ne garde aucune exception qui ne serve plus', () => {
    const inutiles = JAMAIS_A_L_ECRAN.flatMap(({ sauf }) => sauf)
      // The charter of the decree has no screen yet; its name is already settled.
      .filter((phrase) => phrase !== 'charte de saisie')
      .filter((phrase) => !ECRANS.some(({ texte }) => texte.replace(/\s/g, ' ').includes(phrase)));
    expect(inutiles).toEqual([]);
  });

  it.each([
    ['poste', 'Ce poste n’est pas synchronisé.', true],
    ['poste', 'Le Code postal est imposé.', false],
    ['Permanence', 'Fermez Permanence puis rouvrez-la.', true],
    ['Permanence', 'Permanence', false],
    ['Permanence', 'La permanence du mardi', false],
    ['charte', 'Lisez la charte.', true],
    ['charte', 'Ouvrir la charte de saisie', false],
  ])('%s dans « %s » : %s', (mot, texte, attendu) => {
    const regle = JAMAIS_A_L_ECRAN.find(({ mots }) => mots.includes(mot)) ?? { mots: [], sauf: [] };
    expect(dit({ texte }, regle)).toBe(attendu);
  });
});
