// The zone of competence: territories, pasted codes, single communes, and who lives outside it (A4).
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { preparerCommunes } from '../../../src-shared/regles/recherche-commune';
import {
  chercherTerritoires,
  codesDeLaZone,
  communesDeLaZone,
  estHorsZone,
  preparerTerritoires,
  reconnaitreCodes,
  type ZoneEcrite,
} from '../../../src-shared/regles/zone';

const ressource = (nom: string): unknown =>
  JSON.parse(fs.readFileSync(path.resolve('resources/communes', nom), 'utf8'));
const index = preparerCommunes(ressource('communes.json'));
const territoires = preparerTerritoires(ressource('territoires.json'), index);
const LIMOUXIN = { genre: 'intercommunalite', code: '200071926' } as const;
const AUDE = { genre: 'departement', code: '11' } as const;

const zone = (partie: Partial<ZoneEcrite>): ZoneEcrite => ({
  territoires: [],
  ajouts: [],
  retraits: [],
  ...partie,
});
const codes = (partie: Partial<ZoneEcrite>) =>
  communesDeLaZone(zone(partie), territoires).map(({ code }) => code);
const hors = (partie: Partial<ZoneEcrite>, commune: string) =>
  estHorsZone(codesDeLaZone(communesDeLaZone(zone(partie), territoires), index), index, commune);

describe('[A4] La zone de compétence', () => {
  it('se compose par intercommunalité, par département, par communes seules', () => {
    expect(codes({ territoires: [LIMOUXIN] })).toHaveLength(76);
    expect(codes({ territoires: [AUDE] })).toHaveLength(433);
    expect(codes({ territoires: [LIMOUXIN, AUDE] })).toHaveLength(433);
    expect(codes({ ajouts: ['09122', '11206'] })).toEqual(['09122', '11206']);
  });

  it('une commune retirée d’un territoire l’est, une commune ajoutée s’y joint', () => {
    const choisis = codes({ territoires: [LIMOUXIN], ajouts: ['09122'], retraits: ['11206'] });
    expect(choisis).toContain('09122');
    expect(choisis).not.toContain('11206');
    expect(choisis).toHaveLength(76);
  });

  it.each([
    ['11206', false, 'Limoux, dedans'],
    ['09122', true, 'Foix, dehors'],
    ['75056', true, 'Paris, dehors'],
  ])('%s : hors de la zone %s (%s)', (commune, attendu) => {
    expect(hors({ territoires: [AUDE] }, commune)).toBe(attendu);
  });

  it('sans zone choisie, personne n’est dehors', () => {
    expect(hors({}, '75056')).toBe(false);
  });

  it('une commune ancienne compte pour celle dont elle fait partie, dans les deux sens', () => {
    // Cordieux (01120) is part of Montluel (01262).
    expect(hors({ ajouts: ['01262'] }, '01120')).toBe(false);
    expect(hors({ ajouts: ['01120'] }, '01262')).toBe(false);
    expect(hors({ ajouts: ['11206'] }, '01120')).toBe(true);
  });

  it('un arrondissement compte pour sa ville', () => {
    expect(hors({ ajouts: ['13055'] }, '13208')).toBe(false);
    expect(hors({ ajouts: ['69123'] }, '75101')).toBe(true);
  });
});

describe('Les territoires cherchés', () => {
  it.each([
    ['limoux', 'CC du Limouxin'],
    ['aude', 'Aude'],
    ['2a', 'Corse-du-Sud'],
    ['200071926', 'CC du Limouxin'],
  ])('« %s » propose %s', (texte, attendu) => {
    expect(chercherTerritoires(territoires, texte, 12).map(({ nom }) => nom)).toContain(attendu);
  });

  it('rien tapé ne propose rien', () => {
    expect(chercherTerritoires(territoires, '  ', 12)).toEqual([]);
  });
});

describe('Les codes collés', () => {
  it('se séparent comme ils viennent, et le zéro perdu dans un tableur revient', () => {
    const { communes, inconnus } = reconnaitreCodes(index, '11206;11262\n9122\t"2a004", 11206', 'insee');
    expect(communes).toEqual(['11206', '11262', '09122', '2A004']);
    expect(inconnus).toEqual([]);
  });

  it('un code postal donne toutes ses communes', () => {
    const { communes } = reconnaitreCodes(index, '11300', 'postal');
    expect(communes).toContain('11206');
    expect(communes.length).toBeGreaterThan(10);
  });

  it('ceux que personne ne connaît sont rendus tels qu’ils ont été collés', () => {
    expect(reconnaitreCodes(index, '11206 99999 Limoux', 'insee')).toEqual({
      communes: ['11206'],
      inconnus: ['99999', 'Limoux'],
    });
  });

  it('une commune qui n’existe plus est gardée', () => {
    expect(reconnaitreCodes(index, '01120', 'insee').communes).toEqual(['01120']);
  });
});
