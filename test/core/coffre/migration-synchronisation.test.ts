// From the first version of the vault to the one that synchronises: nothing is lost, everything is ready to leave.
import path from 'node:path';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import { ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { octetsAuHasard, Secret } from '../../../src-core/primitives';
import { auDepart, derniereSequence } from '../../../src-core/sync/depart';
import { epoqueCourante } from '../../../src-core/sync/epoques';
import { sonJournal } from '../../../src-core/sync/journaux';
import { charge } from '../../shared/sync/des-operations';
import { dossierTemporaire } from '../dossier-temporaire';

const NUMERO = MIGRATIONS.findIndex(({ nom }) => nom.endsWith('_synchronisation'));

it('les saisies d’avant attendent d’être scellées, dans leur ordre ; la clé d’époque a changé de table', () => {
  const chemin = path.join(dossierTemporaire(), 'coffre.db');
  const cle = new Secret(octetsAuHasard(32));
  const avant = ouvrirCoffre({ chemin, cle, mode: 'creer', migrations: MIGRATIONS.slice(0, NUMERO) });
  if (!avant.ok) expect.fail(avant.erreur.type);
  const operations = charge('W2', 5);
  const inserer = avant.valeur.prepare(
    `INSERT INTO operation (id, dossier, tableCible, ligne, registre, valeur, horloge, remplace, utilisateur, provenance, saisieLe)
     VALUES (?, ?, ?, ?, ?, ?, ?, '[]', ?, ?, ?)`,
  );
  for (const o of operations)
    inserer.run(
      o.id,
      o.dossier,
      o.table,
      o.ligne,
      o.registre,
      JSON.stringify(o.valeur),
      o.horloge,
      o.utilisateur,
      o.provenance,
      o.saisieLe,
    );
  const poser = avant.valeur.prepare('INSERT INTO parametre (cle, valeur) VALUES (?, ?)');
  poser.run('epoque.1', Buffer.alloc(32, 7));
  poser.run('poste.id', Buffer.from('ab'.repeat(16), 'hex'));
  avant.valeur.close();

  const apres = ouvrirCoffre({ chemin, cle, mode: 'ecrire' });
  if (!apres.ok) expect.fail(apres.erreur.type);
  const base = apres.valeur;
  expect(auDepart(base, 10)).toEqual(operations.map((operation, rang) => ({ place: rang + 1, operation })));
  expect(derniereSequence(base)).toBe(5);
  const { epoque, rang, cle: laCle } = epoqueCourante(base);
  expect([epoque, rang, Buffer.from(laCle.reveler())]).toEqual(['1', 1, Buffer.alloc(32, 7)]);
  expect(base.prepare("SELECT count(*) FROM parametre WHERE cle = 'epoque.1'").pluck().get()).toBe(0);
  expect(sonJournal(base)).toMatchObject({ poste: 'ab'.repeat(16), sequence: 0 });
  base.close();
});
