// The migration that adds the branches of logs that were left: logs and batches stay as they were.
import { expect, it } from 'vitest';
import { autourDe } from './autour-de';

it('garde les journaux et les lots, et commence sans branche quittée', () => {
  const { avant, migrer } = autourDe('_branches');
  avant.exec(`INSERT INTO journal_poste VALUES ('p', 1, 7, x'01', 0);
    INSERT INTO lot (poste, premiere, derniere, empreinte, etat, motif, octets)
    VALUES ('p', 1, 7, x'02', 'refuse', 'bifurcation', x'03')`);
  const tout = (base: typeof avant) =>
    ['journal_poste', 'lot'].map((t) => base.prepare(`SELECT * FROM ${t}`).all());
  const present = tout(avant);
  const apres = migrer();
  expect(tout(apres)).toEqual(present);
  expect(apres.prepare('SELECT * FROM branche_quittee').all()).toEqual([]);
  apres.close();
});
