// The migration that adds the snapshot being put down: logs, batches and the one being loaded stay as they were.
import { expect, it } from 'vitest';
import { autourDe } from './autour-de';

it('garde les journaux, les lots et le cliché en cours, et commence sans rien à déposer', () => {
  const { avant, migrer } = autourDe('_cliches');
  avant.exec(`INSERT INTO journal_poste VALUES ('p', 1, 7, x'01', 0);
    INSERT INTO lot (poste, premiere, derniere, empreinte, etat, motif, octets)
    VALUES ('p', 1, 7, x'02', 'refuse', 'bifurcation', x'03');
    INSERT INTO cliche_en_cours VALUES (x'04', x'05', 3)`);
  const tout = (base: typeof avant) =>
    ['journal_poste', 'lot', 'cliche_en_cours'].map((t) => base.prepare(`SELECT * FROM ${t}`).all());
  const present = tout(avant);
  const apres = migrer();
  expect(tout(apres)).toEqual(present);
  expect(apres.prepare('SELECT * FROM cliche_a_deposer').all()).toEqual([]);
  apres.close();
});
