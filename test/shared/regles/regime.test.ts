// The regimes: closed lists and numbers, written here by hand from the texts.
import { describe, expect, it } from 'vitest';
import { responsablesDuRegime, schemaRegime } from '../../../src-shared/regles/regime';
import { REGIMES, regime, regimeParDefaut } from '../../../src-shared/regles/regimes';

describe('regimes', () => {
  it('are four, dated, the current notice being the default', () => {
    expect(REGIMES.map(({ id, depuis, statut }) => [id, depuis, statut])).toEqual([
      ['2015', '2015-01-26', 'historique'],
      ['2022', '2022-12-15', 'enVigueur'],
      ['2025', '2025-01-03', 'aConfirmer'],
      ['2026', '2026-01-15', 'aConfirmer'],
    ]);
    expect(regimeParDefaut.id).toBe('2022');
    expect(regime('2015')?.nomServiceEmploi).toBe('Pôle emploi');
    expect(regime('1999')).toBeUndefined();
  });

  it.each([
    ['2015', 6],
    ['2022', 8],
    ['2025', 8],
    ['2026', 8],
  ])('[A1] %s has a closed list of %i purposes, each with its own identifier', (id, nombre) => {
    const finalites = regime(id)?.finalites ?? [];
    expect(finalites).toHaveLength(nombre);
    expect(new Set(finalites.map((finalite) => finalite.id)).size).toBe(nombre);
  });

  it.each([
    ['2015', 'actions', 'gestionInterne'],
    ['2022', 'accompagnement', 'pilotage'],
    ['2025', 'accompagnement', 'pilotage'],
    ['2026', 'accompagnement', 'pilotage'],
  ])('[A1] %s: files are followed under « %s », controlled under « %s »', (id, suivi, controle) => {
    expect(regime(id)?.emplois).toEqual({ suivi, controle });
  });

  it('[A1] a regime whose use is not one of its purposes is refused', () => {
    const dit = (suivi: string) =>
      schemaRegime.safeParse({ ...regime('2015'), emplois: { suivi, controle: 'gestionInterne' } }).success;
    expect([dit('actions'), dit('accompagnement')]).toEqual([true, false]);
  });

  it('[A44] six months without an event end a regular follow-up, and each regime says that it is our reading', () => {
    expect(REGIMES.map(({ suiviRegulier }) => suiviRegulier.mois)).toEqual([6, 6, 6, 6]);
    for (const { suiviRegulier } of REGIMES) expect(suiviRegulier.source).toMatch(/^Notre lecture/);
  });

  it('[A60] excludes objection in 2015, offers it with restriction since [A61]', () => {
    expect(regime('2015')?.droits).toEqual(['acces', 'rectification']);
    for (const id of ['2022', '2025', '2026'])
      expect(regime(id)?.droits).toEqual(['acces', 'rectification', 'limitation', 'opposition']);
  });

  it.each([
    ['2015', 26, null, 19, null],
    ['2022', 28, null, 19, 1],
    ['2025', 28, 10, 19, 1],
    ['2026', 28, 10, 19, 1],
  ])('%s keeps until the birthday %i, engagement contracts %s, fund %i, accounts %s', (id, ...attendu) => {
    const durees = regime(id)?.durees;
    expect([
      durees?.anniversaire,
      durees?.contratEngagementAnnees,
      durees?.fseAnnees,
      durees?.comptesAnnees,
    ]).toEqual(attendu);
  });

  it('knows the controllers: ministry, then joint ones, then without the ministry, to be confirmed', () => {
    const noms = (id: string) => responsablesDuRegime(regime(id) ?? regimeParDefaut, 'ML $& Test');
    expect(noms('2015')).toEqual(['Ministre chargé de l’emploi (DGEFP)']);
    expect(noms('2022')).toEqual([
      'Délégation générale à l’emploi et à la formation professionnelle (DGEFP)',
      'ML $& Test',
    ]);
    expect(noms('2025')).toEqual(noms('2022'));
    expect(noms('2026')).toEqual(['France Travail', 'DSIML', 'ML $& Test']);
    expect(regime('2026')?.sources.join().replaceAll('\u202f', ' ')).toContain(
      'n° 2026-11 du 12 janvier 2026',
    );
  });
});
