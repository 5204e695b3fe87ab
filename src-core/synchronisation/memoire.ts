// What this computer remembers of its exchanges: how the last ones ended, and when each computer was last heard of.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { type CodeErreur, TEXTES_ERREUR } from '../../src-shared/erreurs';
import type { Base } from '../coffre/ouvrir';
import { ecrireParametre, lireParametre, parametrePresent } from '../coffre/parametres';

const CODES = Object.keys(TEXTES_ERREUR) as CodeErreur[];
/** ISO time; empty: never. */
const moment = z.string();

const schema = z.object({
  /** Everything was sent and everything received, by the server. */
  reussieLe: moment,
  /** Why the last attempt failed, and since when attempts fail. */
  panne: z.enum(CODES).nullable(),
  panneDepuis: moment,
  /** How far the server's clock is from this computer's. */
  ecartMs: z.number(),
  /** The server turned out to have been put back from a backup. */
  restaureLe: moment,
  /** This computer turned out to be a copy, and took an identity of its own. */
  copieLe: moment,
  /** A carrier was written, or read. */
  ecriteLe: moment,
  lueLe: moment,
  /** Last news of each other computer. */
  signes: z.record(z.string(), moment),
  /** What the server said it saw of each computer, and when it was asked. */
  vus: z.record(z.string(), z.object({ le: moment, ecartMs: z.number(), version: z.string() })),
  vusLe: moment,
});
export type MemoireDesEchanges = z.infer<typeof schema>;

const VIDE: MemoireDesEchanges = {
  reussieLe: '',
  panne: null,
  panneDepuis: '',
  ecartMs: 0,
  restaureLe: '',
  copieLe: '',
  ecriteLe: '',
  lueLe: '',
  signes: {},
  vus: {},
  vusLe: '',
};

export const lireMemoire = (base: Pick<Base, 'prepare'>): MemoireDesEchanges =>
  parametrePresent(base, 'synchronisation')
    ? { ...VIDE, ...schema.partial().parse(decode(lireParametre(base, 'synchronisation'))) }
    : VIDE;

export function noterEchanges(base: Base, change: Partial<MemoireDesEchanges>): void {
  ecrireParametre(base, 'synchronisation', encode({ ...lireMemoire(base), ...change }));
}
