// The data that scripts make: the list of communes is the committed one, sample people are the same for everybody.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faireCommunes, texteDesCommunes } from '../../scripts/donnees/communes.mjs';
import { jeunesDExemple } from '../../scripts/donnees/exemple.mjs';
import { faireTerritoires, texteDesTerritoires } from '../../scripts/donnees/territoires.mjs';
import { jugerNaissance } from '../../src-shared/regles/date-naissance';
import { codeActuelDeCommune, preparerCommunes } from '../../src-shared/regles/recherche-commune';

const aujourdHui = '2026-03-15';
const fichier = readFileSync(join(import.meta.dirname, '../../resources/communes/communes.json'), 'utf8');

describe('communes.json', () => {
  const communes = faireCommunes();

  it('is what the script makes, byte for byte', () => {
    expect(texteDesCommunes(communes) === fichier).toBe(true);
    expect(Buffer.byteLength(fichier)).toBeLessThan(3_000_000);
  });

  it('holds today’s communes and the arrondissements of Paris, Lyon and Marseille', () => {
    expect(communes.communes).toHaveLength(34_969 + 45);
    const ligne = (code: string) => communes.communes.find(([candidat]) => candidat === code);
    expect(ligne('11206')).toEqual(['11206', 'Limoux', '11300']);
    expect(ligne('94038')?.[1]).toBe('L’Haÿ-les-Roses');
    expect(ligne('2A004')?.[1]).toBe('Ajaccio');
  });

  it('holds each code once among today’s, and links old ones to one of them', () => {
    const codes = new Set(communes.communes.map(([code]) => code));
    expect(codes.size).toBe(communes.communes.length);
    const orphelines = [
      ...communes.anciennes.map(([, , code]) => code),
      ...communes.codes.map(([, code]) => code),
    ].filter((code) => !codes.has(code));
    expect(orphelines).toEqual([]);
  });
});

describe('territoires.json', () => {
  const territoires = faireTerritoires();

  it('is what the script makes, byte for byte', () => {
    const ecrit = readFileSync(
      join(import.meta.dirname, '../../resources/communes/territoires.json'),
      'utf8',
    );
    expect(texteDesTerritoires(territoires) === ecrit).toBe(true);
  });

  it('holds the départements and the intercommunalités with their communes', () => {
    expect(territoires.departements).toContainEqual(['11', 'Aude']);
    const limouxin = territoires.intercommunalites.find(([code]) => code === '200071926');
    expect(limouxin?.[1]).toBe('CC du Limouxin');
    expect(limouxin?.[2].split(' ')).toHaveLength(76);
    expect(limouxin?.[2]).toContain('11206');
  });
});

describe('jeunesDExemple', () => {
  const jeunes = jeunesDExemple(240, 7, { aujourdHui });
  const index = preparerCommunes(JSON.parse(fichier));

  it('gives the same people for the same seed, others for another', () => {
    expect(jeunesDExemple(240, 7, { aujourdHui })).toEqual(jeunes);
    expect(jeunesDExemple(240, 8, { aujourdHui })).not.toEqual(jeunes);
    expect(jeunesDExemple(20, 7, { aujourdHui })).toEqual(jeunes.slice(0, 20));
  });

  it.each([aujourdHui, '2028-02-29', '2026-01-01', '2026-12-31'])(
    'are 16 to 25 on %s, a quarter of them minors at least',
    (jour) => {
      const ages = jeunesDExemple(400, 3, { aujourdHui: jour }).map(({ dateNaissance }) => {
        const jugee = jugerNaissance(dateNaissance, jour);
        return jugee.ok ? jugee.valeur.age : Number.NaN;
      });
      expect(new Set(ages)).toEqual(new Set([16, 17, 18, 19, 20, 21, 22, 23, 24, 25]));
      expect(ages.filter((age) => age < 18).length).toBeGreaterThanOrEqual(100);
    },
  );

  it('live and were born in communes that exist, or have no fixed address', () => {
    for (const { communeResidence, sansAdresseFixe, communeNaissance } of jeunes) {
      expect(communeResidence === null).toBe(sansAdresseFixe);
      for (const code of [communeResidence, communeNaissance])
        if (code !== null) expect(codeActuelDeCommune(index, code)).toBe(code);
    }
    expect(jeunes.some(({ sansAdresseFixe }) => sansAdresseFixe)).toBe(true);
    expect(new Set(jeunes.map(({ communeResidence }) => communeResidence)).size).toBeGreaterThan(20);
  });

  it('can be reached by nobody: numbers kept for fiction, addresses at exemple.fr', () => {
    for (const { telephone, courriel } of jeunes) {
      expect(telephone ?? '06 39 98 00 00').toMatch(/^(06 39 98|04 65 71|05 36 49) \d\d \d\d$/);
      expect(courriel ?? 'a.b1@exemple.fr').toMatch(/^[a-z]+\.[a-z]+\d+@exemple\.fr$/);
    }
    const courriels = jeunes.flatMap(({ courriel }) => courriel ?? []);
    expect(new Set(courriels).size).toBe(courriels.length);
    expect(jeunes.some(({ telephone, courriel }) => telephone === null && courriel === null)).toBe(true);
  });

  it.each([
    ['an apostrophe', /’/],
    ['a hyphen', /-/],
    ['a particle', /^(de|d’|dos|Le|Da|Van|Ben|El)\b/],
    ['an ʻokina', /ʻ/],
    ['a cedilla or a tilde', /[çñãõ]/i],
    ['letters from further away', /[łşıễșđ]/i],
    ['three letters', /^\p{L}{3}$/u],
    ['two words', /\p{L} \p{L}/u],
  ])('have names with %s', (_trait, motif) => {
    const noms = jeunes.flatMap(({ nomNaissance, prenoms }) => [nomNaissance, ...prenoms]);
    expect(noms.some((nom) => motif.test(nom))).toBe(true);
  });

  it('are varied from the first twenty on, in names ready to be stored', () => {
    const vingt = jeunes.slice(0, 20).map(({ nomNaissance, prenoms }) => `${nomNaissance} ${prenoms[0]}`);
    expect(new Set(vingt).size).toBe(20);
    for (const { nomNaissance, prenoms } of jeunes)
      for (const nom of [nomNaissance, ...prenoms]) {
        expect(nom).toBe(nom.normalize('NFC').trim());
        expect(nom).not.toMatch(/['`]|^$/);
      }
  });
});
