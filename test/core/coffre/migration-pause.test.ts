// The migration that adds pause settings, recovery and staff mention: what was there stays as it was.
import { expect, it } from 'vitest';
import { autourDe } from './autour-de';

it('garde la structure et les personnes, et ajoute des colonnes vides', () => {
  const { avant, migrer } = autourDe('_pause_et_secours');
  avant.exec("INSERT INTO structure (id, nom) VALUES ('s', 'Mission locale')");
  avant.exec("INSERT INTO utilisateur (id, identifiant, engagement) VALUES ('u', 'j.roudier', '{}')");
  const structure = avant.prepare<[], object>('SELECT * FROM structure').get() ?? {};
  const utilisateur = avant.prepare<[], object>('SELECT * FROM utilisateur').get() ?? {};
  const apres = migrer();
  expect(apres.prepare('SELECT * FROM structure').all()).toEqual([
    { ...structure, pause: null, secours: null, essaiSecours: null },
  ]);
  expect(apres.prepare('SELECT * FROM utilisateur').all()).toEqual([
    { ...utilisateur, mention: null, codeSecours: null, clesSecours: null },
  ]);
  apres.close();
});
