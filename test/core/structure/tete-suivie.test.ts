// The head file follows confirmed writes within a second, whatever the load, and catches up after a refusal of the disk.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lireTete, type Tete } from '../../../src-core/coffre/tete';
import { Secret } from '../../../src-core/primitives';
import { TeteSuivie } from '../../../src-core/structure/tete-suivie';

const uneCle = () => new Secret(new Uint8Array(32).fill(7));
const maillon = (numero: number): Tete => ({ numero, empreinte: new Uint8Array(32).fill(numero) });

describe('fichier de tête', () => {
  let dossier: string;
  let chemin: string;
  let suivie: TeteSuivie;

  beforeEach(() => {
    vi.useFakeTimers();
    dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'permanence-tete-'));
    chemin = path.join(dossier, 'tete.bin');
    suivie = new TeteSuivie(chemin, uneCle(), () => Date.now());
  });

  afterEach(() => {
    suivie.finir();
    vi.useRealTimers();
    fs.rmSync(dossier, { recursive: true, force: true });
  });

  const numeroSurDisque = (): number | null => {
    const lue = lireTete(chemin, uneCle());
    return lue.etat === 'lue' ? lue.tete.numero : null;
  };

  it('n’écrit qu’une fois pour plusieurs écritures, moins d’une seconde après la première', () => {
    for (const numero of [1, 2, 3]) suivie.suivre(maillon(numero));
    expect(numeroSurDisque()).toBeNull();
    vi.advanceTimersByTime(999);
    expect(numeroSurDisque()).toBe(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('n’attend pas plus d’une seconde quand les écritures se suivent sans laisser de répit', () => {
    suivie.suivre(maillon(1));
    vi.setSystemTime(Date.now() + 1_000);
    suivie.suivre(maillon(2));
    expect(numeroSurDisque()).toBe(2);
  });

  it('n’attend pas une horloge reculée d’un an', () => {
    suivie.suivre(maillon(1));
    vi.setSystemTime(Date.now() - 365 * 86_400_000);
    suivie.suivre(maillon(2));
    expect(numeroSurDisque()).toBe(2);
  });

  it('est écrite à la fermeture', () => {
    suivie.suivre(maillon(4));
    suivie.finir();
    expect(numeroSurDisque()).toBe(4);
  });

  it('rattrape son retard quand le disque accepte de nouveau', () => {
    fs.mkdirSync(chemin);
    suivie.suivre(maillon(5));
    vi.advanceTimersByTime(1_000);
    fs.rmdirSync(chemin);
    suivie.suivre(maillon(6));
    vi.advanceTimersByTime(1_000);
    expect(numeroSurDisque()).toBe(6);
  });
});
