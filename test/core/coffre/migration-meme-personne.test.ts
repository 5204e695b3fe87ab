// The migration that lets two files be said of one person: files stay as they were, linked to none.
import path from 'node:path';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import { ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { octetsAuHasard, Secret } from '../../../src-core/primitives';
import { dossierTemporaire } from '../dossier-temporaire';

const RANG = MIGRATIONS.findIndex(({ nom }) => nom.endsWith('_meme_personne'));

it('garde les dossiers, et n’en réunit aucun', () => {
  const chemin = path.join(dossierTemporaire(), 'coffre.db');
  const cle = new Secret(octetsAuHasard(32));
  const ouvrir = (mode: 'creer' | 'ecrire', nombre: number) => {
    const ouverte = ouvrirCoffre({ chemin, cle, mode, migrations: MIGRATIONS.slice(0, nombre) });
    if (!ouverte.ok) expect.fail(ouverte.erreur.type);
    return ouverte.valeur;
  };
  const avant = ouvrir('creer', RANG);
  avant.exec("INSERT INTO dossier (id, matricule, nomNaissance) VALUES ('d1', '11206S00-ABC', 'Castel')");
  const present = avant.prepare('SELECT * FROM dossier').get();
  avant.close();
  const apres = ouvrir('ecrire', RANG + 1);
  expect(apres.prepare('SELECT * FROM dossier').get()).toEqual({
    ...(present as object),
    memePersonne: null,
  });
  apres.close();
});
