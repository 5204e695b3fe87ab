// A PostgreSQL of the tests' own: a cluster in a temporary folder, on a socket there, gone with the test.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { CRYPTOGRAPHIE } from '../../src-hub/cryptographie';
import { migrer } from '../../src-hub/db/migrer';
import { droitsDeConnexion, ouvrirPostgresql } from '../../src-hub/db/postgresql';

/** Where the system has such a folder: what is tried here is not the disk. */
const MEMOIRE = '/dev/shm';

const DEBIAN = '/usr/lib/postgresql';

/** Folder of the newest server's programs; `null` where there is none. */
function programmes(): string | null {
  if (!fs.existsSync(DEBIAN)) return null;
  const [dernier] = fs
    .readdirSync(DEBIAN)
    .sort((un, autre) => Number(autre) - Number(un))
    .map((version) => path.join(DEBIAN, version, 'bin'))
    .filter((dossier) => fs.existsSync(path.join(dossier, 'initdb')));
  return dernier ?? null;
}

export const POSTGRESQL_PRESENT = programmes() !== null;

/** PostgreSQL refuses to run as root: the account that its package made is used then. */
function compte(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const ligne = /^postgres:[^:]*:(\d+):(\d+):/m.exec(fs.readFileSync('/etc/passwd', 'utf8'));
  if (ligne === null) throw new Error('no account named postgres');
  return { uid: Number(ligne[1]), gid: Number(ligne[2]) };
}

const PROPRIETAIRE = 'proprietaire';
export const CONNEXION = 'permanence_connexion';

export class Postgresql {
  readonly dossier: string;
  readonly #processus: ChildProcess;

  private constructor(dossier: string, processus: ChildProcess) {
    this.dossier = dossier;
    this.#processus = processus;
  }

  /** @param reglages as in postgresql.conf, besides the defaults */
  static async demarrer(reglages: Readonly<Record<string, string>> = {}): Promise<Postgresql> {
    const bin = programmes();
    if (bin === null) throw new Error('PostgreSQL is not installed');
    const qui = compte();
    const dossier = fs.mkdtempSync(
      path.join(fs.existsSync(MEMOIRE) ? MEMOIRE : os.tmpdir(), 'permanence-pg-'),
    );
    if (qui.uid !== undefined && qui.gid !== undefined) fs.chownSync(dossier, qui.uid, qui.gid);
    const donnees = path.join(dossier, 'donnees');
    const faite = spawnSync(
      path.join(bin, 'initdb'),
      ['-D', donnees, '-U', PROPRIETAIRE, '-A', 'trust', '--no-locale', '-E', 'UTF8', '--no-sync'],
      { ...qui, encoding: 'utf8' },
    );
    if (faite.status !== 0) throw new Error(`initdb: ${faite.stderr}`);
    const options = { listen_addresses: '', unix_socket_directories: dossier, ...reglages };
    const args = Object.entries(options).flatMap(([nom, valeur]) => ['-c', `${nom}=${valeur}`]);
    const processus = spawn(path.join(bin, 'postgres'), ['-D', donnees, ...args], {
      ...qui,
      stdio: 'ignore',
    });
    const serveur = new Postgresql(dossier, processus);
    await serveur.#attendre();
    await serveur.executer(`CREATE ROLE ${CONNEXION} LOGIN`);
    return serveur;
  }

  adresse(role = PROPRIETAIRE, base = 'postgres'): string {
    return `postgresql://${role}@/${base}?host=${encodeURIComponent(this.dossier)}`;
  }

  async executer(sql: string, role = PROPRIETAIRE): Promise<readonly Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.adresse(role) });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async arreter(): Promise<void> {
    this.#processus.kill('SIGINT');
    if (this.#processus.exitCode === null) await once(this.#processus, 'exit');
    fs.rmSync(this.dossier, { recursive: true, force: true });
  }

  async #attendre(): Promise<void> {
    for (let essai = 0; essai < 100; essai++) {
      if (this.#processus.exitCode !== null) throw new Error('PostgreSQL did not start');
      const la = await this.executer('SELECT 1').then(
        () => true,
        () => false,
      );
      if (la) return;
      await new Promise((resoudre) => setTimeout(resoudre, 50));
    }
    throw new Error('PostgreSQL does not answer');
  }
}

/** What the operator's « installer » does: the owner's tables, the login's rights. */
export async function installerSur(cluster: Postgresql): Promise<void> {
  const proprietaire = ouvrirPostgresql(cluster.adresse());
  await migrer(proprietaire, CRYPTOGRAPHIE);
  await proprietaire.executer(droitsDeConnexion(CONNEXION));
  await proprietaire.fermer();
}
