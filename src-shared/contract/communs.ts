// Shapes that several entries of the contract share.
import { z } from 'zod';
import { CodeStructure, IdStructure, IdUtilisateur } from '../regles/identifiants';
import { LONGUEUR_MAX } from '../regles/mot-de-passe';
import { OPERATIONS_METIER, PROFILS } from '../regles/permissions';

export const rien = z.strictObject({});

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
  /** Confirmed writes that the vault no longer has; above 0 it is open read-only. */
  ecrituresManquantes: z.number().int().min(0),
  /** First journal number whose chain does not hold, or `null`. */
  ruptureJournal: z.number().int().nullable(),
});
export type SessionOuverte = z.infer<typeof sessionOuverte>;
