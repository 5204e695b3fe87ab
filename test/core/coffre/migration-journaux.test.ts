// The migration that adds the other computers' journals: this computer's own stays as it was, none is known yet.
import path from 'node:path';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import { ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { consigner, ORIGINE, premiereRupture } from '../../../src-core/journal/chaine';
import { octetsAuHasard, Secret } from '../../../src-core/primitives';
import { dossierTemporaire } from '../dossier-temporaire';

const RANG = MIGRATIONS.findIndex(({ nom }) => nom.endsWith('_journaux_recus'));

it('[A64] garde le journal et sa suite, et commence sans journal d’un autre ordinateur', () => {
  const chemin = path.join(dossierTemporaire(), 'coffre.db');
  const cle = new Secret(octetsAuHasard(32));
  const ouvrir = (mode: 'creer' | 'ecrire', nombre: number) => {
    const ouverte = ouvrirCoffre({ chemin, cle, mode, migrations: MIGRATIONS.slice(0, nombre) });
    if (!ouverte.ok) expect.fail(ouverte.erreur.type);
    return ouverte.valeur;
  };
  const acte = {
    le: '2026-11-24T11:00:00.000Z',
    utilisateur: null,
    profil: null,
    acte: 'acces.connexion',
    objet: null,
    finalite: 'securite',
  } as const;
  const avant = ouvrir('creer', RANG);
  consigner(avant, acte);
  consigner(avant, acte);
  const tout = (base: typeof avant) => base.prepare('SELECT * FROM journal').all();
  const present = tout(avant);
  avant.close();
  const apres = ouvrir('ecrire', RANG + 1);
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
