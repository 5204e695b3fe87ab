// The letterboxes of admissions.
import { and, eq } from 'drizzle-orm';
import type { Tables } from '../../stockage';
import * as t from '../schema';
import { reserver } from '../transaction';
import type { Place } from './structure';

export function tablesDesBoites({
  requetes,
  structure,
  peser,
}: Place): Pick<Tables, 'lireBoite' | 'ecrireBoite'> {
  const { rendezVous, demande, reponse, expireLe } = t.boite;
  const celle = (cherchee: string) => and(eq(t.boite.structure, structure), eq(rendezVous, cherchee));
  return {
    async lireBoite(cherchee) {
      const [lue] = await requetes
        .select({ rendezVous, demande, reponse, expireLe })
        .from(t.boite)
        .where(celle(cherchee));
      return lue ?? null;
    },
    async ecrireBoite(boite) {
      await peser((boite.demande?.length ?? 0) + (boite.reponse?.length ?? 0));
      const { rendezVous: nommee, ...change } = boite;
      const reprise = await requetes
        .update(t.boite)
        .set(change)
        .where(celle(nommee))
        .returning({ rendezVous });
      if (reprise.length > 0) return true;
      if (!(await reserver(requetes, 'boite', nommee))) return false;
      await requetes.insert(t.boite).values({ structure, ...boite });
      return true;
    },
  };
}
