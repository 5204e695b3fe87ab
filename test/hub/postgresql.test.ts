// What the hub refuses of a PostgreSQL at its start: confirmations that are not on the disk, a login that could do more.
import { describe, expect, it, onTestFinished } from 'vitest';
import { BaseRefusee } from '../../src-hub/db/migrer';
import { mettreEnService } from '../../src-hub/db/ouvrir';
import { ouvrirPostgresql } from '../../src-hub/db/postgresql';
import { MOYENS } from './bases';
import { CONNEXION, installerSur, POSTGRESQL_PRESENT, Postgresql } from './postgresql';

async function unCluster(reglages?: Readonly<Record<string, string>>): Promise<Postgresql> {
  const cluster = await Postgresql.demarrer(reglages);
  onTestFinished(() => cluster.arreter());
  return cluster;
}

async function demarrer(cluster: Postgresql, role = CONNEXION): Promise<void> {
  const base = ouvrirPostgresql(cluster.adresse(role));
  await mettreEnService(base, MOYENS).finally(() => base.fermer());
}

describe.skipIf(!POSTGRESQL_PRESENT)('PostgreSQL', () => {
  it('refuse chaque droit de trop, dit lequel, et démarre quand ils sont retirés', async () => {
    const cluster = await unCluster();
    await installerSur(cluster);
    await demarrer(cluster);
    for (const [donner, retirer, message] of [
      [`ALTER ROLE ${CONNEXION} SUPERUSER`, `ALTER ROLE ${CONNEXION} NOSUPERUSER`, 'superutilisateur'],
      [`ALTER ROLE ${CONNEXION} BYPASSRLS`, `ALTER ROLE ${CONNEXION} NOBYPASSRLS`, 'contourne l’isolation'],
      [`ALTER ROLE ${CONNEXION} INHERIT`, `ALTER ROLE ${CONNEXION} NOINHERIT`, 'hérite'],
      [`CREATE TABLE a_lui (); ALTER TABLE a_lui OWNER TO ${CONNEXION}`, 'DROP TABLE a_lui', 'possède'],
      [`CREATE ROLE autre; GRANT autre TO ${CONNEXION}`, 'DROP ROLE autre', 'd’autres rôles'],
      [
        `GRANT SELECT ON permanence.lot TO ${CONNEXION}`,
        `REVOKE SELECT ON permanence.lot FROM ${CONNEXION}`,
        'sans en prendre le rôle',
      ],
    ] as const) {
      await cluster.executer(donner);
      await expect(demarrer(cluster), donner).rejects.toThrow(message);
      await cluster.executer(retirer);
    }
    await demarrer(cluster);
    await expect(demarrer(cluster, 'proprietaire')).rejects.toBeInstanceOf(BaseRefusee);
  }, 60_000);

  it.each(['fsync', 'synchronous_commit', 'full_page_writes'])(
    'refuse « %s = off »',
    async (reglage) => {
      const cluster = await unCluster({ [reglage]: 'off' });
      await installerSur(cluster);
      await expect(demarrer(cluster)).rejects.toThrow(`${reglage} = off`);
    },
    60_000,
  );

  it('une base que personne n’a installée : dit la commande', async () => {
    const cluster = await unCluster();
    await expect(demarrer(cluster)).rejects.toThrow('npm run hub -- installer');
  }, 60_000);
});
