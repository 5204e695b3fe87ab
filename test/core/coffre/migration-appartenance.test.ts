// The migration that adds computers as people name them: persons and their keys stay as they were.
import { expect, it } from 'vitest';
import { autourDe } from './autour-de';

it('garde les personnes, et ajoute des ordinateurs sans nom', () => {
  const { avant, migrer } = autourDe('_appartenance');
  avant.exec("INSERT INTO utilisateur (id, identifiant, enregistrement) VALUES ('u', 'j.roudier', '{}')");
  const utilisateur = avant.prepare<[], object>('SELECT * FROM utilisateur').get() ?? {};
  const apres = migrer();
  expect(apres.prepare('SELECT * FROM utilisateur').all()).toEqual([{ ...utilisateur, clesDeposees: null }]);
  expect(apres.prepare('SELECT * FROM poste').all()).toEqual([]);
  apres.close();
});
