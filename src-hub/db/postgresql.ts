// PostgreSQL, read back at start: what is confirmed is on the disk, and the hub's login can do no more than it must.
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { BaseDuServeur, Requetes } from './base';
import { BaseRefusee } from './migrer';
import { ROLE_DES_STRUCTURES } from './transaction';

/** Connections, each for one transaction. */
const CONNEXIONS = 8;
/** Milliseconds after which a query is given up: the request that waits for it already has been. */
const PATIENCE_MS = 30_000;

export function ouvrirPostgresql(adresse: string): BaseDuServeur {
  const connexions = new pg.Pool({
    connectionString: adresse,
    max: CONNEXIONS,
    application_name: 'permanence',
    connectionTimeoutMillis: 10_000,
    statement_timeout: PATIENCE_MS,
    idle_in_transaction_session_timeout: PATIENCE_MS,
  });
  // A connection lost while nobody used it: the next request opens another one.
  connexions.on('error', () => undefined);
  return {
    requetes: drizzle(connexions),
    niveau: 'disque',
    aLaFois: CONNEXIONS,
    executer: async (texte) => {
      const connexion = await connexions.connect();
      try {
        await connexion.query(`BEGIN;\n${texte}\nCOMMIT;`);
        connexion.release();
      } catch (cause) {
        connexion.release(true);
        throw cause;
      }
    },
    photographier: null,
    fermer: () => connexions.end(),
  };
}

const CONFIRME_SUR_LE_DISQUE = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/** @throws BaseRefusee with what the operator has to change */
export async function verifierLaConnexion(requetes: Requetes): Promise<void> {
  for (const reglage of CONFIRME_SUR_LE_DISQUE) {
    const valeur = await lire(requetes, sql`current_setting(${reglage})`);
    if (valeur !== 'on' && !(reglage === 'synchronous_commit' && String(valeur).startsWith('remote_')))
      throw new BaseRefusee(
        `PostgreSQL a « ${reglage} = ${valeur} » : une confirmation ne serait pas sur le disque. Mettez « on ».`,
      );
  }
  for (const [interdit, question] of TROP_DE_POUVOIRS)
    if ((await lire(requetes, question)) === true) throw new BaseRefusee(`${interdit} ${QUE_FAIRE}`);
}

const QUE_FAIRE =
  'Préparez un rôle de connexion qui ne peut rien d’autre : « npm run hub -- installer » (voir docs/exploitation.md).';

const TROP_DE_POUVOIRS = [
  [
    'Le rôle de connexion est superutilisateur ou contourne l’isolation des structures.',
    sql`(SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user)`,
  ],
  [
    'Le rôle de connexion hérite des droits d’autres rôles.',
    sql`(SELECT rolinherit FROM pg_roles WHERE rolname = current_user)`,
  ],
  [
    'Le rôle de connexion possède des objets de la base.',
    sql`EXISTS (SELECT 1 FROM pg_class WHERE relowner = current_user::regrole)
      OR EXISTS (SELECT 1 FROM pg_namespace WHERE nspowner = current_user::regrole)
      OR EXISTS (SELECT 1 FROM pg_proc WHERE proowner = current_user::regrole)`,
  ],
  [
    'Le rôle de connexion peut prendre d’autres rôles que celui des structures.',
    sql`EXISTS (SELECT 1 FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid
      WHERE m.member = current_user::regrole AND r.rolname <> ${ROLE_DES_STRUCTURES})`,
  ],
  [
    'Le rôle de connexion lit les données des structures sans en prendre le rôle.',
    sql`has_table_privilege(current_user, 'permanence.lot', 'SELECT')`,
  ],
] as const;

async function lire(requetes: Requetes, question: ReturnType<typeof sql>): Promise<unknown> {
  const [ligne] = await requetes
    .select({ valeur: sql`reponse.valeur` })
    .from(sql`(SELECT ${question} AS valeur) AS reponse`);
  return ligne?.valeur;
}

/** What the login role may do, to be run by the schema's owner. @param connexion name of the login role */
export function droitsDeConnexion(connexion: string): string {
  const role = pg.escapeIdentifier(connexion);
  return `ALTER ROLE ${role} NOINHERIT;
    GRANT ${ROLE_DES_STRUCTURES} TO ${role};
    GRANT USAGE ON SCHEMA permanence TO ${role};
    GRANT SELECT ON public.permanence_migration TO ${role};
    GRANT SELECT, INSERT, UPDATE ON permanence.serveur, permanence.code_activation TO ${role};
    GRANT SELECT ON permanence.aiguillage TO ${role};
    GRANT EXECUTE ON FUNCTION permanence.inventaire(), permanence.balayer_boites(bigint) TO ${role};`;
}
