// Ten minutes without a key pause; eight hours or a long sleep close; a clock that is set extends nothing.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { secondesDEssai, Veille } from '../../src-main/session-watch';

const MINUTE = 60_000;
const HEURE = 60 * MINUTE;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 24, 8) });
});
afterEach(() => {
  vi.useRealTimers();
});

function uneVeille({ minutes = 10, secondes }: { minutes?: number; secondes?: number } = {}) {
  const faits: string[] = [];
  let decalage = 0;
  const veille = new Veille({
    // The computer's clock is time plus what people did to it.
    instant: () => ({ mural: Date.now() + decalage, monotone: performance.now() }),
    pauser: (raison) => faits.push(`pause ${raison}`),
    fermer: (motif) => faits.push(`fermer ${motif}`),
    secondes,
  });
  veille.suivre({ minutes, enPause: false, motDePasseSaisi: true });
  return {
    veille,
    faits,
    regler: (ms: number) => {
      decalage += ms;
    },
  };
}

describe('La pause', () => {
  it('vient une fois, dix minutes après le dernier geste', () => {
    const { veille, faits } = uneVeille();
    vi.advanceTimersByTime(9 * MINUTE);
    veille.signaler();
    vi.advanceTimersByTime(10 * MINUTE - 1_000);
    expect(faits).toEqual([]);
    vi.advanceTimersByTime(30 * MINUTE);
    expect(faits).toEqual(['pause inactivite']);
  });

  it.each([5, 60])('suit le réglage de la structure : %i minutes', (minutes) => {
    const { faits } = uneVeille({ minutes });
    vi.advanceTimersByTime(minutes * MINUTE - 1_000);
    expect(faits).toEqual([]);
    vi.advanceTimersByTime(2_000);
    expect(faits).toEqual(['pause inactivite']);
  });

  it('recommence à compter après la reprise', () => {
    const { veille, faits } = uneVeille();
    vi.advanceTimersByTime(11 * MINUTE);
    veille.suivre({ minutes: 10, enPause: false, motDePasseSaisi: false });
    vi.advanceTimersByTime(9 * MINUTE);
    expect(faits).toHaveLength(1);
    vi.advanceTimersByTime(2 * MINUTE);
    expect(faits).toEqual(['pause inactivite', 'pause inactivite']);
  });

  it('une horloge reculée d’un an ne la retarde pas', () => {
    const { faits, regler } = uneVeille();
    vi.advanceTimersByTime(5 * MINUTE);
    regler(-365 * 24 * HEURE);
    vi.advanceTimersByTime(5 * MINUTE);
    expect(faits).toEqual(['pause inactivite']);
  });

  it('vient quand l’ordinateur s’endort ou verrouille sa session', () => {
    const { veille, faits } = uneVeille();
    veille.pauserPourVeille();
    expect(faits).toEqual(['pause veille']);
  });
});

describe('L’écran dont le cœur est tombé', () => {
  it('se ferme là où il se serait mis en pause : dix minutes sans geste', () => {
    const { veille, faits } = uneVeille();
    vi.advanceTimersByTime(5 * MINUTE);
    veille.perdreLeCoeur();
    vi.advanceTimersByTime(5 * MINUTE - 1_000);
    expect(faits).toEqual([]);
    vi.advanceTimersByTime(30 * MINUTE);
    expect(faits).toEqual(['fermer sansReponse']);
  });

  it('se ferme quand l’ordinateur s’endort ou que sa session est laissée', () => {
    for (const laisser of ['sEndormir', 'pauserPourVeille'] as const) {
      const { veille, faits } = uneVeille();
      veille.perdreLeCoeur();
      veille[laisser]();
      expect(faits).toEqual(['fermer sansReponse']);
    }
  });

  it('redevient un écran ordinaire quand le mot de passe est saisi de nouveau', () => {
    const { veille, faits } = uneVeille();
    veille.perdreLeCoeur();
    veille.suivre({ minutes: 10, enPause: false, motDePasseSaisi: true });
    vi.advanceTimersByTime(11 * MINUTE);
    expect(faits).toEqual(['pause inactivite']);
  });

  it('sans structure ouverte, il n’y a rien à fermer', () => {
    const { veille, faits } = uneVeille();
    veille.cesser();
    veille.perdreLeCoeur();
    vi.advanceTimersByTime(60 * MINUTE);
    expect(faits).toEqual([]);
  });
});

