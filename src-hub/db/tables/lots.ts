// The logs of a structure: batches as they came, and the end of each log beside them.
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { AUCUN_PRECEDENT } from '../../../src-shared/sync/lot';
import type { Tables } from '../../stockage';
import * as t from '../schema';
import type { Place } from './structure';

/** Rows looked at for one answer, however small they are. */
const LOTS_REGARDES = 2_000;

type TablesDesLots = Pick<Tables, 'boutDe' | 'bouts' | 'ajouterLot' | 'empreinteA' | 'lotsApres'>;

export function tablesDesLots({ requetes, structure, peser }: Place): TablesDesLots {
  const { sequence, empreinte } = t.bout;
  const duJournal = (poste: string) => and(eq(t.lot.structure, structure), eq(t.lot.poste, poste));
  return {
    async boutDe(poste) {
      const [bout] = await requetes
        .select({ sequence, empreinte })
        .from(t.bout)
        .where(and(eq(t.bout.structure, structure), eq(t.bout.poste, poste)));
      return bout ?? { sequence: 0, empreinte: AUCUN_PRECEDENT };
    },
    async bouts() {
      const lignes = await requetes
        .select({ poste: t.bout.poste, sequence, empreinte })
        .from(t.bout)
        .where(eq(t.bout.structure, structure));
      return new Map(lignes.map(({ poste, ...bout }) => [poste, bout]));
    },
    async ajouterLot(lot) {
      await peser(lot.octets.length);
      await requetes.insert(t.lot).values({ structure, ...lot });
      const bout = { sequence: lot.derniere, empreinte: lot.empreinte };
      await requetes
        .insert(t.bout)
        .values({ structure, poste: lot.poste, ...bout })
        .onConflictDoUpdate({ target: [t.bout.structure, t.bout.poste], set: bout });
    },
    async empreinteA(poste, derniere) {
      const [lot] = await requetes
        .select({ empreinte: t.lot.empreinte })
        .from(t.lot)
        .where(and(duJournal(poste), eq(t.lot.derniere, derniere)));
      return lot?.empreinte ?? null;
    },
    async lotsApres(poste, apres, octets) {
      const { derniere } = t.lot;
      const suite = requetes
        .select({
          derniere: t.lot.derniere,
          somme: sql<number>`sum(octet_length(${t.lot.octets})) OVER (ORDER BY ${derniere})`.as('somme'),
          rang: sql<number>`row_number() OVER (ORDER BY ${derniere})`.as('rang'),
        })
        .from(t.lot)
        .where(and(duJournal(poste), gt(derniere, apres)))
        .orderBy(asc(derniere))
        .limit(LOTS_REGARDES)
        .as('suite');
      return requetes
        .select(COLONNES)
        .from(t.lot)
        .innerJoin(suite, eq(derniere, suite.derniere))
        .where(and(duJournal(poste), sql`(${suite.somme} <= ${octets} OR ${suite.rang} = 1)`))
        .orderBy(asc(derniere));
    },
  };
}

const COLONNES = {
  poste: t.lot.poste,
  premiere: t.lot.premiere,
  derniere: t.lot.derniere,
  empreinte: t.lot.empreinte,
  octets: t.lot.octets,
};
