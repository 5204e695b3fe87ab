// Whether the hub works, for the operator's watch: it asks the database, and says nothing else of itself.
import type { FastifyPluginAsync } from 'fastify';
import type { Serveur } from '../geste';

export const CHEMIN_SANTE = '/sante';
const PERSONNE = '0'.repeat(32);

export const routeDeSante =
  ({ stockage }: Serveur): FastifyPluginAsync =>
  async (app) => {
    app.get(CHEMIN_SANTE, async (_requete, reponse) => {
      const repond = await stockage.structureDe(PERSONNE).then(
        () => true,
        () => false,
      );
      return reponse.code(repond ? 200 : 503).send({ etat: repond ? 'en service' : 'base injoignable' });
    });
  };
