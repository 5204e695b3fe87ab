// The migration that lets operations be read by their file alone: none is lost, and its questions do not read them all.
import { expect, it } from 'vitest';
import { autourDe } from './autour-de';

it('garde chaque saisie, et trouve par un index ce qui se demande d’un utilisateur ou d’un dossier', () => {
  const { avant, migrer } = autourDe('_operations_par_dossier');
  avant.exec(`INSERT INTO operation VALUES
    (1, 'a', 'd1', 'dossier', 'd1', 'nomNaissance', '"Castel"', 'a', '[]', 'u1', 'declare', '2026-11-24'),
    (2, 'b', 'd1', 'entretien', 'e1', 'entretien', '{}', 'b', '[]', 'u1', 'declare', '2026-11-24')`);
  const tout = (base: typeof avant) => base.prepare('SELECT * FROM operation ORDER BY rang').all();
  const presentes = tout(avant);
  const apres = migrer();
  expect(tout(apres)).toEqual(presentes);
  const plan = (sql: string) =>
    apres.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all()[0]?.detail;
  expect(
    plan(`SELECT valeur FROM operation WHERE tableCible = 'entretien' AND registre = 'entretien'
          AND utilisateur = 'u1' ORDER BY rang DESC LIMIT 1`),
  ).toContain('operation_entretien');
  expect(
    plan(`SELECT rang FROM operation WHERE dossier IS (SELECT dossier FROM entretien WHERE id = 'e1')
          AND tableCible = 'entretien' AND ligne = 'e1' AND registre = 'entretien'`),
  ).toContain('operation_dossier');
  apres.close();
});
