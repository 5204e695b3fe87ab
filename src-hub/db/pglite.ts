// The database embedded in a folder, for trying and for tests: it never asks the disk to write, and says so.
import fs from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { BaseDuServeur } from './base';

/**
 * @param dossier kept there; in memory when absent
 * @param photographie a backup to begin from, in a folder that holds nothing yet
 */
export async function ouvrirPglite(dossier?: string, photographie?: Uint8Array): Promise<BaseDuServeur> {
  if (dossier !== undefined) fs.mkdirSync(dossier, { recursive: true, mode: 0o700 });
  const pglite = await PGlite.create({
    ...(dossier === undefined ? {} : { dataDir: dossier }),
    ...(photographie === undefined ? {} : { loadDataDir: new Blob([Uint8Array.from(photographie)]) }),
  });
  return {
    requetes: drizzle(pglite),
    niveau: 'memoire',
    // One session: transactions follow one another.
    aLaFois: 1,
    executer: (sql) =>
      pglite.transaction(async (transaction) => {
        await transaction.exec(sql);
      }),
    photographier: async () => new Uint8Array(await (await pglite.dumpDataDir('gzip')).arrayBuffer()),
    fermer: () => pglite.close(),
  };
}
