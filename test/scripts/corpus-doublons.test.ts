// The corpus on which likeness is judged: the same for everybody, believable, and each rule really changes something.
import { describe, expect, it } from 'vitest';
import { corpusDoublons } from '../../scripts/donnees/corpus-doublons.mjs';
import { faireHasard } from '../../scripts/donnees/hasard.mjs';
import { type Personne, population } from '../../scripts/donnees/population.mjs';
import { REGLES, TRANSFORMATIONS } from '../../scripts/donnees/transformations.mjs';
import { jugerNaissance } from '../../src-shared/regles/date-naissance';

const aujourdHui = '2026-11-24';

describe('population', () => {
  const personnes = population(5_000, 3, { aujourdHui });

  it('gives the same people for the same seed, and begins alike whatever the number', () => {
    expect(population(5_000, 3, { aujourdHui })).toEqual(personnes);
    expect(population(50, 3, { aujourdHui })).toEqual(personnes.slice(0, 50));
    expect(population(50, 4, { aujourdHui })).not.toEqual(personnes.slice(0, 50));
  });

  it('has namesakes, families and twins, and no name that everybody bears', () => {
    const compter = (cle: (personne: (typeof personnes)[number]) => string) => {
      const comptes = new Map<string, number>();
      for (const personne of personnes) comptes.set(cle(personne), (comptes.get(cle(personne)) ?? 0) + 1);
      return [...comptes.values()];
    };
    expect(Math.max(...compter(({ nomNaissance }) => nomNaissance))).toBeLessThan(5_000 / 50);
    expect(
      compter(({ nomNaissance, prenoms }) => `${nomNaissance} ${prenoms[0]}`).filter((n) => n > 1).length,
    ).toBeGreaterThan(50);
    expect(
      compter(({ nomNaissance, dateNaissance }) => `${nomNaissance} ${dateNaissance}`).filter((n) => n > 1)
        .length,
    ).toBeGreaterThan(20);
  });

  it('is of an age that the form accepts', () => {
    for (const { dateNaissance } of personnes)
      expect(jugerNaissance(dateNaissance, aujourdHui)).toMatchObject({ ok: true });
  });
});

describe('transformations', () => {
  const personne: Personne = {
    nomNaissance: 'Ben Amor',
    nomUsage: 'Lefèvre',
    prenoms: ['Jean-Baptiste', 'Éloi'],
    dateNaissance: '2008-03-05',
    communeResidence: '11304',
  };
  const par = (regle: keyof typeof TRANSFORMATIONS, depart = personne) =>
    TRANSFORMATIONS[regle]?.(depart, faireHasard(1));

  it.each([
    ['capitales', { nomNaissance: 'BEN AMOR', prenoms: ['JEAN-BAPTISTE', 'Éloi'] }],
    ['particuleCollee', { nomNaissance: 'Benamor' }],
    ['particuleOubliee', { nomNaissance: 'Amor' }],
    ['particuleALaFin', { nomNaissance: 'Amor Ben' }],
    ['traitPerdu', { prenoms: ['Jean Baptiste', 'Éloi'] }],
    ['moitieDuPrenom', { prenoms: ['Jean', 'Éloi'] }],
    ['secondPrenom', { prenoms: ['Éloi'] }],
    ['premierPrenomSeul', { prenoms: ['Jean-Baptiste'] }],
    ['nomEtPrenomInverses', { nomNaissance: 'Jean-Baptiste', prenoms: ['Ben Amor', 'Éloi'] }],
    ['nomUsagePourNom', { nomNaissance: 'Lefèvre', nomUsage: null }],
    ['jourMoisInverses', { dateNaissance: '2008-05-03' }],
  ] as const)('%s', (regle, attendu) => {
    expect(par(regle)).toEqual({ ...personne, ...attendu });
  });

  it('have nothing to say where there is nothing to change', () => {
    const simple = {
      ...personne,
      nomNaissance: 'Sow',
      prenoms: ['Awa'],
      nomUsage: null,
      dateNaissance: '2008-05-05',
    };
    for (const regle of [
      'accentsPerdus',
      'lettreOubliee',
      'secondPrenom',
      'jourMoisInverses',
      'nomUsagePourNom',
    ] as const)
      expect(par(regle, simple)).toBeNull();
  });
});

describe('corpusDoublons', () => {
  const corpus = corpusDoublons(3_000, { parRegle: 20, nouveaux: 300, aujourdHui });

  it('has cases of every rule, each one written otherwise than its file', () => {
    expect(new Set(corpus.connus.map(({ regle }) => regle))).toEqual(new Set(REGLES.map(([nom]) => nom)));
    for (const { rang, personne } of corpus.connus) expect(personne).not.toEqual(corpus.personnes[rang]);
  });

  it('keeps every date in the calendar', () => {
    for (const { personne } of corpus.connus)
      expect(new Date(`${personne.dateNaissance}T00:00:00Z`).toISOString().slice(0, 10)).toBe(
        personne.dateNaissance,
      );
  });

  it('has newcomers with a namesake or a family on file, who are nobody of it', () => {
    const noms = new Set(
      corpus.personnes.map(({ nomNaissance, prenoms }) => `${nomNaissance} ${prenoms[0]}`),
    );
    const homonymes = corpus.nouveaux.filter(({ nomNaissance, prenoms }) =>
      noms.has(`${nomNaissance} ${prenoms[0]}`),
    );
    expect(homonymes.length).toBeGreaterThan(10);
    const entiers = new Set(corpus.personnes.map((personne) => JSON.stringify(personne)));
    expect(corpus.nouveaux.filter((personne) => entiers.has(JSON.stringify(personne)))).toEqual([]);
  });
});
