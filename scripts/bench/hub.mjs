// The hub for the bench, as a process of its own on a folder of its own: where it is, its codes, what it keeps.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { startHub } from '../setup/hub-process.mjs';

/**
 * @typedef {import('../setup/hub-process.mjs').HubProcess & { diskBytes: () => Promise<number>,
 *   tables: () => Promise<{ octets: number, operations: number } | null> }} Hub
 * `diskBytes` what it keeps of all structures, as it counts it itself; `tables` stops it, then gives the bytes of its
 * batches' table, indexes included, and the operations in them: `null` on PostgreSQL.
 */

/** One address asks far more here than a mission locale does. */
const PAR_MINUTE = '1000000';

/** @param {string} dossier @returns {Promise<Hub>} */
export async function lancerHub(dossier) {
  const processus = await startHub(dossier, { args: ['--par-minute', PAR_MINUTE] });
  const guichet = path.join(dossier, 'exploitation.sock');
  return {
    ...processus,
    diskBytes: async () => {
      /** @type {{ octets: number }[]} */
      const structures = await lire(guichet, '/structures');
      return structures.reduce((somme, { octets }) => somme + octets, 0);
    },
    tables: async () => {
      await processus.stop();
      return peser(path.join(dossier, 'base'));
    },
  };
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

/** @param {string} guichet @param {string} chemin @returns {Promise<any>} */
function lire(guichet, chemin) {
  return new Promise((resolve, reject) => {
    const requete = http.get({ socketPath: guichet, path: chemin }, async (reponse) => {
      let texte = '';
      for await (const morceau of reponse.setEncoding('utf8')) texte += morceau;
      resolve(JSON.parse(texte));
    });
    requete.on('error', reject);
  });
}
