// A quarter of an hour without a key or a movement closes; the delay may be shortened for trying, never lengthened.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dureeDInactivite, Veille } from '../../src-main/inactivity';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

function uneVeille() {
  let expirations = 0;
  const veille = new Veille({ expirer: () => expirations++, maintenant: Date.now });
  return { veille, expirations: () => expirations };
}

describe('La veille', () => {
  it('expire une fois, quinze minutes après le dernier geste', () => {
    const { veille, expirations } = uneVeille();
    veille.commencer();
    vi.advanceTimersByTime(10 * 60_000);
    veille.signaler();
    vi.advanceTimersByTime(15 * 60_000 - 1_000);
    expect(expirations()).toBe(0);
    vi.advanceTimersByTime(60_000);
    expect(expirations()).toBe(1);
  });

  it('compte le sommeil de l’ordinateur, et une horloge reculée', () => {
    for (const saut of [60 * 60_000, -60_000]) {
      const { veille, expirations } = uneVeille();
      veille.commencer();
      vi.setSystemTime(Date.now() + saut);
      vi.advanceTimersByTime(1_000);
      expect(expirations()).toBe(1);
    }
  });

  it('cesse quand la structure est fermée', () => {
    const { veille, expirations } = uneVeille();
    veille.commencer();
    veille.cesser();
    vi.advanceTimersByTime(60 * 60_000);
    expect(expirations()).toBe(0);
  });

  it.each([
    [false, undefined, 900],
    [false, '2', 2],
    [false, '5000', 900],
    [false, '-1', 900],
    [false, 'zz', 900],
    [true, '2', 900],
  ])('empaquetée : %s, demandée : %s → %i s', (empaquetee, demandee, attendue) => {
    expect(dureeDInactivite(empaquetee, demandee)).toBe(attendue);
  });
});
