// What the core and the copy's thread say to each other.
import { z } from 'zod';

const octets = z.custom<Uint8Array>((valeur) => valeur instanceof Uint8Array);

export const donneesDOuvrier = z.strictObject({
  /** The vault's file, frozen for the time of the copy. */
  coffre: z.string(),
  /** Where the copy is written before it is trusted. */
  aCote: z.string(),
  /** Where the vault inside is put for the time of the trial. */
  essai: z.string(),
  destinataires: z.array(z.string()),
  /** An age identity that lives as long as this copy: it is how the file is tried. */
  temoin: z.string(),
  dossiers: z.number().int(),
});
export type DonneesDOuvrier = z.infer<typeof donneesDOuvrier>;

export const versOuvrier = z.strictObject({ tete: octets });
export type VersOuvrier = z.infer<typeof versOuvrier>;

export const depuisOuvrier = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('empreinte'), octets: z.number(), empreinte: octets }),
  z.strictObject({ type: z.literal('avance'), part: z.number() }),
  z.strictObject({ type: z.literal('fini'), octets: z.number(), empreinte: octets }),
  z.strictObject({ type: z.literal('nonTentee') }),
  /** The system's code, or an empty text. */
  z.strictObject({ type: z.literal('echec'), code: z.string() }),
]);
export type DepuisOuvrier = z.infer<typeof depuisOuvrier>;
