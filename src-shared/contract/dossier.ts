// Calls about files: intake, reading, list, search, completing a field, entrusting to an outside person.
import { z } from 'zod';
import { DateIso, IdBrouillon, IdDossier, IdLigne, IdOperation, IdUtilisateur } from '../regles/identifiants';
import { MODES_INFORMATION, PERSONNES_INFORMEES } from '../regles/information';
import { NOMS_TRANCHES, SANS_REFERENT, TRIS } from '../regles/liste-dossiers';
import { PROVENANCES } from '../sync/operations';
import { rien } from './communs';
import { definirEntree } from './entree';

export const receptionMention = z.strictObject({
  mode: z.enum(MODES_INFORMATION),
  a: z.enum(PERSONNES_INFORMEES),
  le: DateIso,
  /** The version that was on screen or paper, and its hash: another one is refused. */
  mention: z.string().max(40),
  version: z.string().max(20),
  empreinte: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ReceptionMention = z.infer<typeof receptionMention>;

/** Any JSON value; the catalogue's schema for the register is applied by the core's door. */
export const valeurDeRegistre = z.json();

const ecriture = z.strictObject({
  table: z.string().max(40),
  /** Absent on the file's own row; a new row gets its id from the core. */
  ligne: IdLigne.nullable(),
  registre: z.string().max(40),
  valeur: valeurDeRegistre,
  vu: z.array(IdOperation).max(50),
  provenance: z.enum(PROVENANCES),
});

const valeurLue = z.strictObject({
  valeur: valeurDeRegistre,
  auteur: z.string(),
  le: z.string(),
  provenance: z.enum(PROVENANCES),
  tetes: z.array(IdOperation),
  /** Typed on a computer whose clock was ahead: shown in its place until somebody takes it as it is. */
  duFutur: z.boolean(),
  /** Other values entered apart, newest first. */
  autres: z.array(
    z.strictObject({ id: IdOperation, valeur: valeurDeRegistre, auteur: z.string(), le: z.string() }),
  ),
});
export type ValeurLue = z.infer<typeof valeurLue>;

const ligneLue = z.strictObject({
  table: z.string(),
  id: z.string(),
  valeurs: z.record(z.string(), valeurLue),
});
export type LigneLue = z.infer<typeof ligneLue>;

/** Until when the file is kept, and why; computed at each reading. */
const conservation = z.strictObject({
  /** `null` while a programme is under way without an end. */
  jusquau: z.iso.date().nullable(),
  archiveDepuis: z.iso.date().nullable(),
  explication: z.string(),
  pourLaPersonne: z.string(),
  /** The regime's rule in words, the regime's title, and its texts. */
  regle: z.string(),
  /** What « suivi régulièrement » is taken to mean, when the rule depends on it. */
  suiviRegulier: z.string().nullable(),
  regime: z.string(),
  aConfirmer: z.boolean(),
  sources: z.array(z.string()),
});

export const ligneDeListe = z.strictObject({
  id: IdDossier,
  nom: z.string(),
  prenoms: z.string(),
  naissance: z.string().nullable(),
  age: z.number().int().nullable(),
  commune: z.string(),
  referent: z.string(),
  matricule: z.string(),
  /** How many files somebody said to be about this person, this one included. */
  dossiers: z.number().int(),
});
export type LigneDeListe = z.infer<typeof ligneDeListe>;

export const dossierLu = z.strictObject({
  id: IdDossier,
  matricule: z.string(),
  /** The file's own row, then the rows attached to it, interviews included. */
  lignes: z.array(ligneLue),
  age: z.number().int().nullable(),
  communeLibelle: z.string(),
  referentNom: z.string(),
  /** Names behind the user ids that the values hold (referent, agents). */
  personnes: z.array(z.strictObject({ id: IdUtilisateur, nom: z.string() })),
  /** Names behind the commune codes that the values hold. */
  communes: z.array(z.strictObject({ code: z.string(), nom: z.string(), horsZone: z.boolean() })),
  receptions: z.array(
    receptionMention
      .omit({ mention: true })
      .extend({ par: z.string(), mention: z.string(), saisieLe: z.string() }),
  ),
  /** No receipt is of the mention in force: the next interview says so. */
  informationAFaire: z.boolean(),
  confieA: z.array(z.strictObject({ id: IdUtilisateur, nom: z.string() })),
  conservation: conservation.nullable(),
  /** Oldest first; the times are those of the entries. */
  referents: z.array(
    z.strictObject({
      id: IdUtilisateur,
      nom: z.string(),
      par: z.string(),
      du: z.string(),
      au: z.string().nullable(),
    }),
  ),
  /** Interviews moved out of this file or into it; `autre` when the session may open that file. */
  deplacements: z.array(
    z.strictObject({
      sens: z.enum(['vers', 'depuis']),
      ligne: IdLigne,
      date: z.string(),
      le: z.string(),
      par: z.string(),
      saisiPar: z.string().nullable(),
      autre: IdDossier.nullable(),
    }),
  ),
  deplacables: z.array(IdLigne),
  /** The other files about the same person that the session may open; the group's main file is the one to go on with. */
  memePersonne: z.array(ligneDeListe),
  principal: IdDossier,
});
export type DossierLu = z.infer<typeof dossierLu>;

const filtresDeListe = z.strictObject({
  referent: z.union([IdUtilisateur, z.literal(SANS_REFERENT)]).nullable(),
  /** INSEE code. */
  commune: z.string().max(5).nullable(),
  age: z.enum(NOMS_TRANCHES).nullable(),
});
export type FiltresDeListe = z.infer<typeof filtresDeListe>;

const nomTape = z.string().max(200, 'Nom trop long.');

export const contratDossier = {
  'dossier.creer': definirEntree({
    entree: z.strictObject({
      brouillon: IdBrouillon.nullable(),
      reception: receptionMention,
      ecritures: z
        .array(ecriture.omit({ ligne: true, vu: true }))
        .min(1)
        .max(60),
    }),
    sortie: z.strictObject({ id: IdDossier, matricule: z.string() }),
    acces: { session: 'ouverte', operation: 'dossier.creer' },
    cible: 'coeur',
    ecrit: true,
    journal: 'dossier.creation',
  }),
  'dossier.lire': definirEntree({
    entree: z.strictObject({ id: IdDossier }),
    sortie: dossierLu,
    acces: { session: 'ouverte', operation: 'dossier.lire' },
    cible: 'coeur',
    ecrit: false,
    journal: 'dossier.consultation',
  }),
  'dossier.lister': definirEntree({
    entree: z.strictObject({
      decalage: z.number().int().min(0).max(10_000_000),
      nombre: z.number().int().min(1).max(200),
      filtres: filtresDeListe.optional(),
      tri: z.enum(TRIS).optional(),
      /** From Z to A, from the youngest, from the oldest change. */
      inverse: z.boolean().optional(),
    }),
    sortie: z.strictObject({ total: z.number().int(), lignes: z.array(ligneDeListe) }),
    acces: { session: 'ouverte', operation: 'dossier.rechercher' },
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'dossier.rechercher': definirEntree({
    entree: z.strictObject({ texte: z.string().max(200, 'Recherche trop longue.') }),
    sortie: z.strictObject({
      total: z.number().int(),
      /** How many of the last lines only sound like what was typed. */
      proches: z.number().int(),
      lignes: z.array(ligneDeListe),
    }),
    acces: { session: 'ouverte', operation: 'dossier.rechercher' },
    cible: 'coeur',
    ecrit: false,
    journal: 'dossier.recherche',
  }),
  /** A30: only what is typed so far; no answer says that two files are one person. */
  'dossier.ressemblants': definirEntree({
    entree: z.strictObject({
      noms: z.array(nomTape).max(3),
      prenoms: z.array(nomTape).max(10),
      naissance: DateIso.nullable(),
      commune: z.string().max(5).nullable(),
    }),
    sortie: z.strictObject({ lignes: z.array(ligneDeListe) }),
    acces: { session: 'ouverte', operation: 'dossier.rechercher' },
    cible: 'coeur',
    ecrit: false,
    journal: 'dossier.recherche',
  }),
  'dossier.completer': definirEntree({
    entree: z.strictObject({ id: IdDossier, ecritures: z.array(ecriture).min(1).max(60) }),
    sortie: rien,
    acces: { session: 'ouverte', operation: 'dossier.completer' },
    cible: 'coeur',
    ecrit: true,
    journal: 'dossier.miseAJour',
  }),
  /** `autre` joins the group of `id`, or leaves it. */
  'dossier.rapprocher': definirEntree({
    entree: z.strictObject({ id: IdDossier, autre: IdDossier, meme: z.boolean() }),
    sortie: rien,
    acces: { session: 'ouverte', operation: 'dossier.rapprocher' },
    cible: 'coeur',
    ecrit: true,
    journal: 'dossier.rapprochement',
  }),
  'dossier.affecter': definirEntree({
    entree: z.strictObject({ id: IdDossier, utilisateur: IdUtilisateur, confie: z.boolean() }),
    sortie: rien,
    acces: { session: 'ouverte', operation: 'dossier.affecter' },
    cible: 'coeur',
    ecrit: true,
    journal: 'dossier.affectation',
  }),
} as const;
