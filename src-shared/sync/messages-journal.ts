// What is said at the server about the journals: a page put down, where each one ends, the pages after a number.
import { z } from 'zod';
import { branche } from './page-journal';
import { octets, octets32 } from './trame-forme';

export const CHEMINS_JOURNAL = {
  deposer: '/v1/journaux',
  bouts: '/v1/journaux/bouts',
  suite: '/v1/journaux/suite',
} as const;

const idPoste = z.string().regex(/^[0-9a-f]{32}$/);
const numero = z.int().min(0);

export const reponsePage = z.strictObject({ poste: idPoste, branche, numero, empreinte: octets32 });

const bout = z.strictObject({
  poste: idPoste,
  branche,
  /** Number of its first entry, then number and hash of its last one. */
  debut: z.int().min(1),
  numero,
  empreinte: octets32,
});
/** How far the server holds a computer's journal. */
export type BoutDeJournal = z.infer<typeof bout>;
export const reponseBouts = z.strictObject({ bouts: z.array(bout) });

export const demandePages = z.strictObject({ poste: idPoste, branche, apres: numero });
export const reponsePages = z.strictObject({ pages: z.array(octets) });
