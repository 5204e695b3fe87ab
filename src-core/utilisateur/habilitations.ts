// Habilitations: who may enter with which profiles, from when to when, granted by whom (A6-A11).
import { isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { DateIso, IdUtilisateur } from '../../src-shared/regles/identifiants';
import { PROFILS } from '../../src-shared/regles/permissions';
import type { Lecteur } from '../coffre/lecture';
import * as tables from '../coffre/schema';

const schema = z.strictObject({
  utilisateur: IdUtilisateur,
  profils: z.array(z.enum(PROFILS)).min(1),
  du: DateIso,
  au: DateIso,
  delegation: z.string(),
  accordeePar: IdUtilisateur,
  /** ISO time of an early end, or `null`. */
  finLe: z.string().nullable(),
});
export type Habilitation = z.infer<typeof schema>;

export interface HabilitationLue extends Habilitation {
  readonly id: string;
}

export const lireHabilitations = ({ requete }: Lecteur): readonly HabilitationLue[] =>
  requete
    .select({ id: tables.habilitation.id, valeur: tables.habilitation.habilitation })
    .from(tables.habilitation)
    .where(isNotNull(tables.habilitation.habilitation))
    .orderBy(tables.habilitation.id)
    .all()
    .map(({ id, valeur }) => ({ id, ...schema.parse(valeur) }));

/** In force on that day, its first and last days included. */
export const estActive = ({ du, au, finLe }: Habilitation, jour: string): boolean =>
  finLe === null && du <= jour && jour <= au;

export const habilitationsActives = (
  lecteur: Lecteur,
  utilisateur: IdUtilisateur,
  jour: string,
): readonly HabilitationLue[] =>
  lireHabilitations(lecteur).filter(
    (habilitation) => habilitation.utilisateur === utilisateur && estActive(habilitation, jour),
  );

/** Users with at least one habilitation in force. */
export const utilisateursActifs = (lecteur: Lecteur, jour: string): ReadonlySet<IdUtilisateur> =>
  new Set(
    lireHabilitations(lecteur)
      .filter((habilitation) => estActive(habilitation, jour))
      .map(({ utilisateur }) => utilisateur),
  );
