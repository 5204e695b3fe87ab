// The migration that adds places, the zone and moved interviews: what was there stays as it was.
import { expect, it } from 'vitest';
import { autourDe } from './autour-de';

it('garde les entretiens et la structure, et trouve les entretiens par leur jour', () => {
  const { avant, migrer } = autourDe('_lieux_et_rendez_vous');
  avant.exec("INSERT INTO structure (id, nom) VALUES ('s', 'Mission locale')");
  avant.exec(`INSERT INTO entretien (id, dossier, entretien, note)
    VALUES ('e', 'd', '{"date":"2026-11-24","statut":"present"}', 'Venue'), ('vide', 'd', NULL, 'Sans date')`);
  const structure = avant.prepare<[], object>('SELECT * FROM structure').get() ?? {};
  const entretiens = avant.prepare<[], object>('SELECT * FROM entretien ORDER BY id').all();
  const apres = migrer();
  expect(apres.prepare('SELECT * FROM structure').all()).toEqual([{ ...structure, zone: null }]);
  expect(apres.prepare('SELECT * FROM entretien ORDER BY id').all()).toEqual(
    entretiens.map((entretien) => ({ ...entretien, deplacement: null })),
  );
  expect(apres.prepare('SELECT * FROM lieu').all()).toEqual([]);
  const duJour = `SELECT id FROM entretien
    WHERE json_extract(entretien, '$.date') = '2026-11-24' AND entretien IS NOT NULL`;
  expect(apres.prepare(duJour).pluck().all()).toEqual(['e']);
  const plan = apres.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${duJour}`).all();
  expect(plan.map(({ detail }) => detail).join()).toContain('entretien_jour');
  apres.close();
});
