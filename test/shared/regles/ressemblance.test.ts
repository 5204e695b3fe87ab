// Names by ear and by letter, dates a slip away: what is proposed, and what never is (A30).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesProches } from '../../../src-shared/regles/dates-proches';
import { distance, proximite } from '../../../src-shared/regles/distance';
import {
  ecrireFormes,
  formesDesNoms,
  formesDuNom,
  lireFormes,
} from '../../../src-shared/regles/formes-du-nom';
import { type Identite, ressemblance } from '../../../src-shared/regles/ressemblance';
import { sonDuMot, sonsDuNom } from '../../../src-shared/regles/sons';

const identite = (nom: string, prenoms: string, commune: string | null = '11206'): Identite => ({
  noms: nom.split('/').map(formesDuNom),
  prenoms: prenoms.split(', ').map(formesDuNom),
  commune,
});

describe('À l’oreille', () => {
  it.each([
    ['Dupont', 'Dupond'],
    ['Lefèvre', 'Lefebvre'],
    ['Thomas', 'Tomas'],
    ['Diallo', 'Dialo'],
    ['Mamadou', 'Mamadu'],
    ['Ousmane', 'Wsmane'],
    ['Khadija', 'Kadidja'],
    ['Mathieu', 'Matthieu'],
    ['Philippe', 'Filipe'],
    ['Renaud', 'Renault'],
    ['Gauthier', 'Gotier'],
    ['Şahin', 'Sahin'],
  ])('%s et %s s’entendent pareil', (un, autre) => {
    expect(sonDuMot(un)).toBe(sonDuMot(autre));
  });

  it.each([
    ['Martin', 'Moreau'],
    ['Dupont', 'Dupuy'],
    ['Léa', 'Lou'],
    ['Traoré', 'Touré'],
  ])('%s et %s, non', (un, autre) => {
    expect(sonDuMot(un)).not.toBe(sonDuMot(autre));
  });

  it('un nom en plusieurs mots s’entend aussi d’un seul tenant', () => {
    expect(sonsDuNom('Ben Mohammed')).toContain(sonDuMot('Benmohamed'));
    expect(sonsDuNom('محمد')).toEqual([]);
  });
});

describe('À la lettre', () => {
  it.each([
    ['martin', 'matrin', 1],
    ['martin', 'martn', 1],
    ['martin', 'marttin', 1],
    ['martin', 'nartim', 2],
    ['sow', 'coulibaly', 4],
  ])('%s → %s : %i', (un, autre, ecart) => {
    expect(distance(un, autre, 3)).toBe(ecart);
  });

  it('ne dépend pas de l’ordre des deux mots, et reste entre 0 et 1', () => {
    const mot = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(mot, mot, fc.integer({ min: 0, max: 10 }), (a, b, dixiemes) => {
        const mesure = proximite(a, b, dixiemes / 10);
        expect(mesure).toBe(proximite(b, a, dixiemes / 10));
        expect(mesure === 0 || (mesure >= dixiemes / 10 - 1e-9 && mesure <= 1)).toBe(true);
      }),
    );
  });
});

describe('Les formes', () => {
  it('mettent les particules à part', () => {
    expect(formesDuNom('Ben Amor')).toEqual({ colle: 'benamor', mots: ['amor'] });
    expect(formesDuNom('de La Serve').mots).toEqual(['serv']);
    // Nothing but a particle is a name all the same.
    expect(formesDuNom('Ba').mots).toEqual(['ba']);
    expect(formesDuNom('Di').mots).toEqual(['di']);
  });

  it('se relisent telles qu’elles ont été écrites', () => {
    const nom = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(nom, { maxLength: 4 }), (noms) => {
        expect(lireFormes(ecrireFormes(noms))).toEqual(formesDesNoms(noms));
      }),
    );
  });
});

