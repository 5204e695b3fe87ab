// Computers of the structure as statements, names and the last exchanges tell them.
import { isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Lecteur } from '../coffre/lecture';
import * as tables from '../coffre/schema';

/** What a computer says of itself, when it changes. */
const etat = z.strictObject({
  version: z.string().max(40),
  /** Minutes by which its clock differs from the national server's. */
  ecartMinutes: z.int(),
  /** ISO time. */
  le: z.string(),
});
export type EtatDePoste = z.infer<typeof etat>;

export interface PosteNomme {
  readonly id: string;
  readonly nom: string | null;
  readonly etat: EtatDePoste | null;
}

/** By id; a computer that nobody named has no row. */
export const lirePostes = ({ requete }: Lecteur): ReadonlyMap<string, PosteNomme> =>
  new Map(
    requete
      .select({ id: tables.poste.id, nom: tables.poste.nom, etat: tables.poste.etat })
      .from(tables.poste)
      .where(isNull(tables.poste.retrait))
      .all()
      .map((ligne) => {
        const id = ligne.id ?? '';
        const lu = etat.safeParse(ligne.etat);
        return [id, { id, nom: ligne.nom, etat: lu.success ? lu.data : null }];
      }),
  );
