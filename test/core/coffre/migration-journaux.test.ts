// The migration that adds the other computers' journals: this computer's own stays as it was, none is known yet.
import { expect, it } from 'vitest';
import { consigner, ORIGINE, premiereRupture } from '../../../src-core/journal/chaine';
import { autourDe } from './autour-de';

it('[A64] garde le journal et sa suite, et commence sans journal d’un autre ordinateur', () => {
  const acte = {
    le: '2026-11-24T11:00:00.000Z',
    utilisateur: null,
    profil: null,
    acte: 'acces.connexion',
    objet: null,
    finalite: 'securite',
  } as const;
  const { avant, migrer } = autourDe('_journaux_recus');
  consigner(avant, acte);
  consigner(avant, acte);
  const tout = (base: typeof avant) => base.prepare('SELECT * FROM journal').all();
  const present = tout(avant);
  const apres = migrer();
  expect(tout(apres)).toEqual(present);
  expect(premiereRupture(apres, ORIGINE)).toBeNull();
  for (const table of ['journal_distant', 'journal_recu'])
    expect(apres.prepare(`SELECT * FROM ${table}`).all()).toEqual([]);
  apres.exec(
    `INSERT INTO journal_recu VALUES (1, 1, x'00', '2026-11-24', NULL, NULL, 'a', NULL, 'f', x'00', x'01', NULL, NULL, 0)`,
  );
  expect(() => apres.exec("UPDATE journal_recu SET acte = 'b'")).toThrow(/A64/);
  apres.close();
});
