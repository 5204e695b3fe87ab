// Connections stay open by HTTP 1.1 itself: saying so in each answer would cost more than what the answer says.
import type { FastifyInstance } from 'fastify';

export function taireLesConnexions(app: FastifyInstance): void {
  app.addHook('onSend', async (_requete, reponse) => {
    // A hub that stops says that it closes: that one is kept.
    if (!reponse.raw.hasHeader('connection')) reponse.raw.removeHeader('connection');
  });
}