describe('Les dates proches', () => {
  it.each([
    '2008-05-03',
    '2008-03-06',
    '2008-03-04',
    '2007-03-05',
    '2009-03-05',
    '2008-03-15',
    '2008-03-25',
    '2008-08-05',
    '2018-03-05',
  ])('05/03/2008 peut être une erreur pour %s', (date) => {
    expect(datesProches('2008-03-05')).toContain(date);
  });

  it.each(['2008-03-05', '2008-04-06', '2010-05-03', '2008-02-30'])('mais pas pour %s', (date) => {
    expect(datesProches('2008-03-05')).not.toContain(date);
  });

  it('passent d’un mois à l’autre', () => {
    expect(datesProches('2008-03-01')).toContain('2008-02-29');
    expect(datesProches('2007-12-31')).toContain('2008-01-01');
  });
});

describe('Se ressembler', () => {
  it.each([
    ['[A30] une orthographe à l’oreille', 'Lefebvre', 'Mathieu', 'Lefèvre', 'Matthieu', 'meme'],
    ['[A30] les accents perdus', 'MULLER', 'ELEA', 'Müller', 'Éléa', 'proche'],
    ['[A30] le nom et le prénom inversés', 'Aminata', 'Diallo', 'Diallo', 'Aminata', 'meme'],
    ['[A30] une particule détachée', 'Amor', 'Nour', 'Ben Amor', 'Nour', 'proche'],
    ['[A30] une particule déplacée', 'Serve de La', 'Zoé', 'de La Serve', 'Zoé', 'proche'],
    ['[A30] une moitié du nom', 'Gaudens', 'Léa', 'Saint-Gaudens', 'Léa', 'proche'],
    ['[A30] le second prénom', 'Martin', 'Éloi', 'Martin', 'Jean-Baptiste, Éloi', 'meme'],
    ['[A30] le nom d’usage', 'Dupuy', 'Inès', 'Martin/Dupuy', 'Inès', 'proche'],
    [
      '[A30] le nom de mariage, le même jour dans la même commune',
      'Vidal',
      'Mafalda',
      'Pereira',
      'Mafalda',
      'meme',
    ],
    ['[A30] sans date encore, le même nom', 'Diallo', 'Mamadu', 'Dialo', 'Mamadou', 'inconnu'],
  ] as const)('%s', (_titre, nom, prenoms, nomConnu, prenomsConnus, ecart) => {
    expect(ressemblance(identite(nom, prenoms), identite(nomConnu, prenomsConnus), ecart)).toBeGreaterThan(0);
  });

  it.each([
    ['[A30] une sœur jumelle', 'Martin', 'Léa', 'Martin', 'Manon', 'meme'],
    [
      '[A30] le même prénom né le même jour ailleurs',
      'Vidal',
      'Mafalda',
      'Pereira',
      'Mafalda',
      'meme',
      '11304',
    ],
    ['[A30] le même prénom, une date voisine', 'Vidal', 'Mafalda', 'Pereira', 'Mafalda', 'proche'],
    ['[A30] un nom voisin, une date voisine', 'Martinez', 'Léo', 'Martin', 'Léa', 'proche'],
    ['[A30] sans date, un nom seulement voisin', 'Durant', 'Paul', 'Dumont', 'Paul', 'inconnu'],
  ] as const)('non : %s', (_titre, nom, prenoms, nomConnu, prenomsConnus, ecart, ...[commune]) => {
    expect(
      ressemblance(identite(nom, prenoms), identite(nomConnu, prenomsConnus, commune), ecart),
    ).toBeNull();
  });

  it('la même date passe avant la date voisine, la même commune avant une autre', () => {
    const saisie = identite('Martin', 'Léa');
    const notes = [
      ressemblance(saisie, identite('Martin', 'Léa'), 'meme'),
      ressemblance(saisie, identite('Martin', 'Léa', '11304'), 'meme'),
      ressemblance(saisie, identite('Martin', 'Léa'), 'proche'),
    ].map((note) => note ?? 0);
    expect([...notes].sort((a, b) => b - a)).toEqual(notes);
  });
});
