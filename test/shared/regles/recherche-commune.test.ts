// Finding a commune as one types: with or without accents, by either code, today's communes and old ones.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chercherCommunes,
  codeActuelDeCommune,
  departementDeCommune,
  libelleCommune,
  normaliserNomCommune,
  preparerCommunes,
} from '../../../src-shared/regles/recherche-commune';

const fichier = join(import.meta.dirname, '../../../resources/communes/communes.json');
const index = preparerCommunes(JSON.parse(readFileSync(fichier, 'utf8')));
const codes = (texte: string, max = 12) => chercherCommunes(index, texte, max).map(({ code }) => code);
const premier = (texte: string) => chercherCommunes(index, texte, 12)[0];

describe('chercherCommunes', () => {
  it.each([
    ['Limoux', '11206'],
    ['limoux', '11206'],
    ['LIMOU', '11206'],
    ['L’Haÿ-les-Roses', '94038'],
    ["l'hay les roses", '94038'],
    ['lhay', '94038'],
    ['hay les', '94038'],
    ['st etienne', '42218'],
    ['St-Étienne', '42218'],
    ['saint étienne', '42218'],
    ['ste foy les lyon', '69202'],
    ['st', '67482'],
    ['ste', '97418'],
    ['2A004', '2A004'],
    ['2a004', '2A004'],
    ['97411 saint denis', '97411'],
    ['saint denis 974', '97411'],
    ['11300', '11206'],
    ['œting', '57521'],
    ['paris 11', '75111'],
    ['lyon 3', '69383'],
    ['  Carcassonne  ', '11069'],
    ['foix', '09122'],
    ['Faaa', '98715'],
    ['y', '80829'],
  ])('« %s » proposes %s first', (texte, code) => expect(premier(texte)?.code).toBe(code));

  it('gives what the screen shows of it', () => {
    expect(premier('Limoux')).toEqual({
      code: '11206',
      nom: 'Limoux',
      codePostal: '11300',
      departement: '11',
    });
    expect(premier('97490')).toMatchObject({ nom: 'Saint-Denis', codePostal: '97490', departement: '974' });
    expect(premier('2A004')).toMatchObject({ nom: 'Ajaccio', codePostal: '20000', departement: '2A' });
  });

  it('finds by the INSEE code too, where it is also a postal code', () => {
    expect(codes('97411')).toContain('97411');
  });

  it('gives every commune of a postal code', () => {
    const trouvees = chercherCommunes(index, '11300', 100, { anciennes: false });
    expect(trouvees.length).toBeGreaterThan(20);
    expect(trouvees.filter(({ codePostal }) => codePostal === '11300').length).toBeGreaterThan(20);
  });

  it('puts the same name first, then beginnings, then beginnings of words', () => {
    const noms = chercherCommunes(index, 'foix', 40).map(({ nom }) => normaliserNomCommune(nom));
    const rangs = noms.map((nom) => (nom === 'foix' ? 0 : nom.startsWith('foix') ? 1 : 2));
    expect(rangs).toEqual([...rangs].sort());
    expect(rangs[0]).toBe(0);
  });

  it('proposes namesakes of the department asked for first', () => {
    const [proche, suivante] = chercherCommunes(index, 'st denis', 12, { departement: '11' });
    expect(proche?.code).toBe('11339');
    expect(suivante?.code).toBe('97411');
  });

  it('finds an old commune, for a birth place, and says what it is part of today', () => {
    expect(premier('cordieux')).toMatchObject({
      code: '01120',
      nom: 'Cordieux (commune ancienne, aujourd’hui Montluel)',
    });
    expect(premier('Arbignieu')).toMatchObject({ code: '01015', codePostal: '01300' });
    expect(chercherCommunes(index, 'cordieux', 12, { anciennes: false })).toEqual([]);
  });

  it.each(['', '   ', '-', '’', '🙂', 'zzzzzz', '99999', '\u202e', '1130000'])(
    'finds nothing for « %s »',
    (texte) => expect(codes(texte)).toEqual([]),
  );

  it('never gives more than asked, nor the same commune of today twice, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-z0-9 '-]{1,6}$/)),
        (texte) => {
          const trouvees = chercherCommunes(index, texte, 5, { anciennes: false });
          expect(trouvees.length).toBeLessThanOrEqual(5);
          expect(new Set(trouvees.map(({ code }) => code)).size).toBe(trouvees.length);
        },
      ),
      { numRuns: 60 },
    );
    expect(codes('a'.repeat(10_000))).toEqual([]);
    expect(codes('saint', 0)).toEqual([]);
  });
});

describe('a commune’s name from its code', () => {
  it.each([
    ['11206', 'Limoux (11)'],
    ['2A004', 'Ajaccio (2A)'],
    ['97411', 'Saint-Denis (974)'],
    ['75111', 'Paris 11e Arrondissement (75)'],
    ['01120', 'Cordieux (commune ancienne, aujourd’hui Montluel) (01)'],
    ['01015', 'Arboys en Bugey (01)'],
    ['20004', 'Ajaccio (2A)'],
    ['00000', undefined],
    ['', undefined],
  ])('%s: %s', (code, libelle) => expect(libelleCommune(index, code)).toBe(libelle));

  it.each([
    ['11206', '11206'],
    ['01120', '01262'],
    ['75038', '94038'],
    ['99999', undefined],
  ])('%s is %s today', (code, actuel) => expect(codeActuelDeCommune(index, code)).toBe(actuel));

  it('tells the department', () => {
    expect(['11206', '2B033', '97411', '98735'].map(departementDeCommune)).toEqual([
      '11',
      '2B',
      '974',
      '987',
    ]);
  });
});

describe('normaliserNomCommune', () => {
  it.each([
    ['St-Étienne', 'saint etienne'],
    ['Ste Foy', 'sainte foy'],
    ['L’Haÿ-les-Roses', 'l hay les roses'],
    ['Strasbourg', 'strasbourg'],
  ])('%s: %s', (nom, attendu) => expect(normaliserNomCommune(nom)).toBe(attendu));
});
