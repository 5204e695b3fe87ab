// The hybrid clock never goes back, never repeats and survives 70,000 readings in one millisecond.
import { describe, expect, it } from 'vitest';
import {
  avancer,
  creerHorloge,
  ecrireHorodate,
  lireHorodate,
  observer,
} from '../../../src-shared/sync/horloge';

const NOEUD = '0011223344556677';

describe('hybrid logical clock', () => {
  it('goes on when the computer steps back a year', () => {
    const avant = avancer(creerHorloge(NOEUD), 1_800_000_000_000);
    const apres = avancer(avant, 1_768_000_000_000);
    expect(ecrireHorodate(apres) > ecrireHorodate(avant)).toBe(true);
  });

  it('gives 70,000 different readings in one millisecond, in order', () => {
    let horloge = creerHorloge(NOEUD);
    let precedente = '';
    for (let n = 0; n < 70_000; n++) {
      horloge = avancer(horloge, 5);
      const lue = ecrireHorodate(horloge);
      if (lue <= precedente) throw new Error(`reading ${n} is not after the one before`);
      precedente = lue;
    }
    expect(horloge).toEqual({ ms: 5, compteur: 69_999, noeud: NOEUD });
  });

  it('carries an exhausted counter into the milliseconds', () => {
    expect(avancer({ ms: 9, compteur: 0xffff_ffff, noeud: NOEUD }, 3)).toEqual({
      ms: 10,
      compteur: 0,
      noeud: NOEUD,
    });
  });

  it('writes after what it has seen elsewhere', () => {
    const vue = ecrireHorodate({ ms: 5_000, compteur: 4, noeud: 'ffffffffffffffff' });
    const suivante = avancer(observer(creerHorloge(NOEUD), vue), 100);
    expect(ecrireHorodate(suivante) > vue).toBe(true);
    expect(observer(suivante, vue)).toBe(suivante);
  });

  it('refuses what is not a reading', () => {
    expect(() => lireHorodate('zz')).toThrow(RangeError);
    expect(() => creerHorloge('court')).toThrow(RangeError);
  });
});
