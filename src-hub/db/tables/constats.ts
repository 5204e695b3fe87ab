// The statements of a structure in the order in which they came, each once.
import { and, asc, eq, gte, max, sql } from 'drizzle-orm';
import type { Tables } from '../../stockage';
import * as t from '../schema';
import type { Place } from './structure';

const CONSTATS_REGARDES = 2_000;

type TablesDesConstats = Pick<Tables, 'ajouterConstat' | 'nombreDeConstats' | 'constatsApres'>;

export function tablesDesConstats({ requetes, structure, peser }: Place): TablesDesConstats {
  const siens = eq(t.constat.structure, structure);
  const nombre = async (): Promise<number> => {
    const [dernier] = await requetes
      .select({ rang: max(t.constat.rang) })
      .from(t.constat)
      .where(siens);
    return (dernier?.rang ?? -1) + 1;
  };
  return {
    async ajouterConstat(id, octets) {
      const [present] = await requetes
        .select({ rang: t.constat.rang })
        .from(t.constat)
        .where(and(siens, eq(t.constat.id, id)));
      if (present !== undefined) return;
      await peser(octets.length);
      await requetes.insert(t.constat).values({ structure, rang: await nombre(), id, octets });
    },
    nombreDeConstats: nombre,
    async constatsApres(rang, octets) {
      const somme = sql<number>`sum(octet_length(${t.constat.octets})) OVER (ORDER BY ${t.constat.rang})`;
      const suite = requetes
        .select({ rang: t.constat.rang, octets: t.constat.octets, somme: somme.as('somme') })
        .from(t.constat)
        .where(and(siens, gte(t.constat.rang, rang)))
        .orderBy(asc(t.constat.rang))
        .limit(CONSTATS_REGARDES)
        .as('suite');
      const lus = await requetes
        .select({ octets: suite.octets })
        .from(suite)
        .where(sql`${suite.somme} <= ${octets} OR ${suite.rang} = ${rang}`)
        .orderBy(asc(suite.rang));
      return lus.map((constat) => constat.octets);
    },
  };
}
