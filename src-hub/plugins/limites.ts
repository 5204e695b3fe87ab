// How often one address may ask: enough for a whole mission locale behind one line, too little to try codes.
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';

export interface Cadence {
  /** Requests a minute from one address. */
  readonly parMinute: number;
  /** Among which: those of somebody who does not belong yet, with a code. */
  readonly deVisiteurParMinute: number;
}

export const CADENCE: Cadence = { parMinute: 3_000, deVisiteurParMinute: 60 };

/** Addresses remembered at once. */
const ADRESSES = 20_000;

const MINUTE_MS = 60_000;

/** Nobody reads the count, and it would be a tenth of an answer; when it is exceeded, `Retry-After` says enough. */
const SANS_DECOMPTE = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
};

export async function limiter(app: FastifyInstance, { parMinute }: Cadence): Promise<void> {
  await app.register(rateLimit, {
    max: parMinute,
    timeWindow: MINUTE_MS,
    cache: ADRESSES,
    addHeaders: SANS_DECOMPTE,
    addHeadersOnExceeding: SANS_DECOMPTE,
  });
}

/** For a route open to who does not belong. */
export const limiteDeVisiteur = ({ deVisiteurParMinute }: Cadence) => ({
  rateLimit: { max: deVisiteurParMinute, timeWindow: MINUTE_MS },
});
