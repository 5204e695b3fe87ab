// The schema of each register's value; a register without a schema cannot be written.
import { z } from 'zod';
import { DateIso, HeureDuJour, IdLieu, IdUtilisateur } from '../regles/identifiants';
import * as listes from './enumerations';
import { ligne, nomDePersonne, paragraphe } from './textes-saisis';

/** INSEE code, Corsica and overseas included; old communes keep theirs. */
const codeCommune = z.string().regex(/^(\d{5}|2[AB]\d{3})$/, 'Choisissez la commune dans la liste.');
const codePays = z.string().regex(/^[A-Z]{2}$/, 'Choisissez le pays dans la liste.');
const numeroTelephone = z.string().regex(/^\+[1-9]\d{5,14}$/, 'Ce numéro de téléphone n’est pas complet.');
const listeFermee = <T extends readonly [string, ...string[]]>(valeurs: T) =>
  z.enum(valeurs, 'Choisissez dans la liste.');

const adresse = z.strictObject({
  lignes: paragraphe(200).refine((texte) => texte.length > 0, 'À remplir.'),
  codePostal: ligne(12),
  commune: ligne(80),
  pays: codePays,
  /** The person who puts the young person up, if any. */
  chez: ligne(80),
});

const residence = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('commune'), commune: codeCommune }),
  /** No fixed address; the commune of domiciliation, if any. */
  z.strictObject({ mode: z.literal('sansAdresseFixe'), commune: codeCommune.nullable() }),
]);

/** An appointment is an interview that lies ahead. Hour, length and place are absent from what older versions wrote. */
export const entretien = z.strictObject({
  date: DateIso,
  heure: HeureDuJour.nullable().optional(),
  /** Minutes. */
  duree: z
    .int('Un nombre entier de minutes.')
    .min(5, 'De 5 minutes à 8 heures.')
    .max(480, 'De 5 minutes à 8 heures.')
    .nullable()
    .optional(),
  lieu: IdLieu.nullable().optional(),
  type: listeFermee(listes.TYPES_ENTRETIEN),
  modalite: listeFermee(listes.MODALITES),
  statut: listeFermee(listes.STATUTS_ENTRETIEN),
});
export type EntretienEcrit = z.infer<typeof entretien>;

const OBLIGATOIRES = {
  'dossier.nomNaissance': nomDePersonne,
  'dossier.prenoms': z
    .array(nomDePersonne, 'À remplir.')
    .min(1, 'À remplir.')
    .max(6, 'Pas plus de six prénoms.'),
  'dossier.dateNaissance': z.strictObject(
    { date: DateIso, estimee: z.boolean() },
    'Indiquez le jour, le mois et l’année.',
  ),
  'dossier.residence': residence,
  'dossier.matricule': z.string().max(30),
  'entretien.entretien': entretien,
  'entretien.agent': IdUtilisateur,
} as const satisfies Record<string, z.ZodType>;

const FACULTATIFS = {
  'dossier.nomUsage': nomDePersonne,
  'dossier.nomMarital': nomDePersonne,
  'dossier.civilite': listeFermee(listes.CIVILITES),
  'dossier.communeNaissance': codeCommune,
  'dossier.paysNaissance': codePays,
  'dossier.naissanceEtranger': z.boolean(),
  'dossier.sexe': listeFermee(listes.SEXES),
  'dossier.situationMatrimoniale': listeFermee(listes.SITUATIONS_MATRIMONIALES),
  'dossier.menage': listeFermee(listes.MENAGES),
  'dossier.personnesACharge': z
    .int('Un nombre entier.')
    .min(0, 'De 0 à 15 personnes.')
    .max(15, 'De 0 à 15 personnes.'),
  'dossier.referent': IdUtilisateur,
  'adresse.adresse': adresse,
  'adresse_professionnelle.adresse': adresse,
  'telephone.telephone': z.strictObject({
    numero: numeroTelephone,
    usage: listeFermee(listes.USAGES_TELEPHONE),
    /** The person agrees to receive text messages. */
    sms: z.boolean(),
  }),
  'courriel.courriel': z.email('Cette adresse électronique n’est pas complète.').max(254),
  'representant_legal.representant': z.strictObject({
    nom: nomDePersonne,
    prenom: nomDePersonne,
    lien: listeFermee(listes.LIENS),
    telephone: numeroTelephone.nullable(),
  }),
  'entretien.theme': listeFermee(listes.THEMES),
  'entretien.prochaineEtape': ligne(300),
  'entretien.note': paragraphe(2_000),
} as const satisfies Record<string, z.ZodType>;

const SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ...Object.entries(OBLIGATOIRES),
  // An optional value may be taken back: an empty answer is an answer.
  ...Object.entries(FACULTATIFS).map(([nom, schema]) => [nom, schema.nullable()] as const),
]);

/** The schema of a register of the file, or `undefined`: it may not be written by a form (A2). */
export const schemaRegistre = (table: string, registre: string): z.ZodType | undefined =>
  SCHEMAS.get(`${table}.${registre}`);
