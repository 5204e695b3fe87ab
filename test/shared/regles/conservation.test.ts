// Until when a file is kept: the cases of the texts, written by hand, then what must hold whatever the facts.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conservationDuDossier,
  type FaitsDuDossier,
  type ProgrammeSuivi,
  suiviEstRegulier,
} from '../../../src-shared/regles/conservation';
import { ageAu } from '../../../src-shared/regles/date-naissance';
import type { Regime } from '../../../src-shared/regles/regime';
import { REGIMES, regime } from '../../../src-shared/regles/regimes';

const leRegime = (id: string): Regime => regime(id) ?? expect.fail(`no regime ${id}`);

const desFaits = (propres: Partial<FaitsDuDossier> = {}): FaitsDuDossier => ({
  naissance: { date: '2000-03-15', estimee: false },
  programmes: [],
  fse: null,
  ...propres,
});

const unProgramme = (propre: Partial<ProgrammeSuivi> = {}): ProgrammeSuivi => ({
  genre: 'autre',
  du: '2024-01-08',
  au: null,
  suiviRegulier: true,
  ...propre,
});

const jusquau = (faits: FaitsDuDossier, id: string) => conservationDuDossier(faits, leRegime(id)).jusquau;

const CAS: readonly (readonly [titre: string, faits: FaitsDuDossier, ...dates: readonly string[]])[] = [
  ['[A43] sans programme à la limite', desFaits(), '2026-03-15', '2028-03-15', '2028-03-15'],
  [
    '[A44] un programme suivi finit le 30/09/2026',
    desFaits({ programmes: [unProgramme({ au: '2026-09-30' })] }),
    ...['2026-09-30', '2028-03-15', '2028-03-15'],
  ],
  [
    '[A44] un programme suivi finit le 30/06/2028',
    desFaits({ programmes: [unProgramme({ au: '2028-06-30' })] }),
    ...['2028-06-30', '2028-06-30', '2028-06-30'],
  ],
  [
    '[A43] un contrat d’engagement jeune a fini le 30/06/2024',
    desFaits({
      programmes: [unProgramme({ genre: 'contratEngagement', du: '2023-07-01', au: '2024-06-30' })],
    }),
    ...['2026-03-15', '2028-03-15', '2034-06-30'],
  ],
  [
    '[A45] Fonds social européen, dernière donnée le 01/02/2026',
    desFaits({ fse: { derniereDonnee: '2026-02-01' } }),
    ...['2045-02-01', '2045-02-01', '2045-02-01'],
  ],
  [
    '[A43] né un 29 février',
    desFaits({ naissance: { date: '2000-02-29', estimee: false } }),
    ...['2026-03-01', '2028-02-29', '2028-02-29'],
  ],
];

describe('Jusqu’à quand un dossier est conservé', () => {
  it.each(
    CAS.flatMap(([titre, faits, ...dates]) =>
      ['2015', '2022', '2025'].map((id, rang) => [titre, id, faits, dates[rang]] as const),
    ),
  )('%s, régime %s', (_titre, id, faits, attendue) => {
    expect(jusquau(faits, id)).toBe(attendue);
  });

  it('[A45] le dossier du Fonds social européen est scellé dès sa limite ordinaire', () => {
    const faits = desFaits({ fse: { derniereDonnee: '2026-02-01' } });
    const depuis = (id: string) => conservationDuDossier(faits, leRegime(id)).archiveDepuis;
    expect([depuis('2015'), depuis('2022'), depuis('2025')]).toEqual([
      '2026-03-15',
      '2028-03-15',
      '2028-03-15',
    ]);
    expect(conservationDuDossier(desFaits(), leRegime('2022')).archiveDepuis).toBeNull();
  });

  it.each([
    ['2026-03-14', '2026-03-15'],
    ['2026-03-15', '2026-03-15'],
    ['2026-03-16', '2026-03-16'],
  ])('[A44] un programme qui finit le %s garde le dossier jusqu’au %s', (au, attendue) => {
    expect(jusquau(desFaits({ programmes: [unProgramme({ au })] }), '2015')).toBe(attendue);
  });

  it.each([
    ['2026-03-15', '2027-01-31'],
    ['2026-03-16', '2026-03-15'],
  ])('[A44] un programme commencé le %s garde le dossier jusqu’au %s', (du, attendue) => {
    expect(jusquau(desFaits({ programmes: [unProgramme({ du, au: '2027-01-31' })] }), '2015')).toBe(attendue);
  });

  it('[A44] un programme que personne ne suit ne prolonge rien', () => {
    const programmes = [
      unProgramme({ au: '2028-06-30', suiviRegulier: false }),
      unProgramme({ au: null, suiviRegulier: false }),
    ];
    expect(jusquau(desFaits({ programmes }), '2015')).toBe('2026-03-15');
  });

  it('[A44] sans fin enregistrée, un programme suivi n’a pas encore de date', () => {
    const lue = conservationDuDossier(desFaits({ programmes: [unProgramme()] }), leRegime('2022'));
    expect(lue).toMatchObject({ jusquau: null, regle: 'jeune' });
    expect(lue.explication).toContain('15/03/2028');
  });

  it.each([
    ['2024-02-29', '2034-02-28'],
    ['2028-06-30', '2038-06-30'],
  ])('[A43] en 2025, un contrat fini le %s se garde jusqu’au %s', (au, attendue) => {
    const programmes = [unProgramme({ genre: 'contratEngagement', au, suiviRegulier: false })];
    expect(jusquau(desFaits({ programmes }), '2025')).toBe(attendue);
    expect(jusquau(desFaits({ programmes }), '2026')).toBe(attendue);
  });

  it('[A43] en 2025, un contrat sans fin enregistrée n’a pas commencé ses dix ans', () => {
    const programmes = [unProgramme({ genre: 'contratEngagement', suiviRegulier: false })];
    expect(conservationDuDossier(desFaits({ programmes }), leRegime('2025'))).toMatchObject({
      jusquau: null,
      regle: 'contratEngagement',
    });
    expect(jusquau(desFaits({ programmes }), '2022')).toBe('2028-03-15');
  });

  it.each([
    ['2026-05-31', '2026-11-29', true],
    ['2026-05-31', '2026-11-30', true],
    ['2026-05-31', '2026-12-01', false],
    [null, '2026-11-30', false],
  ])('[A44] dernier événement %s, le %s : suivi régulier %s', (dernier, jour, attendu) => {
    expect(suiviEstRegulier(dernier, jour, leRegime('2022'))).toBe(attendu);
  });

  it('dit pourquoi, au conseiller et à la personne', () => {
    const estimee = desFaits({ naissance: { date: '2008-03-15', estimee: true } });
    const lue = conservationDuDossier(estimee, leRegime('2022'));
    expect(lue.explication).toBe('28e anniversaire, d’après une date de naissance estimée.');
    expect(lue.pourLaPersonne).toContain('jusqu’à vos 28 ans, le 15/03/2036');
  });
});

