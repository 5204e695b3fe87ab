// Backups' rules: names without personal data, which ones stay, and how their age is told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lireNomDeSauvegarde,
  nomDeSauvegarde,
  quandEnClair,
  sauvegardeEnRetard,
  sauvegardesARetirer,
} from '../../../src-shared/regles/sauvegardes';

const CODE = '11206S00';
const nom = (jour: string, heure = '17h42') => `permanence-${CODE}-${jour}-${heure}.age`;
const jours = (dernier: string, nombre: number): string[] =>
  Array.from({ length: nombre }, (_, rang) =>
    new Date(Date.parse(`${dernier}T00:00:00Z`) - (nombre - 1 - rang) * 86_400_000)
      .toISOString()
      .slice(0, 10),
  );
const gardes = (noms: readonly string[], aujourdHui: string): string[] => {
  const retires = new Set(sauvegardesARetirer({ code: CODE, noms, aujourdHui }));
  return noms.filter((candidat) => !retires.has(candidat));
};

describe('Le nom', () => {
  it('dit la structure et le moment, et se relit', () => {
    const moment = { jour: '2026-11-24', heure: 8, minute: 5 };
    expect(nomDeSauvegarde(CODE, moment)).toBe('permanence-11206S00-2026-11-24-08h05.age');
    expect(nomDeSauvegarde(CODE, moment, 2)).toBe('permanence-11206S00-2026-11-24-08h05-2.age');
    expect(lireNomDeSauvegarde(nomDeSauvegarde(CODE, moment, 2), CODE)).toEqual(moment);
  });

  it.each([
    'photos.age',
    'permanence-99999S00-2026-11-24-08h05.age',
    nom('2026-02-30'),
    `${nom('2026-11-24')}.nouveau`,
  ])('« %s » n’est pas une sauvegarde de la structure', (candidat) => {
    expect(lireNomDeSauvegarde(candidat, CODE)).toBeNull();
  });
});

describe('[A67] 7 quotidiennes et 4 hebdomadaires', () => {
  it('après 60 jours, il reste les 7 derniers jours et la dernière de chacune des 4 semaines d’avant', () => {
    // 24/11/2026 is a Tuesday: the 7 days lie in its week and the one before.
    expect(
      gardes(
        jours('2026-11-24', 60).map((jour) => nom(jour)),
        '2026-11-24',
      ),
    ).toEqual([
      nom('2026-10-25'),
      nom('2026-11-01'),
      nom('2026-11-08'),
      nom('2026-11-15'),
      ...jours('2026-11-24', 7).map((jour) => nom(jour)),
    ]);
  });

  it('d’un même jour, la dernière seule, une fois passées les trois dernières faites', () => {
    const noms = ['08h00', '10h00', '12h00', '14h00', '16h00'].map((heure) => nom('2026-11-24', heure));
    expect(gardes(noms, '2026-11-24')).toEqual(noms.slice(2));
  });

  it('une longue absence ne retire rien', () => {
    const noms = jours('2026-03-10', 5).map((jour) => nom(jour));
    expect(gardes([...noms, nom('2026-11-24')], '2026-11-24')).toEqual([...noms, nom('2026-11-24')]);
  });

  it('une horloge reculée ne retire rien de ce qui est daté après elle, ni la sauvegarde qu’elle date', () => {
    const noms = jours('2026-11-24', 30).map((jour) => nom(jour));
    expect(gardes([...noms, nom('2015-01-01')], '2015-01-01')).toEqual([...noms, nom('2015-01-01')]);
  });

  it('une horloge avancée puis remise à l’heure : les fichiers du futur restent, sans prendre la place des autres', () => {
    const noms = [...jours('2026-11-20', 7).map((jour) => nom(jour)), nom('2035-06-01')];
    const apres = [...noms, ...jours('2026-11-24', 4).map((jour) => nom(jour))];
    expect(gardes(apres, '2026-11-24')).toContain(nom('2035-06-01'));
    expect(gardes(apres, '2026-11-24')).toEqual(
      expect.arrayContaining(jours('2026-11-24', 7).map((j) => nom(j))),
    );
  });

  it('les fichiers d’autres ne sont jamais retirés', () => {
    const noms = [...Array.from({ length: 20 }, (_, n) => `autre-${n}.age`), nom('2026-11-24')];
    expect(sauvegardesARetirer({ code: CODE, noms, aujourdHui: '2026-11-24' })).toEqual([]);
  });

  it('quelles que soient les dates et l’horloge, les trois dernières faites restent, et tout finit par tenir', () => {
    const jour = fc
      .integer({ min: 0, max: 4_000 })
      .map((n) => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.uniqueArray(jour, { minLength: 1, maxLength: 60 }), jour, (faits, aujourdHui) => {
        const noms = faits.map((j) => nom(j));
        const restent = gardes(noms, aujourdHui);
        expect(restent).toEqual(expect.arrayContaining(noms.slice(-3)));
        const passees = restent.filter((candidat) => candidat <= nom(aujourdHui, '99'));
        expect(passees.length).toBeLessThanOrEqual(7 + 4 + 3);
      }),
    );
  });
});

describe('« Dernière sauvegarde »', () => {
  it.each([
    ['2026-11-24', 8, 5, 'aujourd’hui à 8\u00a0h\u00a005'],
    ['2026-11-23', 17, 42, 'hier à 17\u00a0h\u00a042'],
    ['2026-11-22', 17, 0, 'avant-hier à 17\u00a0h\u00a000'],
    ['2026-11-20', 9, 30, 'vendredi 20/11/2026 à 9\u00a0h\u00a030'],
    ['2026-11-17', 9, 30, 'le 17/11/2026 à 9\u00a0h\u00a030'],
    ['2026-12-25', 9, 30, 'le 25/12/2026 à 9\u00a0h\u00a030'],
  ])('%s %i h %i : %s', (jour, heure, minute, attendu) => {
    expect(quandEnClair({ jour, heure, minute }, '2026-11-24')).toBe(attendu);
  });

  it.each([
    [null, true],
    ['2026-11-24', false],
    ['2026-11-17', false],
    ['2026-11-16', true],
  ])('faite le %s, en retard : %s', (jour, retard) => {
    expect(sauvegardeEnRetard(jour, '2026-11-24')).toBe(retard);
  });
});
