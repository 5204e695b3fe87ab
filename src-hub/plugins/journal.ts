// What the hub writes of each request: its path, status, sizes and time. Not who, not from where, not what.
import type { FastifyInstance } from 'fastify';

export interface LigneDeJournal {
  readonly quoi: string;
  readonly [detail: string]: string | number | boolean | null;
}

/** One line of JSON each; injected, so that nothing else writes. */
export type Journal = (ligne: LigneDeJournal) => void;

export function consigner(app: FastifyInstance, journal: Journal): void {
  app.addHook('onResponse', async (requete, reponse) => {
    journal({
      quoi: 'requete',
      // The route as it is declared: a path that somebody made up is not written down.
      chemin: requete.routeOptions.url ?? 'inconnu',
      statut: reponse.statusCode,
      recus: Number(requete.headers['content-length'] ?? 0),
      rendus: Number(reponse.getHeader('content-length') ?? 0),
      ms: Math.round(reponse.elapsedTime * 10) / 10,
    });
  });
}
