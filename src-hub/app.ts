// The hub behind HTTP: one body of bytes in, one out, within limits; what it logs names nobody.
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { TAILLE_REQUETE } from '../src-shared/sync/requete';
import { TYPE_DES_ECHANGES } from '../src-shared/sync/reseau';
import type { Serveur } from './geste';
import { taireLesConnexions } from './plugins/connexions';
import { consigner, type Journal } from './plugins/journal';
import { type Cadence, limiter } from './plugins/limites';
import { refuserSansDetail } from './plugins/refus';
import { routesDesEchanges } from './routes/echanges';
import { routeDeSante } from './routes/sante';

export interface Certificat {
  readonly cert: string;
  readonly key: string;
}

export interface ReglagesDeLApp {
  /** `null`: behind a machine that holds the certificate, on the local address only. */
  readonly certificat: Certificat | null;
  readonly journal: Journal;
  readonly cadence: Cadence;
}

/** Milliseconds for a whole request to arrive: 512 KiB at 48 kbit/s, and no longer. */
const DELAI_REQUETE_MS = 90_000;
/** Milliseconds a connection may say nothing between two requests. */
const REPOS_MS = 75_000;
/** Milliseconds without a byte in the middle of one. */
const SILENCE_MS = 120_000;

export async function construireApp(serveur: Serveur, reglages: ReglagesDeLApp): Promise<FastifyInstance> {
  const options: FastifyServerOptions = {
    bodyLimit: TAILLE_REQUETE,
    requestTimeout: DELAI_REQUETE_MS,
    keepAliveTimeout: REPOS_MS,
    connectionTimeout: SILENCE_MS,
    forceCloseConnections: 'idle',
    // The machine in front, and no other, says from where a request comes.
    trustProxy: reglages.certificat === null ? '127.0.0.1' : false,
    logger: false,
  };
  const app = Fastify({
    ...options,
    ...(reglages.certificat === null ? {} : { https: { ...reglages.certificat, minVersion: 'TLSv1.2' } }),
  } as FastifyServerOptions) as FastifyInstance;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(TYPE_DES_ECHANGES, { parseAs: 'buffer' }, (_requete, corps, fini) =>
    fini(null, corps),
  );
  consigner(app, reglages.journal);
  taireLesConnexions(app);
  refuserSansDetail(app, reglages.journal);
  await limiter(app, reglages.cadence);
  app.register(routesDesEchanges(serveur, reglages.cadence));
  app.register(routeDeSante(serveur));
  return app;
}
