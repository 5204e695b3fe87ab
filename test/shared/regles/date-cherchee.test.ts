// Birth dates in the search, in any French form, and numbers that are none.
import { describe, expect, it } from 'vitest';
import { lireDateCherchee } from '../../../src-shared/regles/date-cherchee';
import { naissancesDeLaTranche } from '../../../src-shared/regles/liste-dossiers';

const date = (jour: number | null, mois: number | null, annee: string) => ({ jour, mois, annee });

describe('Une date', () => {
  it.each([
    ['15/03/2008', date(15, 3, '2008')],
    ['15 3 2008', date(15, 3, '2008')],
    ['15-03-08', date(15, 3, '08')],
    ['15.03.2008', date(15, 3, '2008')],
    ['15 mars 2008', date(15, 3, '2008')],
    ['15 MARS', date(15, 3, '')],
    ['1er août 2007', date(1, 8, '2007')],
    ['3 févr. 2007', date(3, 2, '2007')],
    ['mars 2008', date(null, 3, '2008')],
    ['03/2008', date(null, 3, '2008')],
    ['2008', date(null, null, '2008')],
    ['150308', date(15, 3, '08')],
    ['15032008', date(15, 3, '2008')],
    ['2008-03-15', date(15, 3, '2008')],
    ['15/03', date(15, 3, '')],
    ['15/03/', date(15, 3, '')],
    ['15/03/20', date(15, 3, '20')],
    ['15/03/200', date(15, 3, '200')],
  ])('« %s »', (texte, attendue) => {
    expect(lireDateCherchee(texte)).toEqual({ date: attendue, reste: '' });
  });

  it.each([
    ['martin 2008', date(null, null, '2008'), 'martin'],
    ['Léa 15/03/2008', date(15, 3, '2008'), 'lea'],
    ['15 mars ben amor', date(15, 3, ''), 'ben amor'],
  ])('et un nom : « %s »', (texte, attendue, reste) => {
    expect(lireDateCherchee(texte)).toEqual({ date: attendue, reste });
  });

  it.each([
    '06 39 98 00 12',
    '0639980012',
    '+33 6 39 98',
    '06.39.98',
    '45/13/2008',
    'mars',
    'Marsac',
    '32',
    '11206S00-2008',
    'lea',
  ])('n’est pas dans « %s »', (texte) => {
    expect(lireDateCherchee(texte)).toEqual({ date: null, reste: texte });
  });
});

describe('Une tranche d’âge', () => {
  it.each([
    ['mineurs', '2026-11-24', ['2008-11-25'], ['2008-11-24']],
    ['de18a21', '2026-11-24', ['2008-11-24', '2004-11-25'], ['2008-11-25', '2004-11-24']],
    ['de22a25', '2026-11-24', ['2004-11-24', '2000-11-25'], ['2004-11-25', '2000-11-24']],
    ['plusDe25', '2026-11-24', ['2000-11-24'], ['2000-11-25']],
    // Born on 29 February 2008: 18 on 1 March 2026, not before.
    ['mineurs', '2026-02-28', ['2008-02-29'], ['2008-02-28']],
    ['de18a21', '2026-03-01', ['2008-02-29'], ['2008-03-02']],
    ['de18a21', '2028-02-29', ['2010-02-28', '2006-03-01'], ['2010-03-01', '2006-02-28']],
  ] as const)('%s le %s : %j et pas %j', (tranche, jour, dedans, dehors) => {
    const [apres, jusquA] = naissancesDeLaTranche(tranche, jour);
    const contient = (date: string) => date > apres && date <= jusquA;
    expect(dedans.filter((date) => !contient(date))).toEqual([]);
    expect(dehors.filter(contient)).toEqual([]);
  });
});
