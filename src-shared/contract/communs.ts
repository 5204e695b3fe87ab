// Shapes that several entries of the contract share.
import { z } from 'zod';
import { CodeStructure, IdStructure, IdUtilisateur } from '../regles/identifiants';
import { LONGUEUR_MAX } from '../regles/mot-de-passe';
import { OPERATIONS_METIER, PROFILS } from '../regles/permissions';

export const rien = z.strictObject({});

/** As the clock on the wall told it. */
export const momentLocal = z.strictObject({
  jour: z.iso.date(),
  heure: z.number().int(),
  minute: z.number().int(),
});

/** One line of text typed by a person: trimmed, NFC, without control characters. */
export const ligneDeTexte = (max: number) =>
  z
    .string()
    .max(max, `Pas plus de ${max} caractères.`)
    .transform((texte) => texte.normalize('NFC').trim())
    .refine((texte) => !/\p{Cc}/u.test(texte), 'Ce texte contient un caractère invisible.');

export const ligneObligatoire = (max: number) =>
  ligneDeTexte(max).refine((texte) => texte.length > 0, 'À remplir.');

export const motDePasse = z
  .string()
  .min(1, 'À remplir.')
  .max(LONGUEUR_MAX, `Pas plus de ${LONGUEUR_MAX} caractères.`);

export const identifiant = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{Nd}][\p{L}\p{Nd}._-]{2,39}$/u, 'De 3 à 40 lettres, chiffres, points ou tirets.');

/** An `age` identity as copied from paper, spaces and lower case included. */
export const cleSaisie = z.string().min(1, 'À remplir.').max(400, 'Cette clé est trop longue.');

export const GENRES_STRUCTURE = ['missionLocale', 'paio'] as const;

export const sessionOuverte = z.strictObject({
  utilisateur: z.strictObject({
    id: IdUtilisateur,
    nom: z.string(),
    prenom: z.string(),
    fonction: z.string(),
  }),
  profils: z.array(z.enum(PROFILS)),
  operations: z.array(z.enum(OPERATIONS_METIER)),
  structure: z.strictObject({
    id: IdStructure,
    code: CodeStructure,
    nom: z.string(),
    genre: z.enum(GENRES_STRUCTURE),
    essai: z.boolean(),
  }),
  /** ISO date of the core's clock: pages do not read their own. */
  aujourdHui: z.iso.date(),
  engagementAAccepter: z.boolean(),
  motDePasseAChanger: z.boolean(),
  /** True until the person has read the present version of the staff's own mention. */
  mentionALire: z.boolean(),
  /** True until a code was chosen or declined in this session, where the structure allows codes. */
  codeAChoisir: z.boolean(),
  /** Confirmed writes that the vault no longer has; above 0 it is open read-only. */
  ecrituresManquantes: z.number().int().min(0),
  /** What the direction should do soon, most pressing first; empty for everybody else. */
  rappels: z.array(
    z.discriminatedUnion('type', [
      /** The last direction's habilitation is over; it opens all the same. */
      z.strictObject({ type: z.literal('directionEchue'), le: z.iso.date() }),
      /** Rescue codes that served and were not replaced. */
      z.strictObject({ type: z.literal('codesAFaire'), noms: z.array(z.string()) }),
      /** Habilitations that end within thirty days. */
      z.strictObject({ type: z.literal('renouvellement'), nombre: z.number().int(), le: z.iso.date() }),
      /** No recovery key was tried for a year. */
      z.strictObject({ type: z.literal('clesAEssayer'), depuis: z.iso.date() }),
    ]),
  ),
  /** First journal number whose chain does not hold, or `null`. */
  ruptureJournal: z.number().int().nullable(),
});
export type SessionOuverte = z.infer<typeof sessionOuverte>;
export type Rappel = SessionOuverte['rappels'][number];
