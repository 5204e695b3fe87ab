// The migration that adds pause settings, recovery and staff mention: what was there stays as it was.
import path from 'node:path';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import { ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { octetsAuHasard, Secret } from '../../../src-core/primitives';
import { dossierTemporaire } from '../dossier-temporaire';

const RANG = MIGRATIONS.findIndex(({ nom }) => nom.endsWith('_pause_et_secours'));

it('garde la structure et les personnes, et ajoute des colonnes vides', () => {
  const chemin = path.join(dossierTemporaire(), 'coffre.db');
  const cle = new Secret(octetsAuHasard(32));
  const ouvrir = (mode: 'creer' | 'ecrire', nombre: number) => {
    const ouverte = ouvrirCoffre({ chemin, cle, mode, migrations: MIGRATIONS.slice(0, nombre) });
    if (!ouverte.ok) expect.fail(ouverte.erreur.type);
    return ouverte.valeur;
  };
  const avant = ouvrir('creer', RANG);
  avant.exec("INSERT INTO structure (id, nom) VALUES ('s', 'Mission locale')");
  avant.exec("INSERT INTO utilisateur (id, identifiant, engagement) VALUES ('u', 'j.roudier', '{}')");
  const structure = avant.prepare<[], object>('SELECT * FROM structure').get() ?? {};
  const utilisateur = avant.prepare<[], object>('SELECT * FROM utilisateur').get() ?? {};
  avant.close();
  const apres = ouvrir('ecrire', RANG + 1);
  expect(apres.prepare('SELECT * FROM structure').all()).toEqual([
    { ...structure, pause: null, secours: null, essaiSecours: null },
  ]);
  expect(apres.prepare('SELECT * FROM utilisateur').all()).toEqual([
    { ...utilisateur, mention: null, codeSecours: null, clesSecours: null },
  ]);
  apres.close();
});
