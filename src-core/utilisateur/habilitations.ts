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

/** In force on that day, and the direction that lapsed last when no other is left: somebody must be able to renew (A7). */
export function habilitationsEnVigueur(lecteur: Lecteur, jour: string): readonly HabilitationLue[] {
  const toutes = lireHabilitations(lecteur);
  const actives = toutes.filter((habilitation) => estActive(habilitation, jour));
  return actives.some(dirige) ? actives : [...actives, ...directionsEchues(toutes, jour)];
}

/** The person's habilitation that ends last; an early end counts as the last word on that day. */
export const derniereHabilitation = (
  habilitations: readonly HabilitationLue[],
  utilisateur: IdUtilisateur,
): HabilitationLue | undefined =>
  habilitations
    .filter((habilitation) => habilitation.utilisateur === utilisateur)
    .reduce<HabilitationLue | undefined>(
      (derniere, h) => (derniere === undefined || finApres(h, derniere) ? h : derniere),
      undefined,
    );

const finApres = (a: Habilitation, b: Habilitation): boolean =>
  a.au === b.au ? a.finLe !== null : a.au > b.au;

export const dirige = ({ profils }: Habilitation): boolean => profils.includes('direction');

// Somebody whose habilitation was ended is not called back; two that lapsed on the same day both stay.
function directionsEchues(toutes: readonly HabilitationLue[], jour: string): readonly HabilitationLue[] {
  const dernieres = [...new Set(toutes.map(({ utilisateur }) => utilisateur))]
    .flatMap((utilisateur) => derniereHabilitation(toutes, utilisateur) ?? [])
    .filter((habilitation) => dirige(habilitation) && habilitation.finLe === null && habilitation.au < jour);
  const au = dernieres
    .map((habilitation) => habilitation.au)
    .sort()
    .at(-1);
  return dernieres.filter((habilitation) => habilitation.au === au);
}

export const habilitationsActives = (
  lecteur: Lecteur,
  utilisateur: IdUtilisateur,
  jour: string,
): readonly HabilitationLue[] =>
  habilitationsEnVigueur(lecteur, jour).filter((habilitation) => habilitation.utilisateur === utilisateur);

/** Users with at least one habilitation in force. */
export const utilisateursActifs = (lecteur: Lecteur, jour: string): ReadonlySet<IdUtilisateur> =>
  new Set(habilitationsEnVigueur(lecteur, jour).map(({ utilisateur }) => utilisateur));
