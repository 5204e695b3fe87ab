// The computers' journals: pages as they came, and the end of each branch beside them.
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { TablesDuJournal } from '../../stockage';
import * as t from '../schema';
import type { Place } from './structure';

/** Rows looked at for one answer, however small they are. */
const PAGES_REGARDEES = 2_000;

export function tablesDesJournaux({ requetes, structure, peser }: Place): TablesDuJournal {
  const deLaBranche = (poste: string, branche: number) =>
    and(
      eq(t.pageDeJournal.structure, structure),
      eq(t.pageDeJournal.poste, poste),
      eq(t.pageDeJournal.branche, branche),
    );
  return {
    async boutsDeJournal() {
      const { poste, branche, debut, numero, empreinte } = t.boutDeJournal;
      return requetes
        .select({ poste, branche, debut, numero, empreinte })
        .from(t.boutDeJournal)
        .where(eq(t.boutDeJournal.structure, structure))
        .orderBy(asc(poste), asc(branche));
    },
    async ajouterPage({ debut, ...page }) {
      await peser(page.octets.length);
      await requetes.insert(t.pageDeJournal).values({ structure, ...page });
      const { poste, branche } = page;
      const bout = { numero: page.derniere, empreinte: page.fin };
      await requetes
        .insert(t.boutDeJournal)
        .values({ structure, poste, branche, debut, ...bout })
        .onConflictDoUpdate({
          target: [t.boutDeJournal.structure, t.boutDeJournal.poste, t.boutDeJournal.branche],
          set: bout,
        });
    },
    async finDePageA(poste, branche, derniere) {
      const [page] = await requetes
        .select({ fin: t.pageDeJournal.fin })
        .from(t.pageDeJournal)
        .where(and(deLaBranche(poste, branche), eq(t.pageDeJournal.derniere, derniere)));
      return page?.fin ?? null;
    },
    async pagesApres(poste, branche, numero, octets) {
      const { derniere } = t.pageDeJournal;
      const suite = requetes
        .select({
          derniere: t.pageDeJournal.derniere,
          somme: sql<number>`sum(octet_length(${t.pageDeJournal.octets})) OVER (ORDER BY ${derniere})`.as(
            'somme',
          ),
          rang: sql<number>`row_number() OVER (ORDER BY ${derniere})`.as('rang'),
        })
        .from(t.pageDeJournal)
        .where(and(deLaBranche(poste, branche), gt(derniere, numero)))
        .orderBy(asc(derniere))
        .limit(PAGES_REGARDEES)
        .as('suite');
      const lignes = await requetes
        .select({ octets: t.pageDeJournal.octets })
        .from(t.pageDeJournal)
        .innerJoin(suite, eq(derniere, suite.derniere))
        .where(and(deLaBranche(poste, branche), sql`(${suite.somme} <= ${octets} OR ${suite.rang} = 1)`))
        .orderBy(asc(derniere));
      return lignes.map((ligne) => ligne.octets);
    },
  };
}
