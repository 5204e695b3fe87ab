// What a regime is: a dated set of rules, as data (controllers, purposes, rights, durations), with the texts that say so.
import { z } from 'zod';

const texte = z.string().min(1);
const article = z.strictObject({ id: z.string().regex(/^[a-zA-Z]{2,30}$/), texte });

/** Every purpose that some regime lists: named so in the journal and in exports, never by free text (A1). */
const FINALITES = [
  'politiqueLocale',
  'actions',
  'concertation',
  'evaluation',
  'gestionInterne',
  'accompagnement',
  'miseEnRelation',
  'information',
  'securiteSociale',
  'coordination',
  'parcours',
  'pilotage',
  'bonnesPratiques',
] as const;
const finalite = z.strictObject({ id: z.enum(FINALITES), libelle: texte });
export type FinaliteDuRegime = z.infer<typeof finalite>['id'];

export const DROITS = ['acces', 'rectification', 'limitation', 'opposition'] as const;
export type Droit = (typeof DROITS)[number];

const donneesDuRegime = z.strictObject({
  id: z.string().regex(/^\d{4}$/),
  titre: texte,
  /** ISO date of the text, which may differ from the day it comes into force: see `reserves`. */
  depuis: z.iso.date(),
  statut: z.enum(['enVigueur', 'historique', 'aConfirmer']),
  /** Identifier of the mention shown under this regime. */
  mention: z.string().max(40),
  sources: z.array(texte).min(1),
  /** Controllers to be confirmed by the direction; `{structure}` stands for the structure itself. */
  responsables: z.array(texte).min(1).max(10),
  finalites: z.array(finalite).min(1),
  /** Which of these purposes the application acts under: following young people, controlling what was done. */
  emplois: z.strictObject({ suivi: finalite.shape.id, controle: finalite.shape.id }),
  droits: z.array(z.enum(DROITS)).min(1),
  nomServiceEmploi: z.enum(['Pôle emploi', 'France Travail (ex-Pôle emploi)']),
  /** Numbers for the computation of limits; `null` where the regime has no such rule. */
  durees: z.strictObject({
    /** The birthday on which a file reaches its limit, unless a programme is under way. */
    anniversaire: z.number().int().min(16).max(40),
    /** Years after the end of a « contrat d’engagement jeune ». */
    contratEngagementAnnees: z.number().int().positive().nullable(),
    /** Years in the sealed archive of files co-financed by the European Social Fund. */
    fseAnnees: z.number().int().positive(),
    /** Years after the end of a habilitation, or the deactivation of a partner's contact. */
    comptesAnnees: z.number().int().positive().nullable(),
  }),
  /** A programme is followed regularly while something happens in the file at least this often (A44). */
  suiviRegulier: z.strictObject({ mois: z.number().int().min(1).max(24), source: texte }),
  /** The same rules in words, one by one. */
  conservation: z.array(article).min(1),
  /** What the sources leave uncertain, and how it was read. */
  reserves: z.array(texte),
});

export const schemaRegime = donneesDuRegime.refine(
  ({ finalites, emplois }) =>
    Object.values(emplois).every((emploi) => finalites.some(({ id }) => id === emploi)),
  { error: 'Each use is one of the regime’s purposes.' },
);
export type Regime = Readonly<z.infer<typeof schemaRegime>>;
export type IdRegime = Regime['id'];

/** The controllers by name, the structure among them: what the direction confirms one by one. */
export const responsablesDuRegime = (
  { responsables }: Pick<Regime, 'responsables'>,
  nomStructure: string,
): readonly string[] => responsables.map((nom) => nom.replaceAll('{structure}', () => nomStructure));
