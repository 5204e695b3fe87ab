// The reader of texts and names, tried on code whose texts are known: what it misses, no other test would see.
import { describe, expect, it } from 'vitest';
import { motsDuNom, nomsDeclares, textesFrancais } from './textes';

const source = (texte: string) => ({ chemin: 'src-renderer/essai.tsx', texte, imports: [] });
const lus = (texte: string) => textesFrancais(source(texte)).map((lu) => lu.texte);

describe('Les textes lus dans le code', () => {
  it('une phrase coupée par des valeurs est lue entière, chaque valeur à sa place', () => {
    expect(lus(`const a = \`Né le \${jour} à \${ville}.\`;`)).toEqual(['Né le \uFFFC à \uFFFC.']);
  });

  it('les lignes d’un élément sont réunies comme à l’écran', () => {
    expect(lus('const a = <p>\n  Nom : {nom}\n  et la suite\n</p>;')).toEqual(['Nom : \uFFFCet la suite']);
  });

  it('une espace écrite entre accolades compte', () => {
    expect(lus("const a = <p>Nom{' '}<b>court</b></p>;")).toEqual(['Nom \uFFFC', 'court']);
  });

  it('un seul mot dans un élément est un texte', () => {
    expect(lus('const a = <Button>Enregistrer</Button>;')).toEqual(['Enregistrer']);
  });

  it('les attributs que la personne lit ou entend sont des textes', () => {
    expect(lus('const a = <Champ label="Date de naissance" className="la grande date" />;')).toEqual([
      'Date de naissance',
    ]);
  });

  it.each([
    ["import { a } from './la/date de';"],
    ["throw new Error('not a date de naissance');"],
    ["type Mode = 'lu par la personne';"],
    ["base.prepare('SELECT le FROM journal');"],
    ["const classe = 'grille serree';"],
    ['const a = <p>{nom}</p>;'],
  ])('%s ne contient pas de texte à lire', (code) => {
    expect(lus(code)).toEqual([]);
  });

  it('dit le fichier et la ligne', () => {
    expect(textesFrancais(source("\n\nconst a = 'Mot de passe refusé.';"))[0]?.lieu).toBe(
      'src-renderer/essai.tsx:3',
    );
  });
});

describe('Les noms lus dans le code', () => {
  it('sont ceux que le fichier donne, jamais ceux qu’il emprunte', () => {
    const code = "import { useState } from 'react'; function noter(lu: string) { const vu = lu.trim(); }";
    expect(nomsDeclares(source(code))).toEqual(['noter', 'lu', 'vu']);
  });

  it('sont coupés en mots', () => {
    expect(motsDuNom('motDePasseRefuse')).toEqual(['mot', 'de', 'passe', 'refuse']);
    expect(motsDuNom('TAILLE_MAX')).toEqual(['taille', 'max']);
    expect(motsDuNom('ecran-copie.tsx')).toEqual(['ecran', 'copie', 'tsx']);
  });
});
