// What a core may say to the shell: anything else is not listened to.
import { z } from 'zod';
import { MOTIFS_DU_COEUR } from '../../src-shared/contract/protocole';

const octets = z.custom<Uint8Array>((valeur) => valeur instanceof Uint8Array);
const ouverte = { minutes: z.number(), motDePasseSaisi: z.boolean() };
const etatDeSession = z.discriminatedUnion('etat', [
  z.strictObject({ etat: z.literal('fermee'), motif: z.enum(MOTIFS_DU_COEUR).nullable() }),
  z.strictObject({ etat: z.literal('ouverte'), ...ouverte }),
  z.strictObject({ etat: z.literal('enPause'), ...ouverte }),
]);

export const depuisCoeur = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bonjour'), protocole: z.number() }),
  z.strictObject({ type: z.literal('reponse'), id: z.number(), resultat: z.unknown() }),
  z.strictObject({
    type: z.literal('trousseau'),
    id: z.number(),
    sens: z.enum(['envelopper', 'developper']),
    octets,
  }),
  z.strictObject({
    type: z.literal('reseau'),
    id: z.number(),
    envoi: z.strictObject({
      destination: z.strictObject({ adresse: z.string(), autorite: z.string().nullable() }),
      methode: z.string(),
      chemin: z.string(),
      octets,
    }),
  }),
  z.strictObject({ type: z.literal('reseauAbandonne'), id: z.number() }),
  z.strictObject({ type: z.literal('session'), etat: etatDeSession }),
  z.strictObject({ type: z.literal('draine'), enCours: z.boolean() }),
]);
