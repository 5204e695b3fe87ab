// The only way to a structure's data: a transaction of the role that sees one structure, the one that is set in it.
import { sql } from 'drizzle-orm';
import type { BaseDuServeur, Requetes } from './base';

export const ROLE_DES_STRUCTURES = 'permanence_structure';

/**
 * One transaction on one structure. The two settings end with it (`true`: local), whatever happens; requests of one
 * structure follow one another, in this process and in others.
 */
export const dansLaStructure = <T>(
  base: Pick<BaseDuServeur, 'requetes'>,
  structure: string,
  geste: (requetes: Requetes) => Promise<T>,
): Promise<T> =>
  base.requetes.transaction(async (transaction) => {
    await entrerDans(transaction, structure);
    return geste(transaction);
  });

/** From here to the end of the transaction: that structure's rows and no others. */
export async function entrerDans(transaction: Requetes, structure: string): Promise<void> {
  await transaction.execute(sql`SELECT set_config('permanence.structure', ${structure}, true),
    set_config('role', ${ROLE_DES_STRUCTURES}, true), pg_advisory_xact_lock(hashtextextended(${structure}, 0))`);
}

/** Back to the connection's own role, in the same transaction. */
export const sortir = async (transaction: Requetes): Promise<void> => {
  await transaction.execute(
    sql`SELECT set_config('permanence.structure', '', true), set_config('role', 'none', true)`,
  );
};

/** Takes an identifier for the structure that is set; `false` where another one holds it. */
export async function reserver(
  transaction: Requetes,
  sorte: 'poste' | 'boite',
  cle: string,
): Promise<boolean> {
  const pris = await transaction
    .select({ ok: sql<boolean>`reserve.ok` })
    .from(sql`permanence.reserver(${sorte}, ${cle}) AS reserve(ok)`);
  return pris[0]?.ok === true;
}
