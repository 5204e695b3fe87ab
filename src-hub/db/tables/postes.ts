// The computers of a structure, as the hub's door knows them.
import { and, eq, getTableColumns } from 'drizzle-orm';
import type { PosteInscrit, Tables } from '../../stockage';
import * as t from '../schema';
import { reserver } from '../transaction';
import type { Place } from './structure';

const { structure: _, ...COLONNES } = getTableColumns(t.poste);

export function tablesDesPostes({
  requetes,
  structure,
}: Place): Pick<Tables, 'lirePoste' | 'ecrirePoste' | 'postes'> {
  const celui = (poste: string) => and(eq(t.poste.structure, structure), eq(t.poste.poste, poste));
  return {
    async lirePoste(poste) {
      const [lu] = await requetes.select(COLONNES).from(t.poste).where(celui(poste));
      return lu ?? null;
    },
    async ecrirePoste(inscrit: PosteInscrit) {
      const { poste, ...change } = inscrit;
      const repris = await requetes
        .update(t.poste)
        .set(change)
        .where(celui(poste))
        .returning({ poste: t.poste.poste });
      if (repris.length > 0) return true;
      if (!(await reserver(requetes, 'poste', poste))) return false;
      await requetes.insert(t.poste).values({ structure, ...inscrit });
      return true;
    },
    postes: () => requetes.select(COLONNES).from(t.poste).where(eq(t.poste.structure, structure)),
  };
}
