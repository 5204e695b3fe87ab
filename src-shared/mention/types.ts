// The information mention as data: versioned, one list per mandatory item, so that a test can count them (A18, A19, A23).
import { z } from 'zod';

const texte = z.string().min(1);
const liste = z.array(texte).min(1);

/** The five mentions of the guide's tenth part, and what leaving an optional question entails: the form's foot. */
const courte = z.strictObject({
  responsables: texte,
  finalite: texte,
  caractere: texte,
  destinataires: texte,
  droits: texte,
  consequence: texte,
});

/** Article 32-I: seven mentions; the present notice adds bases, persons, categories, durations and complaint. */
const complete = z.strictObject({
  responsables: liste,
  finalites: liste,
  base: texte,
  caractere: texte,
  consequence: texte,
  personnesConcernees: z.array(texte),
  categories: z.array(texte),
  destinataires: liste,
  conservation: liste,
  droits: liste,
  exercice: texte,
  transferts: texte,
  dpo: texte,
  reclamation: texte,
});

/** What texts may hold between braces; anything else between braces is a fault of the model. */
export const CHAMPS_MENTION = [
  'structure',
  'adresse',
  'courriel',
  'telephone',
  'autorite',
  'dpo',
  'responsables',
] as const;
export type ChampMention = (typeof CHAMPS_MENTION)[number];

/** As written in `resources/mentions/`: texts hold `{structure}` and the other fields of `CHAMPS_MENTION`. */
export const modeleMention = z.strictObject({
  id: z.string().max(40),
  regime: z.string().max(20),
  version: z.string().max(20),
  /** ISO date of the text that this version follows. */
  depuis: z.iso.date(),
  /** References of the source texts. */
  sources: liste,
  titre: texte,
  courte,
  /** A structure may have no data protection officer: the sentence then says where to write. */
  complete: complete.extend({ dpo: z.strictObject({ avec: texte, sans: texte }) }),
});
export type ModeleMention = z.infer<typeof modeleMention>;

/** Filled in with the structure's data: no field is left between braces. */
export const mentionRemplie = modeleMention.omit({ sources: true }).extend({ complete });
export type MentionRemplie = z.infer<typeof mentionRemplie>;

/** What the structure's sheet gives to the mention. */
export interface FicheMention {
  readonly nom: string;
  readonly adresse: string;
  readonly courriel: string;
  readonly telephone: string;
  /** Empty texts when the structure has named nobody. */
  readonly dpo: { readonly nom: string; readonly courriel: string };
  readonly autorite: {
    readonly qualite: 'president' | 'directeur';
    readonly nom: string;
    readonly acteDelegation: string;
  };
  /** Controllers by name, as confirmed by the direction. */
  readonly responsablesConfirmes: readonly string[];
}
