// [A64] [A68] Failures while closed: growing delays kept across restarts, records that only the open vault reads.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { attenteRestante, noterEchec, reprendreEchecs } from '../../../src-core/acces/echecs';
import { estTropConnu } from '../../../src-core/acces/mots-de-passe-connus';
import { nouvellePaireX25519 } from '../../../src-core/primitives';
import { dossierTemporaire } from '../dossier-temporaire';

const MIDI = Date.UTC(2026, 10, 24, 12);
const paire = nouvellePaireX25519();

function apres(nombre: number): string {
  const chemin = path.join(dossierTemporaire(), 'echecs.cbor');
  for (let n = 0; n < nombre; n++)
    noterEchec(chemin, paire.publique, { le: '2026-11-24T12:00:00Z', entree: n }, MIDI);
  return chemin;
}

describe('échecs de connexion', () => {
  it('[A68] les délais croissent : 0, 0, 0, 2, 4, 8… puis quinze minutes', () => {
    const attentes = [0, 1, 2, 3, 4, 5, 11, 12, 40].map((n) => attenteRestante(apres(n), MIDI));
    expect(attentes).toEqual([0, 0, 0, 2, 4, 8, 512, 900, 900]);
  });

  it('[A68] le délai passe avec le temps, et une horloge reculée ne l’efface pas', () => {
    const chemin = apres(5);
    expect(attenteRestante(chemin, MIDI + 3_500)).toBe(5);
    expect(attenteRestante(chemin, MIDI + 8_000)).toBe(0);
    expect(attenteRestante(chemin, MIDI - 86_400_000)).toBe(8);
  });

  it('[A64] les tentatives attendent, scellées, le journal de la prochaine ouverture', () => {
    const chemin = apres(2);
    expect(fs.readFileSync(chemin).includes('2026-11-24')).toBe(false);
    expect(reprendreEchecs(chemin, nouvellePaireX25519()).echecs).toEqual([]);
    const { echecs, vider } = reprendreEchecs(chemin, paire);
    expect(echecs.map(({ entree }) => entree)).toEqual([0, 1]);
    vider();
    expect(reprendreEchecs(chemin, paire).echecs).toEqual([]);
  });

  it('un fichier coupé ne bloque personne', () => {
    const chemin = apres(4);
    fs.truncateSync(chemin, 10);
    expect(attenteRestante(chemin, MIDI)).toBe(0);
  });
});

describe('[A68] mots de passe connus', () => {
  it.each(['Motdepasse123!', 'Azertyuiop123!', 'Password1234!', 'Abcdef12345!'])('refuse « %s »', (connu) => {
    expect(estTropConnu(connu, [])).toBe(true);
  });

  it('refuse le nom de la personne suivi d’une année', () => {
    expect(estTropConnu('Clairefontaine-2026', ['claire', 'fontaine', 'clairefontaine'])).toBe(true);
  });

  it('accepte une phrase et un mot de passe tiré au sort', () => {
    expect(estTropConnu('lavande tuile rivière panier sept brume carton', [])).toBe(false);
    expect(estTropConnu('q7V!m2Zt-9Lx', [])).toBe(false);
  });
});
