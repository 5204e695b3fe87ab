// The migration that adds computers as people name them: persons and their keys stay as they were.
import path from 'node:path';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import { ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { octetsAuHasard, Secret } from '../../../src-core/primitives';
import { dossierTemporaire } from '../dossier-temporaire';

const RANG = MIGRATIONS.findIndex(({ nom }) => nom.endsWith('_appartenance'));

it('garde les personnes, et ajoute des ordinateurs sans nom', () => {
  const chemin = path.join(dossierTemporaire(), 'coffre.db');
  const cle = new Secret(octetsAuHasard(32));
  const ouvrir = (mode: 'creer' | 'ecrire', nombre: number) => {
    const ouverte = ouvrirCoffre({ chemin, cle, mode, migrations: MIGRATIONS.slice(0, nombre) });
    if (!ouverte.ok) expect.fail(ouverte.erreur.type);
    return ouverte.valeur;
  };
  const avant = ouvrir('creer', RANG);
  avant.exec("INSERT INTO utilisateur (id, identifiant, enregistrement) VALUES ('u', 'j.roudier', '{}')");
  const utilisateur = avant.prepare<[], object>('SELECT * FROM utilisateur').get() ?? {};
  avant.close();
  const apres = ouvrir('ecrire', RANG + 1);
  expect(apres.prepare('SELECT * FROM utilisateur').all()).toEqual([{ ...utilisateur, clesDeposees: null }]);
  expect(apres.prepare('SELECT * FROM poste').all()).toEqual([]);
  apres.close();
});
