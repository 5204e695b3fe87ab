// The network without a shell, for the bench and the tests: the same port over Node's own https.
import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import {
  DELAIS,
  type Delais,
  delaiDeReponse,
  type Envoi,
  enPanne,
  estUnPortail,
  type IssueReseau,
  type PanneReseau,
  TAILLE_REPONSE,
  TYPE_DES_ECHANGES,
} from '../../src-shared/sync/reseau';
import type { PortReseau } from './port-reseau';

export interface ReseauNode extends PortReseau {
  /** Closes the connections kept open. */
  fermer(): void;
}

/** @param propres how long it is patient, where that is not as in the product */
export function reseauNode(propres: Partial<Delais> = {}): ReseauNode {
  const delais = { ...DELAIS, ...propres };
  const agents = new Map<string | null, https.Agent>();
  const agentPour = (autorite: string | null): https.Agent => {
    const present = agents.get(autorite);
    if (present !== undefined) return present;
    const agent = new https.Agent({
      keepAlive: true,
      minVersion: 'TLSv1.2',
      ...(autorite === null ? {} : { ca: autorite }),
    });
    agents.set(autorite, agent);
    return agent;
  };
  return {
    envoyer: (envoi, signal) => envoyer(agentPour(envoi.destination.autorite), envoi, signal, delais),
    fermer: () => {
      for (const agent of agents.values()) agent.destroy();
    },
  };
}

async function envoyer(
  agent: https.Agent,
  envoi: Envoi,
  signal: AbortSignal,
  delais: Delais,
): Promise<IssueReseau> {
  const issue = await essayer(agent, envoi, signal, delais);
  return issue === 'connexionFermee' ? envoyer(agent, envoi, signal, delais) : issue;
}

/** `connexionFermee`: it had been kept open, and the server had closed it before the request; another one serves. */
function essayer(
  agent: https.Agent,
  { destination, methode, chemin, octets }: Envoi,
  signal: AbortSignal,
  delais: Delais,
): Promise<IssueReseau | 'connexionFermee'> {
  return new Promise((resoudre) => {
    if (signal.aborted) return resoudre(enPanne('abandon'));
    const requete = https.request(`${destination.adresse}${chemin}`, {
      method: methode,
      agent,
      signal,
      timeout: delaiDeReponse(octets.length, delais),
      headers: { 'Content-Type': TYPE_DES_ECHANGES, 'Content-Length': octets.length },
    });
    // HTTP 1.1 keeps the connection open without being told at each request.
    requete.removeHeader('Connection');
    const rompre = (panne: PanneReseau): void => resoudre(enPanne(signal.aborted ? 'abandon' : panne));
    requete.on('timeout', () => requete.destroy());
    requete.on('error', (cause) => {
      if (requete.reusedSocket && 'code' in cause && cause.code === 'ECONNRESET' && !signal.aborted)
        resoudre('connexionFermee');
      else rompre(panneDe(cause));
    });
    requete.on('response', (reponse) => void lire(reponse, delais).then(resoudre, () => rompre('coupure')));
    requete.end(octets);
  });
}

async function lire(reponse: IncomingMessage, { silenceMs }: Delais): Promise<IssueReseau> {
  const statut = reponse.statusCode ?? 0;
  if (estUnPortail(statut, reponse.headers['content-type'] ?? '')) {
    reponse.destroy();
    return enPanne('portail');
  }
  reponse.setTimeout(silenceMs, () => reponse.destroy());
  const morceaux: Buffer[] = [];
  let taille = 0;
  for await (const morceau of reponse as AsyncIterable<Buffer>) {
    taille += morceau.length;
    if (taille > TAILLE_REPONSE) return enPanne('portail');
    morceaux.push(morceau);
  }
  return { ok: true, statut, octets: Uint8Array.from(Buffer.concat(morceaux)) };
}

/** Codes by which Node says that the certificate does not hold. */
const CERTIFICAT = /CERT|ERR_TLS|UNABLE_TO_|SELF_SIGNED|HOSTNAME_MISMATCH|ERR_SSL/;

const panneDe = (cause: Error): PanneReseau =>
  'code' in cause && CERTIFICAT.test(String(cause.code)) ? 'certificat' : 'injoignable';
