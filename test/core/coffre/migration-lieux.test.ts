// The migration that adds places, the zone and moved interviews: what was there stays as it was.
import path from 'node:path';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import { ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { octetsAuHasard, Secret } from '../../../src-core/primitives';
import { dossierTemporaire } from '../dossier-temporaire';

const RANG = MIGRATIONS.findIndex(({ nom }) => nom.endsWith('_lieux_et_rendez_vous'));

it('garde les entretiens et la structure, et trouve les entretiens par leur jour', () => {
  const chemin = path.join(dossierTemporaire(), 'coffre.db');
  const cle = new Secret(octetsAuHasard(32));
  const ouvrir = (mode: 'creer' | 'ecrire', nombre: number) => {
    const ouverte = ouvrirCoffre({ chemin, cle, mode, migrations: MIGRATIONS.slice(0, nombre) });
    if (!ouverte.ok) expect.fail(ouverte.erreur.type);
    return ouverte.valeur;
  };
  const avant = ouvrir('creer', RANG);
  avant.exec("INSERT INTO structure (id, nom) VALUES ('s', 'Mission locale')");
  avant.exec(`INSERT INTO entretien (id, dossier, entretien, note)
    VALUES ('e', 'd', '{"date":"2026-11-24","statut":"present"}', 'Venue'), ('vide', 'd', NULL, 'Sans date')`);
  const structure = avant.prepare<[], object>('SELECT * FROM structure').get() ?? {};
  const entretiens = avant.prepare<[], object>('SELECT * FROM entretien ORDER BY id').all();
  avant.close();
  const apres = ouvrir('ecrire', RANG + 1);
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
