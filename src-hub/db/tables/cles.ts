// Epoch keys sealed to the recovery keys, as they were put down.
import { and, asc, eq } from 'drizzle-orm';
import type { Tables } from '../../stockage';
import * as t from '../schema';
import type { Place } from './structure';

export function tablesDesCles({
  requetes,
  structure,
  peser,
}: Place): Pick<Tables, 'ecrireCles' | 'lireCles'> {
  const { epoque, rang, scellee } = t.cleDEpoque;
  const siennes = eq(t.cleDEpoque.structure, structure);
  return {
    async ecrireCles(deposee, scellees) {
      await requetes.delete(t.cleDEpoque).where(and(siennes, eq(epoque, deposee)));
      if (scellees.length === 0) return;
      await peser(scellees.reduce((somme, { length }) => somme + length, 0));
      await requetes
        .insert(t.cleDEpoque)
        .values(scellees.map((cle, place) => ({ structure, epoque: deposee, rang: place, scellee: cle })));
    },
    async lireCles() {
      const lignes = await requetes
        .select({ epoque, scellee })
        .from(t.cleDEpoque)
        .where(siennes)
        .orderBy(asc(epoque), asc(rang));
      const epoques = new Map<string, Uint8Array[]>();
      for (const { epoque: lue, scellee: cle } of lignes)
        epoques.set(lue, [...(epoques.get(lue) ?? []), cle]);
      return [...epoques];
    },
  };
}
