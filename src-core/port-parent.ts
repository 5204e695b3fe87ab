// The line to the shell: a utility process's port, or a child process's channel; the core does not mind which.
import { z } from 'zod';
import type { DepuisCoeur, VersCoeur } from '../src-shared/contract/protocole';
import { PANNES_RESEAU } from '../src-shared/sync/reseau';

export interface PortParent {
  envoyer(message: DepuisCoeur): void;
  ecouter(recevoir: (message: VersCoeur) => void): void;
}

interface PortUtilitaire {
  postMessage(message: unknown): void;
  on(evenement: 'message', recevoir: (evenement: { data: unknown }) => void): void;
}

const octets = z.custom<Uint8Array>((valeur) => valeur instanceof Uint8Array);
const issueReseau = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), statut: z.number(), octets }),
  z.strictObject({ ok: z.literal(false), panne: z.enum(PANNES_RESEAU) }),
]);
const versCoeur = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('appel'), id: z.number(), nom: z.string(), entree: z.unknown() }),
  z.strictObject({ type: z.literal('trousseau'), id: z.number(), octets: octets.nullable() }),
  z.strictObject({ type: z.literal('reseau'), id: z.number(), issue: issueReseau }),
  z.strictObject({ type: z.literal('pause'), raison: z.enum(['demande', 'inactivite', 'veille']) }),
  z.strictObject({ type: z.literal('drainer') }),
]);

export function portParent(): PortParent {
  const utilitaire: unknown = Reflect.get(process, 'parentPort');
  if (estPortUtilitaire(utilitaire))
    return {
      envoyer: (message) => utilitaire.postMessage(message),
      ecouter: (recevoir) => utilitaire.on('message', ({ data }) => recevoir(versCoeur.parse(data))),
    };
  // The shell is gone: nobody is left to answer, and the vault must not stay open.
  process.on('disconnect', () => process.exit(0));
  return {
    envoyer: (message) => {
      process.send?.(message);
    },
    ecouter: (recevoir) => {
      process.on('message', (message) => recevoir(versCoeur.parse(message)));
    },
  };
}

const estPortUtilitaire = (port: unknown): port is PortUtilitaire =>
  typeof port === 'object' && port !== null && 'postMessage' in port && 'on' in port;
