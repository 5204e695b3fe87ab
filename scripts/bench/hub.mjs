// The hub for the bench, as a process of its own on a folder of its own: where it is, its codes, what it keeps.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { PGlite } from '@electric-sql/pglite';
import { projectEnv, projectNode } from '../setup/node24.mjs';
import { inProject } from '../setup/project.mjs';
import { trialCertificate } from '../setup/trial-certificate.mjs';

/**
 * @typedef {{ url: string, ca: string, pid: number, code: () => Promise<string>, diskBytes: () => Promise<number>,
 *   tables: () => Promise<{ octets: number, operations: number } | null>, stop: () => Promise<void> }} Hub
 * `ca` is a file; `diskBytes` what it keeps of all structures, as it counts it itself; `tables` stops it, then gives
 * the bytes of its batches' table, indexes included, and the operations in them: `null` on PostgreSQL.
 */

/** One address asks far more here than a mission locale does. */
const PAR_MINUTE = '1000000';

/** @param {string} dossier @returns {Promise<Hub>} */
export async function lancerHub(dossier) {
  const { cert, key, autorite } = await trialCertificate(dossier);
  const options = ['--dossier', dossier, '--port', '0', '--par-minute', PAR_MINUTE];
  const processus = spawn(
    projectNode(),
    [inProject('out', 'hub', 'serveur.mjs'), ...options, '--certificat', cert, '--cle', key],
    { env: projectEnv(), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const guichet = path.join(dossier, 'exploitation.sock');
  const stop = () => arreter(processus);
  return {
    url: `https://localhost:${new URL(await adresseDe(processus.stdout)).port}`,
    ca: autorite,
    pid: processus.pid ?? 0,
    code: async () => (await demander(guichet, 'POST', '/codes', { structure: null })).code,
    diskBytes: async () => {
      /** @type {{ octets: number }[]} */
      const structures = await demander(guichet, 'GET', '/structures');
      return structures.reduce((somme, { octets }) => somme + octets, 0);
    },
    tables: async () => {
      await stop();
      return peser(path.join(dossier, 'base'));
    },
    stop,
  };
}

/** @param {import('node:stream').Readable} sortie @returns {Promise<string>} */
function adresseDe(sortie) {
  return new Promise((resolve, reject) => {
    // Read to the end: a pipe that is full would stop the hub.
    createInterface({ input: sortie })
      .on('line', (ligne) => {
        const { quoi, adresse } = JSON.parse(ligne);
        if (quoi === 'en service') resolve(adresse);
      })
      .on('close', () => reject(new Error('the hub ended before it served')));
  });
}

/** Properly, so that its database can be opened. @param {import('node:child_process').ChildProcess} processus */
function arreter(processus) {
  if (processus.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    processus.once('close', () => resolve(undefined));
    processus.kill('SIGTERM');
  });
}

/** @param {string} base */
async function peser(base) {
  if (!fs.existsSync(base)) return null;
  const pglite = await PGlite.create({ dataDir: base });
  try {
    const { rows } = await pglite.query(
      `SELECT pg_total_relation_size('permanence.lot')::int AS octets,
              (SELECT sum(derniere - premiere + 1)::int FROM permanence.lot) AS operations`,
    );
    return /** @type {{ octets: number, operations: number }} */ (rows[0]);
  } finally {
    await pglite.close();
  }
}

/** @param {string} guichet @param {string} method @param {string} chemin @param {unknown} [corps] @returns {Promise<any>} */
function demander(guichet, method, chemin, corps) {
  return new Promise((resolve, reject) => {
    const headers = corps === undefined ? {} : { 'Content-Type': 'application/json' };
    const requete = http.request({ socketPath: guichet, method, path: chemin, headers }, async (reponse) => {
      let texte = '';
      for await (const morceau of reponse.setEncoding('utf8')) texte += morceau;
      resolve(JSON.parse(texte));
    });
    requete.on('error', reject);
    requete.end(corps === undefined ? undefined : JSON.stringify(corps));
  });
}
