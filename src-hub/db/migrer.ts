// Brings the hub's database to the present version: each migration checked by its hash, all or nothing.
import { sql } from 'drizzle-orm';
import { type Migration, texteDeMigration } from '../../src-shared/migration';
import type { Cryptographie } from '../../src-shared/sync/constat';
import { enHexa } from '../../src-shared/sync/octets';
import { type BaseDuServeur, codeSql, type Requetes } from './base';
import { MIGRATIONS } from './migrations';

/** Said to the operator, in French: the hub does not start. */
export class BaseRefusee extends Error {}

const REGISTRE = `CREATE TABLE IF NOT EXISTS public.permanence_migration
  (numero integer PRIMARY KEY, nom text NOT NULL, empreinte text NOT NULL);`;

/** @throws BaseRefusee when the base is newer than this program, or when a past migration is not the one that was applied */
export async function migrer(
  base: Pick<BaseDuServeur, 'requetes' | 'executer'>,
  { empreinte }: Pick<Cryptographie, 'empreinte'>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const empreinteDe = (migration: Migration): string =>
    enHexa(empreinte(new TextEncoder().encode(texteDeMigration(migration))));
  for (const migration of migrations)
    if (empreinteDe(migration) !== migration.empreinte)
      throw new BaseRefusee(`La migration ${migration.nom} de ce programme a été modifiée.`);
  await base.executer(REGISTRE);
  const appliquees = await verifierVersion(base.requetes, migrations);
  for (const [rang, migration] of migrations.entries()) {
    if (rang < appliquees) continue;
    await base.executer(`${migration.sql}
      INSERT INTO public.permanence_migration VALUES (${rang}, '${migration.nom}', '${migration.empreinte}');`);
  }
}

/**
 * How many migrations the base has, all known to this program.
 * @throws BaseRefusee
 */
export async function verifierVersion(
  requetes: Requetes,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<number> {
  const lignes = await lireRegistre(requetes);
  if (lignes.length > migrations.length)
    throw new BaseRefusee(
      'Cette base a été ouverte par une version plus récente du serveur : rien n’a été modifié. Installez cette version.',
    );
  lignes.forEach((empreinte, rang) => {
    if (migrations[rang]?.empreinte !== empreinte)
      throw new BaseRefusee(`La migration n° ${rang} de cette base n’est pas celle de ce programme.`);
  });
  return lignes.length;
}

async function lireRegistre(requetes: Requetes): Promise<readonly string[]> {
  try {
    const lignes = await requetes
      .select({ empreinte: sql<string>`empreinte` })
      .from(sql`public.permanence_migration`)
      .orderBy(sql`numero`);
    return lignes.map(({ empreinte }) => empreinte);
  } catch (cause) {
    if (codeSql(cause) === TABLE_ABSENTE) return [];
    throw cause;
  }
}

/** PostgreSQL's code for a table that does not exist: nobody has installed anything here yet. */
const TABLE_ABSENTE = '42P01';
