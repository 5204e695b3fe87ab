// The migration that adds the snapshot being put down: logs, batches and the one being loaded stay as they were.
import path from 'node:path';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import { ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { octetsAuHasard, Secret } from '../../../src-core/primitives';
import { dossierTemporaire } from '../dossier-temporaire';

const RANG = MIGRATIONS.findIndex(({ nom }) => nom.endsWith('_cliches'));

it('garde les journaux, les lots et le cliché en cours, et commence sans rien à déposer', () => {
  const chemin = path.join(dossierTemporaire(), 'coffre.db');
  const cle = new Secret(octetsAuHasard(32));
  const ouvrir = (mode: 'creer' | 'ecrire', nombre: number) => {
    const ouverte = ouvrirCoffre({ chemin, cle, mode, migrations: MIGRATIONS.slice(0, nombre) });
    if (!ouverte.ok) expect.fail(ouverte.erreur.type);
    return ouverte.valeur;
  };
  const avant = ouvrir('creer', RANG);
  avant.exec(`INSERT INTO journal_poste VALUES ('p', 1, 7, x'01', 0);
    INSERT INTO lot (poste, premiere, derniere, empreinte, etat, motif, octets)
    VALUES ('p', 1, 7, x'02', 'refuse', 'bifurcation', x'03');
    INSERT INTO cliche_en_cours VALUES (x'04', x'05', 3)`);
  const tout = (base: typeof avant) =>
    ['journal_poste', 'lot', 'cliche_en_cours'].map((t) => base.prepare(`SELECT * FROM ${t}`).all());
  const present = tout(avant);
  avant.close();
  const apres = ouvrir('ecrire', RANG + 1);
  expect(tout(apres)).toEqual(present);
  expect(apres.prepare('SELECT * FROM cliche_a_deposer').all()).toEqual([]);
  apres.close();
});
