// The mention in plain language: short sentences on the same points, with a version and a hash of their own.
import { z } from 'zod';

const texte = z.string().min(1);

/** What a reader of sixteen must find, in this order; a test holds every regime to it. */
export const PARTIES_CLAIRES = [
  'qui',
  'pourquoi',
  'obligatoire',
  'destinataires',
  'duree',
  'droits',
  'reclamation',
] as const;

/** As written in `resources/mentions/claire-….json`; texts hold the same fields as the mention's. */
export const modeleClaire = z.strictObject({
  id: z.string().max(40),
  /** Identifier of the mention that these words explain. */
  mention: z.string().max(40),
  version: z.string().max(20),
  depuis: z.iso.date(),
  titre: texte,
  parties: z.array(
    z.strictObject({ id: z.enum(PARTIES_CLAIRES), titre: texte, phrases: z.array(texte).min(1) }),
  ),
});
export type ModeleClaire = z.infer<typeof modeleClaire>;
/** Filled in with the structure's data: the same shape. */
export type MentionClaire = ModeleClaire;
