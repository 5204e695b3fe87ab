// Version 1 of the vault: the search by ear and the likeness index, filled for the files that were there before.
import path from 'node:path';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import { ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { octetsAuHasard, Secret } from '../../../src-core/primitives';
import { dossierTemporaire } from '../dossier-temporaire';

const RANG = MIGRATIONS.findIndex(({ nom }) => nom.endsWith('_ressemblance'));

it('remplit les deux index pour les dossiers déjà là, sans changer la liste', () => {
  const ou = { chemin: path.join(dossierTemporaire(), 'coffre.db'), cle: new Secret(octetsAuHasard(32)) };
  const avant = ouvrirCoffre({ ...ou, mode: 'creer', migrations: MIGRATIONS.slice(0, RANG) });
  if (!avant.ok) expect.fail(avant.erreur.type);
  avant.valeur.exec(`
    INSERT INTO dossier (id, matricule, nomNaissance, nomUsage, prenoms, dateNaissance, residence)
      VALUES ('d1', '11206S00-ABC', 'Ben Amor', NULL, '["Éloïse"]', '{"date":"2008-03-15","estimee":false}', '{"mode":"commune","commune":"11206"}'),
             ('d2', NULL, 'Dialo', 'Sow', NULL, NULL, NULL);
    INSERT INTO telephone (id, dossier, telephone) VALUES ('t1', 'd1', '{"numero":"+33639980012"}');
    INSERT INTO repertoire (rang, dossier, cleTri, nom, prenoms, naissance, commune, referent, matricule, modifieLe)
      VALUES (1, 'd1', 'ben amor eloise', 'Ben Amor', 'Éloïse', '2008-03-15', '11206', NULL, '11206S00-ABC', '2026-01-01'),
             (2, 'd2', 'dialo', 'Dialo', '', NULL, NULL, NULL, NULL, '2026-01-02');
    INSERT INTO recherche (rowid, texte) VALUES (1, 'ben amor eloise'), (2, 'dialo');
  `);
  const liste = avant.valeur.prepare('SELECT * FROM repertoire ORDER BY rang').all();
  avant.valeur.close();
  const apres = ouvrirCoffre({ ...ou, mode: 'ecrire' });
  if (!apres.ok) expect.fail(apres.erreur.type);
  const base = apres.valeur;
  const rangs = (question: string) =>
    base.prepare('SELECT rowid FROM recherche WHERE recherche MATCH ?').pluck().all(question);
  expect(base.prepare('SELECT * FROM repertoire ORDER BY rang').all()).toEqual(liste);
  expect(['texte : benamor', 'texte : 0639980012', 'texte : 15032008', 'texte : abc'].map(rangs)).toEqual([
    [1],
    [1],
    [1],
    [1],
  ]);
  expect([rangs('sons : dialo'), rangs('texte : sow')]).toEqual([[2], [2]]);
  expect(base.prepare('SELECT * FROM ressemblance ORDER BY rang').all()).toEqual([
    { naissance: '2008-03-15', rang: 1, noms: 'benamor:amor', prenoms: 'eloi:eloi', commune: '11206' },
    { naissance: '', rang: 2, noms: 'dialo:dialo|su:su', prenoms: '', commune: null },
  ]);
  expect(base.prepare("SELECT v FROM recherche_config WHERE k = 'secure-delete'").pluck().get()).toBe(1);
  base.exec('DELETE FROM repertoire WHERE rang = 1');
  expect(rangs('texte : benamor')).toEqual([]);
  expect(base.prepare('SELECT rang FROM ressemblance').pluck().all()).toEqual([2]);
  base.close();
});
