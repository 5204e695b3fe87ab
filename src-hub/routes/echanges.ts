// The paths of synchronisation and admission, all alike: bytes are handed to the hub's door, and its answer given back.
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { METHODE } from '../../src-shared/sync/requete';
import { TYPE_DES_ECHANGES } from '../../src-shared/sync/reseau';
import type { Serveur } from '../geste';
import { type Cadence, limiteDeVisiteur } from '../plugins/limites';
import { CHEMINS_DU_SERVEUR, type Reponse, repondre } from '../repondre';
import { GESTES_DE_VISITEUR } from '../visiteurs';

export const routesDesEchanges =
  (serveur: Serveur, cadence: Cadence): FastifyPluginAsync =>
  async (app) => {
    for (const url of CHEMINS_DU_SERVEUR)
      app.route({
        method: METHODE,
        url,
        ...(GESTES_DE_VISITEUR.has(url) ? { config: limiteDeVisiteur(cadence) } : {}),
        handler: async ({ body }, reponse) =>
          rendre(reponse, await repondre(serveur, METHODE, url, octetsDe(body))),
      });
  };

const octetsDe = (corps: unknown): Uint8Array =>
  corps instanceof Uint8Array
    ? new Uint8Array(corps.buffer, corps.byteOffset, corps.byteLength)
    : new Uint8Array();

const rendre = (reponse: FastifyReply, { statut, octets }: Reponse): FastifyReply =>
  reponse
    .code(statut)
    .header('Content-Type', TYPE_DES_ECHANGES)
    .header('Cache-Control', 'no-store')
    .send(Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength));
