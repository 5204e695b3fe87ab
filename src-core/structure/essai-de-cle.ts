// When a recovery key was last typed back: at the structure's birth, at a renewal, or on the yearly reminder.
import { asc } from 'drizzle-orm';
import { z } from 'zod';
import { DateIso } from '../../src-shared/regles/identifiants';
import type { Lecteur } from '../coffre/lecture';
import * as tables from '../coffre/schema';
import { jourDe } from '../contexte';

const essai = z.strictObject({ le: DateIso, porteur: z.string() });

/** ISO date. */
export function dernierEssaiDeCle({ requete }: Lecteur): string {
  const ligne = requete.select({ essai: tables.structure.essaiSecours }).from(tables.structure).get();
  const lu = essai.safeParse(ligne?.essai);
  if (lu.success) return lu.data.le;
  // Both keys were typed back before the structure was created: its first operation says when.
  const premiere = requete
    .select({ saisieLe: tables.operation.saisieLe })
    .from(tables.operation)
    .orderBy(asc(tables.operation.rang))
    .limit(1)
    .get();
  return jourDe(premiere === undefined ? 0 : Date.parse(premiere.saisieLe));
}
