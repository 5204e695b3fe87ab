// The journal's rules: families of acts, and stretches of unusual readings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familleDe } from '../../../src-shared/regles/familles-du-journal';
import { type Lecture, rafales } from '../../../src-shared/regles/lectures-inhabituelles';

describe('Les familles d’actes', () => {
  it.each([
    ['acces.connexion', 'connexions'],
    ['acces.echec', 'echecs'],
    ['acces.refus', 'echecs'],
    ['dossier.consultation', 'consultations'],
    ['dossier.recherche', 'recherches'],
    ['dossier.miseAJour', 'modifications'],
    ['entretien.creation', 'modifications'],
    ['journal.export', 'exports'],
    ['copie.enregistrement', 'exports'],
    ['utilisateur.fin', 'gestion'],
    ['constructor.toString', 'modifications'],
    ['inconnu', 'modifications'],
  ])('%s est dans « %s »', (acte, famille) => {
    expect(familleDe(acte)).toBe(famille);
  });
});

const DEBUT = Date.UTC(2026, 10, 24, 9);
const lectures = (secondes: readonly number[], dossier = (rang: number) => `d${rang}`): Lecture[] =>
  secondes.map((seconde, rang) => ({
    numero: rang + 1,
    le: new Date(DEBUT + seconde * 1000).toISOString(),
    dossier: dossier(rang),
  }));
const chaque = (nombre: number, pas: number, depuis = 0) =>
  Array.from({ length: nombre }, (_, rang) => depuis + rang * pas);

describe('[A66] Les lectures inhabituelles', () => {
  const REGLE = { dossiers: 20, minutes: 5 } as const;

  it.each([
    ['20 dossiers en 5 minutes juste', chaque(20, 300 / 19), 1],
    ['19 dossiers en une minute', chaque(19, 3), 0],
    ['20 dossiers en un peu plus de 5 minutes', chaque(20, 301 / 19), 0],
    ['40 dossiers en 5 minutes', chaque(40, 7.5), 1],
    ['deux fois 20 dossiers à une heure d’écart', [...chaque(20, 5), ...chaque(20, 5, 3600)], 2],
  ])('%s', (_quoi, secondes, attendu) => {
    expect(rafales(lectures(secondes), REGLE)).toHaveLength(attendu);
  });

  it('le même dossier rouvert 40 fois n’en est qu’un', () => {
    expect(
      rafales(
        lectures(chaque(40, 5), () => 'd'),
        REGLE,
      ),
    ).toEqual([]);
  });

  it('une horloge reculée ne fabrique pas de rafale', () => {
    expect(rafales(lectures([...chaque(10, 5, 3600), ...chaque(10, 5)]), REGLE)).toEqual([]);
  });

  it('chaque rafale contient au moins le nombre de dossiers de la règle, sans en inventer', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 80 }), (tirage) => {
        let seconde = 0;
        const lues = lectures(
          tirage.map(([pas]) => {
            seconde += pas;
            return seconde;
          }),
          (rang) => `d${tirage[rang]?.[1]}`,
        );
        for (const { dossiers, du, au } of rafales(lues, { dossiers: 5, minutes: 1 })) {
          expect(dossiers.length).toBeGreaterThanOrEqual(5);
          expect(du.numero).toBeLessThanOrEqual(au.numero);
          expect(new Set(dossiers).size).toBe(dossiers.length);
        }
      }),
    );
  });
});
