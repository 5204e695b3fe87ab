// After an upgrade: operations that a newer version had sent are taken from the batches that kept them sealed.
import { lireLot } from '../../src-shared/sync/lot';
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';
import { type Application, appliquerOperations, rienEncore } from './appliquer-operations';
import { consignerReception } from './consigner-reception';
import { cleDeLEpoque } from './epoques';
import { lotQuiTient } from './journaux';
import type { PosteLocal } from './poste-local';
import { ouvrirLot } from './sceller-lot';

interface Gardee {
  readonly poste: string;
  readonly sequence: number;
}

export const nombreDeGardees = (base: Base): number =>
  preparer<[], { n: number }>(
    base,
    "SELECT count(*) AS n FROM saisie_mise_de_cote WHERE sort = 'garder'",
  ).get()?.n ?? 0;

// A version changes between two openings only: once in each is enough.
const regardees = new WeakSet<Base>();

/** What a newer version had sent enters, once this one knows it. Gives how many operations. */
export function rejouerApresMiseAJour(poste: PosteLocal): number {
  const { base } = poste.plume;
  if (regardees.has(base)) return 0;
  regardees.add(base);
  if (nombreDeGardees(base) === 0) return 0;
  return base
    .transaction(() => {
      const application = rienEncore();
      const rejouees = rejouerGardees(poste, application);
      if (rejouees > 0) consignerReception(poste, application, { rejouees });
      return rejouees;
    })
    .immediate();
}

/** Looks again at every kept operation. Gives how many entered; to be called inside a transaction. */
export function rejouerGardees(poste: PosteLocal, application: Application): number {
  const { base } = poste.plume;
  const gardees = preparer<[], Gardee>(
    base,
    "SELECT poste, sequence FROM saisie_mise_de_cote WHERE sort = 'garder' ORDER BY poste, sequence",
  ).all();
  return gardees.filter((gardee) => rejouer(poste, gardee, application)).length;
}

function rejouer(poste: PosteLocal, { poste: auteur, sequence }: Gardee, application: Application): boolean {
  const { base } = poste.plume;
  const octets = lotQuiTient(base, auteur, sequence);
  const lot = octets === null ? null : lireLot(octets);
  const cle = lot === null ? null : cleDeLEpoque(base, lot.entete.epoque);
  const operation = lot && cle ? ouvrirLot(lot, cle)?.[sequence - lot.entete.premiere] : undefined;
  if (lot === null || operation === undefined) return false;
  const entete = { ...lot.entete, premiere: sequence };
  const { gardees, refusees } = appliquerOperations(poste, entete, [operation], application);
  if (gardees + refusees > 0) return false;
  preparer(base, 'DELETE FROM saisie_mise_de_cote WHERE poste = ? AND sequence = ?').run(auteur, sequence);
  return true;
}
