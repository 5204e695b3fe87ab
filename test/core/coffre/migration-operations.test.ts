// The migration that lets operations be read by their file alone: none is lost, and its questions do not read them all.
import path from 'node:path';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import { ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { octetsAuHasard, Secret } from '../../../src-core/primitives';
import { dossierTemporaire } from '../dossier-temporaire';

const RANG = MIGRATIONS.findIndex(({ nom }) => nom.endsWith('_operations_par_dossier'));

it('garde chaque saisie, et trouve par un index ce qui se demande d’un utilisateur ou d’un dossier', () => {
  const chemin = path.join(dossierTemporaire(), 'coffre.db');
  const cle = new Secret(octetsAuHasard(32));
  const ouvrir = (mode: 'creer' | 'ecrire', nombre: number) => {
    const ouverte = ouvrirCoffre({ chemin, cle, mode, migrations: MIGRATIONS.slice(0, nombre) });
    if (!ouverte.ok) expect.fail(ouverte.erreur.type);
    return ouverte.valeur;
  };
  const avant = ouvrir('creer', RANG);
  avant.exec(`INSERT INTO operation VALUES
    (1, 'a', 'd1', 'dossier', 'd1', 'nomNaissance', '"Castel"', 'a', '[]', 'u1', 'declare', '2026-11-24'),
    (2, 'b', 'd1', 'entretien', 'e1', 'entretien', '{}', 'b', '[]', 'u1', 'declare', '2026-11-24')`);
  const tout = (base: typeof avant) => base.prepare('SELECT * FROM operation ORDER BY rang').all();
  const presentes = tout(avant);
  avant.close();
  const apres = ouvrir('ecrire', RANG + 1);
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
