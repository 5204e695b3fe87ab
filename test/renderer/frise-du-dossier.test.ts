// The picture of a file: where each event stands, how many fit, what is said to those who listen to it.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenementsDe, faireFrise } from '../../src-renderer/dossier/frise-du-dossier';
import type { DossierLu } from '../../src-shared/contract/dossier';
import { idDe, unDossier, unEntretien } from './un-dossier';

const AUJOURD_HUI = '2026-11-24';

const informe = (le: string): DossierLu['receptions'][number] => ({
  mode: 'lueEnsemble',
  a: 'jeune',
  le,
  version: '1',
  empreinte: '0'.repeat(64),
  par: 'Aminata Diallo',
  mention: 'Mention',
  saisieLe: `${le}T09:00:00.000Z`,
});

const referent = (nom: string, du: string, au: string | null): DossierLu['referents'][number] => ({
  id: idDe(9) as never,
  par: nom,
  nom,
  du: `${du}T09:00:00.000Z`,
  au: au === null ? null : `${au}T09:00:00.000Z`,
});

describe('Les événements du dossier', () => {
  it('vont du plus ancien au plus récent, informations comprises', () => {
    const dossier = unDossier(
      [
        unEntretien(1, { date: '2026-12-08', statut: 'planifie' }),
        unEntretien(2, { date: '2026-11-03', statut: 'absent' }),
        unEntretien(3, { date: '2026-10-13' }),
      ],
      { receptions: [informe('2026-10-13')] },
    );
    expect(evenementsDe(dossier)).toEqual([
      { date: '2026-10-13', genre: 'information' },
      { date: '2026-10-13', genre: 'tenu' },
      { date: '2026-11-03', genre: 'manque' },
      { date: '2026-12-08', genre: 'aVenir' },
    ]);
  });

  it('distinguent l’entretien tenu de l’absence, du report et de l’annulation', () => {
    const genre = (statut: 'present' | 'nonPrecise' | 'absent' | 'reporte' | 'annule' | 'planifie') =>
      evenementsDe(unDossier([unEntretien(1, { date: AUJOURD_HUI, statut })]))[0]?.genre;
    expect(genre('present')).toBe('tenu');
    expect(genre('nonPrecise')).toBe('tenu');
    expect([genre('absent'), genre('reporte'), genre('annule')]).toEqual(['manque', 'manque', 'manque']);
    expect(genre('planifie')).toBe('aVenir');
  });
});

describe('L’image', () => {
  it('place un dossier d’un an et demi entre son premier événement et le rendez-vous à venir', () => {
    const frise = faireFrise(
      unDossier([
        unEntretien(1, { date: '2025-06-01' }),
        unEntretien(2, { date: '2026-12-01', statut: 'planifie' }),
      ]),
      AUJOURD_HUI,
    );
    expect(frise.points.map(({ x }) => x)).toEqual([0, 1]);
    expect(frise.aujourdHui).toBeCloseTo(541 / 548, 5);
    expect(frise.reperes.map(({ libelle }) => libelle)).toEqual([
      'juil. 2025',
      'oct. 2025',
      'janv. 2026',
      'avr. 2026',
      'juil. 2026',
      'oct. 2026',
    ]);
  });

  it('d’un dossier d’hier couvre deux mois, aujourd’hui au bout', () => {
    const { aujourdHui, points } = faireFrise(
      unDossier([unEntretien(1, { date: '2026-11-23' })]),
      AUJOURD_HUI,
    );
    expect(aujourdHui).toBe(1);
    expect(points).toMatchObject([{ x: 39 / 40, etage: 0, nombre: 1 }]);
  });

  it('empile cinq événements du même moment, puis compte les autres', () => {
    const memeJour = Array.from({ length: 7 }, (_, n) => unEntretien(n + 1, { date: '2026-11-20' }));
    const { points } = faireFrise(unDossier(memeJour), AUJOURD_HUI);
    expect(points.map(({ etage, nombre }) => [etage, nombre])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 3],
    ]);
  });

  it('d’un dossier vide ne porte que le jour', () => {
    const frise = faireFrise(unDossier([]), AUJOURD_HUI);
    expect(frise).toMatchObject({ points: [], referents: [], aujourdHui: 1 });
    expect(frise.resume).toBe('Rien n’est encore noté, 0 entretien');
  });

  it('montre chaque référent sur sa période, le présent jusqu’à aujourd’hui', () => {
    const { referents } = faireFrise(
      unDossier([unEntretien(1, { date: '2026-01-01' })], {
        referents: [
          referent('Paul Estrade', '2026-01-01', '2026-06-01'),
          referent('Aminata Diallo', '2026-06-01', null),
        ],
      }),
      AUJOURD_HUI,
    );
    expect(referents).toEqual([
      { nom: 'Paul Estrade', de: 0, a: 151 / 327 },
      { nom: 'Aminata Diallo', de: 151 / 327, a: 1 },
    ]);
  });

  it('se dit en une phrase', () => {
    const dire = (...statuts: ('present' | 'absent' | 'planifie')[]) =>
      faireFrise(
        unDossier(
          statuts.map((statut, n) =>
            unEntretien(n + 1, { date: statut === 'planifie' ? '2026-12-08' : '2026-10-13', statut }),
          ),
          {
            referents: [
              referent('Paul Estrade', '2026-01-01', '2026-06-01'),
              referent('A', '2026-06-01', null),
            ],
          },
        ),
        AUJOURD_HUI,
      ).resume;
    expect(dire('present', 'present', 'absent', 'planifie')).toBe(
      'Depuis le 13/10/2026, 2 entretiens, 1 absence, report ou annulation, prochain rendez-vous le 08/12/2026, 1 changement de référent',
    );
    expect(dire('absent', 'absent')).toBe(
      'Depuis le 13/10/2026, 0 entretien, 2 absences, reports ou annulations, 1 changement de référent',
    );
  });

  it('quels que soient les événements, n’en perd aucun, reste dans son cadre et sous huit repères', () => {
    const jour = fc
      .integer({ min: 0, max: 4_000 })
      .map((n) => new Date(Date.UTC(2018, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(jour, { maxLength: 200 }), (jours) => {
        const { points, reperes, aujourdHui } = faireFrise(
          unDossier(jours.map((date, n) => unEntretien(n + 1, { date }))),
          AUJOURD_HUI,
        );
        expect(points.reduce((somme, { nombre }) => somme + nombre, 0)).toBe(jours.length);
        for (const { x, etage } of points) {
          expect(x >= 0 && x <= 1).toBe(true);
          expect(etage).toBeLessThan(5);
        }
        for (const { x } of [...reperes, { x: aujourdHui }]) expect(x >= 0 && x <= 1).toBe(true);
        expect(reperes.length).toBeLessThanOrEqual(8);
        expect(new Set(points.map(({ x, etage }) => `${x} ${etage}`)).size).toBe(points.length);
      }),
      { numRuns: 60 },
    );
  });
});
