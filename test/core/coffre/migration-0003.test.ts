// 0003: the table of this computer's backups, and the journal's index; what was there stays as it was.
import path from 'node:path';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import { ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { consigner, premiereRupture } from '../../../src-core/journal/chaine';
import { octetsAuHasard, Secret } from '../../../src-core/primitives';
import { dossierTemporaire } from '../dossier-temporaire';

it('une base d’avant garde son journal, et reçoit la table des sauvegardes', () => {
  const chemin = path.join(dossierTemporaire(), 'coffre.db');
  const cle = new Secret(octetsAuHasard(32));
  const rang = MIGRATIONS.findIndex(({ nom }) => nom.endsWith('_sauvegardes'));
  const ouvrir = (mode: 'creer' | 'ecrire', migrations = MIGRATIONS) => {
    const ouverte = ouvrirCoffre({ chemin, cle, mode, migrations });
    return ouverte.ok ? ouverte.valeur : expect.fail(ouverte.erreur.type);
  };
  const avant = ouvrir('creer', MIGRATIONS.slice(0, rang));
  const acte = { utilisateur: 'u', profil: 'direction', objet: null, finalite: 'securite' } as const;
  consigner(avant, { ...acte, le: '2026-11-24T10:00:00.000Z', acte: 'acces.connexion' });
  consigner(avant, { ...acte, le: '2026-11-24T10:00:01.000Z', acte: 'dossier.consultation' });
  const journal = avant.prepare('SELECT * FROM journal').all();
  avant.close();
  const apres = ouvrir('ecrire');
  expect(apres.prepare('SELECT * FROM journal').all()).toEqual(journal);
  expect(premiereRupture(apres, { numero: 0, empreinte: new Uint8Array(32) })).toBeNull();
  expect(apres.prepare('SELECT * FROM sauvegarde').all()).toEqual([]);
  apres.close();
});
