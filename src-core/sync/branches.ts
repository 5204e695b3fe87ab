// Branches of logs that nobody goes on with: told in the header of each batch, so that nobody waits for them.
import type { BrancheQuittee, BranchesQuittees } from '../../src-shared/sync/vecteurs';
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';

interface LigneBranche extends BrancheQuittee {
  readonly poste: string;
}

export const branchesQuittees = (base: Base): BranchesQuittees =>
  Object.fromEntries(
    preparer<[], LigneBranche>(base, 'SELECT poste, commune, fin FROM branche_quittee ORDER BY poste')
      .all()
      .map(({ poste, commune, fin }) => [poste, { commune, fin }]),
  );

/** Several branches of one log count as one that spans them all. `true` when this one was not known. */
export const quitterBranche = (base: Base, poste: string, { commune, fin }: BrancheQuittee): boolean =>
  preparer(
    base,
    `INSERT INTO branche_quittee (poste, commune, fin) VALUES (?, ?, ?)
     ON CONFLICT (poste) DO UPDATE SET commune = min(commune, excluded.commune), fin = max(fin, excluded.fin)
     WHERE excluded.commune < commune OR excluded.fin > fin`,
  ).run(poste, commune, fin).changes > 0;