const jour = fc
  .date({ min: new Date('1996-01-01'), max: new Date('2045-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const programme: fc.Arbitrary<ProgrammeSuivi> = fc.record({
  genre: fc.constantFrom('contratEngagement', 'autre'),
  du: jour,
  au: fc.option(jour),
  suiviRegulier: fc.boolean(),
});
const faitsQuelconques: fc.Arbitrary<FaitsDuDossier> = fc.record({
  naissance: fc.record({ date: jour, estimee: fc.boolean() }),
  programmes: fc.array(programme, { maxLength: 4 }),
  fse: fc.option(fc.record({ derniereDonnee: jour })),
});
const regimeQuelconque = fc.constantFrom(...REGIMES);

/** No date is later than every date. */
const ordre = (date: string | null): string => date ?? '9999-12-31';

describe('Quels que soient les faits', () => {
  it('[A43] jamais avant l’anniversaire du régime, et sur une date du calendrier', () => {
    fc.assert(
      fc.property(faitsQuelconques, regimeQuelconque, (faits, applique) => {
        const { jusquau: date } = conservationDuDossier(faits, applique);
        if (date === null) return;
        expect(ageAu(faits.naissance.date, date)).toBeGreaterThanOrEqual(applique.durees.anniversaire);
        expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });

  it('[A44] la fin d’un programme reculée n’avance jamais la date', () => {
    fc.assert(
      fc.property(
        faitsQuelconques,
        programme,
        fc.option(jour),
        regimeQuelconque,
        (faits, un, autreFin, applique) => {
          const [tot, tard] = [un.au, autreFin].sort((a, b) => ordre(a).localeCompare(ordre(b)));
          const avec = (au: string | null) =>
            ordre(
              conservationDuDossier({ ...faits, programmes: [...faits.programmes, { ...un, au }] }, applique)
                .jusquau,
            );
          expect(avec(tard ?? null) >= avec(tot ?? null)).toBe(true);
        },
      ),
    );
  });

  it('[A45] un programme ou un cofinancement de plus ne raccourcit jamais la conservation', () => {
    fc.assert(
      fc.property(
        faitsQuelconques,
        programme,
        jour,
        regimeQuelconque,
        (faits, un, derniereDonnee, applique) => {
          const date = (propres: Partial<FaitsDuDossier>) =>
            ordre(conservationDuDossier({ ...faits, ...propres }, applique).jusquau);
          expect(date({ programmes: [un, ...faits.programmes] }) >= date({})).toBe(true);
          expect(date({ fse: { derniereDonnee } }) >= date({ fse: null })).toBe(true);
        },
      ),
    );
  });

  it('l’ordre des programmes ne change pas la date', () => {
    fc.assert(
      fc.property(faitsQuelconques, regimeQuelconque, (faits, applique) => {
        const retournes = { ...faits, programmes: [...faits.programmes].reverse() };
        expect(jusquau(retournes, applique.id)).toBe(jusquau(faits, applique.id));
      }),
    );
  });

  it('la règle donnée est un article du régime', () => {
    fc.assert(
      fc.property(faitsQuelconques, regimeQuelconque, (faits, applique) => {
        const { regle } = conservationDuDossier(faits, applique);
        expect(applique.conservation.map(({ id }) => id)).toContain(regle);
      }),
    );
  });
});