describe('La fermeture', () => {
  it('vient huit heures après le mot de passe, pauses ou non', () => {
    const { veille, faits } = uneVeille();
    for (let n = 0; n < 95; n++) {
      vi.advanceTimersByTime(5 * MINUTE);
      veille.signaler();
    }
    expect(faits).toEqual([]);
    vi.advanceTimersByTime(5 * MINUTE);
    expect(faits).toEqual(['fermer huitHeures']);
  });

  it('compte depuis le dernier mot de passe, pas depuis le dernier code', () => {
    const { veille, faits } = uneVeille({ minutes: 60 });
    vi.advanceTimersByTime(4 * HEURE);
    veille.suivre({ minutes: 60, enPause: false, motDePasseSaisi: true });
    vi.advanceTimersByTime(3 * HEURE);
    veille.suivre({ minutes: 60, enPause: false, motDePasseSaisi: false });
    vi.advanceTimersByTime(5 * HEURE);
    expect(faits.filter((fait) => fait.startsWith('fermer'))).toEqual(['fermer huitHeures']);
  });

  it('vient aussi pendant une pause', () => {
    const { veille, faits } = uneVeille();
    veille.suivre({ minutes: 10, enPause: true, motDePasseSaisi: false });
    vi.advanceTimersByTime(9 * HEURE);
    expect(faits).toEqual(['fermer huitHeures']);
  });

  it('une horloge reculée d’un an n’ajoute rien aux huit heures', () => {
    const { veille, faits, regler } = uneVeille({ minutes: 60 });
    regler(-365 * 24 * HEURE);
    for (let n = 0; n < 16; n++) {
      vi.advanceTimersByTime(30 * MINUTE);
      veille.signaler();
    }
    expect(faits).toEqual(['fermer huitHeures']);
  });

  it('une horloge avancée d’un an ferme', () => {
    const { faits, regler } = uneVeille();
    regler(365 * 24 * HEURE);
    vi.advanceTimersByTime(1_000);
    expect(faits).toEqual(['fermer sommeil']);
  });

  it.each([
    [4 * MINUTE, []],
    [6 * MINUTE, ['fermer sommeil']],
    [-24 * HEURE, ['fermer sommeil']],
  ])('un sommeil vu de %i ms : %j', (duree, attendu) => {
    const { veille, faits, regler } = uneVeille();
    veille.sEndormir();
    expect(faits).toEqual(['pause veille']);
    regler(duree);
    veille.seReveiller();
    vi.advanceTimersByTime(2_000);
    expect(faits.slice(1)).toEqual(attendu);
  });

  it('un sommeil que l’ordinateur n’a pas annoncé ferme aussi', () => {
    const { faits, regler } = uneVeille();
    vi.advanceTimersByTime(MINUTE);
    regler(6 * MINUTE);
    vi.advanceTimersByTime(1_000);
    expect(faits).toEqual(['fermer sommeil']);
  });

  it('rien ne vient plus une fois la structure fermée', () => {
    const { veille, faits } = uneVeille();
    veille.cesser();
    vi.advanceTimersByTime(9 * HEURE);
    veille.sEndormir();
    veille.seReveiller();
    expect(faits).toEqual([]);
  });
});

it.each([
  [false, undefined, undefined],
  [false, '2', 2],
  [false, '-1', undefined],
  [false, 'zz', undefined],
  [true, '2', undefined],
])('empaquetée : %s, demandées : %s → %s s', (empaquetee, demandees, attendues) => {
  expect(secondesDEssai(empaquetee, demandees)).toBe(attendues);
});

it('les secondes d’essai raccourcissent la pause, et ne l’allongent pas', () => {
  const courte = uneVeille({ secondes: 2 });
  vi.advanceTimersByTime(3_000);
  expect(courte.faits).toEqual(['pause inactivite']);
  const longue = uneVeille({ secondes: 5_000 });
  vi.advanceTimersByTime(10 * MINUTE);
  expect(longue.faits).toEqual(['pause inactivite']);
});
