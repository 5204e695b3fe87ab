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

export async function limiter(
  app: FastifyInstance,
  { parMinute, deVisiteurParMinute }: Cadence,
): Promise<void> {
  await app.register(rateLimit, { max: parMinute, timeWindow: 60_000, cache: ADRESSES });
  app.addHook('onRoute', (route) => {
    if (route.config?.visiteur === true)
      route.config = { ...route.config, rateLimit: { max: deVisiteurParMinute, timeWindow: 60_000 } };
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Open to who does not belong to a structure. */
    visiteur?: boolean;
  }
}
