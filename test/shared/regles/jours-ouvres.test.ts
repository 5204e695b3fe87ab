// Public holidays and weekends where the structure is, and the next appointment that avoids them.
import { describe, expect, it } from 'vitest';
import {
  ajouterJours,
  departementDeStructure,
  finDeSemaine,
  jourChome,
  jourFerie,
  memeJourPlusTard,
} from '../../../src-shared/regles/jours-ouvres';

describe('Les jours fériés', () => {
  it.each([
    ['2026-01-01', 'Jour de l’an'],
    ['2026-04-06', 'Lundi de Pâques'],
    ['2026-05-01', 'Fête du travail'],
    ['2026-05-08', 'Victoire de 1945'],
    ['2026-05-14', 'Ascension'],
    ['2026-05-25', 'Lundi de Pentecôte'],
    ['2026-07-14', 'Fête nationale'],
    ['2026-08-15', 'Assomption'],
    ['2026-11-01', 'Toussaint'],
    ['2026-11-11', 'Armistice'],
    ['2026-12-25', 'Noël'],
    ['2024-04-01', 'Lundi de Pâques'],
    ['2027-03-29', 'Lundi de Pâques'],
  ])('le %s : %s', (jour, nom) => {
    expect(jourFerie(jour, '11')).toBe(nom);
  });

  it('sont onze en France, treize en Alsace et en Moselle, douze outre-mer', () => {
    const nombre = (departement: string) =>
      Array.from({ length: 365 }, (_, rang) => ajouterJours('2026-01-01', rang)).filter(
        (jour) => jourFerie(jour, departement) !== null,
      ).length;
    expect(['11', '67', '974'].map(nombre)).toEqual([11, 13, 12]);
    expect(jourFerie('2026-04-03', '68')).toBe('Vendredi saint');
    expect(jourFerie('2026-12-20', '974')).toBe('Abolition de l’esclavage');
  });

  it('le département est celui du code de la structure', () => {
    expect(['11206S00', '97411S01', '2A004S00'].map(departementDeStructure)).toEqual(['11', '974', '2A']);
  });
});

describe('Les fins de semaine', () => {
  it.each([
    ['2026-11-28', 'samedi'],
    ['2026-11-29', 'dimanche'],
    ['2026-11-30', null],
  ])('%s : %s', (jour, attendu) => {
    expect(finDeSemaine(jour)).toBe(attendu);
    expect(jourChome(jour, '11')).toBe(attendu);
  });
});

describe('Le rendez-vous suivant', () => {
  it.each([
    ['2026-11-24', 2, '2026-12-08'],
    // 25 December is a Friday of 2026, 1 January the next one.
    ['2026-12-11', 2, '2027-01-08'],
    ['2026-04-27', 4, '2026-06-01'],
    // The clocks change between the two days.
    ['2026-10-20', 2, '2026-11-03'],
  ])('du %s, %i semaines plus tard : %s', (jour, semaines, attendu) => {
    expect(memeJourPlusTard(jour, semaines, '11')).toBe(attendu);
  });
});
