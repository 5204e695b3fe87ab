// What is answered when a request is not taken: a status, no detail; what failed inside is told to the operator by its code.
import type { FastifyInstance } from 'fastify';
import { TropDAttente } from '../a-tour';
import { codeSql } from '../db/base';
import type { Journal } from './journal';

/** Seconds after which to come back. */
const REVENIR_S = '5';

export function refuserSansDetail(app: FastifyInstance, journal: Journal): void {
  app.setNotFoundHandler((_requete, reponse) => reponse.code(404).send());
  app.setErrorHandler((cause, _requete, reponse) => {
    if (cause instanceof TropDAttente) return reponse.code(503).header('Retry-After', REVENIR_S).send();
    const statut = statutDe(cause);
    // The message of a database names what was written: only its code is told.
    if (statut >= 500) journal({ quoi: 'panne', code: codeSql(cause) ?? nomDe(cause) });
    return reponse.code(statut).send();
  });
}

const statutDe = (cause: unknown): number =>
  typeof cause === 'object' && cause !== null && 'statusCode' in cause && typeof cause.statusCode === 'number'
    ? cause.statusCode
    : 500;

const nomDe = (cause: unknown): string => (cause instanceof Error ? cause.name : 'inconnue');
