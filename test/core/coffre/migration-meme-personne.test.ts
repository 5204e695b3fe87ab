// The migration that lets two files be said of one person: files stay as they were, linked to none.
import { expect, it } from 'vitest';
import { autourDe } from './autour-de';

it('garde les dossiers, et n’en réunit aucun', () => {
  const { avant, migrer } = autourDe('_meme_personne');
  avant.exec("INSERT INTO dossier (id, matricule, nomNaissance) VALUES ('d1', '11206S00-ABC', 'Castel')");
  const present = avant.prepare('SELECT * FROM dossier').get();
  const apres = migrer();
  expect(apres.prepare('SELECT * FROM dossier').get()).toEqual({
    ...(present as object),
    memePersonne: null,
  });
  apres.close();
});
