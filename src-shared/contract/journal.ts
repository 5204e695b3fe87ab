// Calls about the journal: reading it, who consulted a file, unusual readings, the export (A64, A66).
import { z } from 'zod';
import { FAMILLES } from '../regles/familles-du-journal';
import { DateIso, IdDossier } from '../regles/identifiants';
import { ligneDeTexte } from './communs';
import { definirEntree } from './entree';

const filtre = z.strictObject({
  famille: z.enum(FAMILLES).nullable(),
  /** File number as it is read on the file's head; empty for all files. */
  matricule: ligneDeTexte(30),
  /** First and last days, included. */
  du: DateIso.nullable(),
  au: DateIso.nullable(),
});
export type FiltreDuJournal = z.infer<typeof filtre>;

const page = {
  /** Entries below this number; `null` for the latest. */
  avant: z.number().int().positive().nullable(),
  nombre: z.number().int().min(1).max(200),
};

/** One act in words: a file by its number, a person of the structure by name, never a young person's name. */
export const ligneDuJournal = z.strictObject({
  numero: z.number().int(),
  le: z.string(),
  personne: z.string(),
  profil: z.string(),
  famille: z.enum(FAMILLES),
  operation: z.string(),
  dossier: z.strictObject({ id: IdDossier, matricule: z.string() }).nullable(),
  finalite: z.string(),
  precision: z.string(),
});
export type LigneDuJournal = z.infer<typeof ligneDuJournal>;

const lignes = z.strictObject({
  lignes: z.array(ligneDuJournal),
  /** What to give as `avant` for the next page; `null` on the last one. */
  suite: z.number().int().nullable(),
});

/** How far the chain was read back since the structure was opened. */
export const verification = z.strictObject({
  numero: z.number().int(),
  le: z.string().nullable(),
  /** Last entry of the journal. */
  dernier: z.number().int(),
  /** First number at which the chain breaks, or `null`. */
  rupture: z.number().int().nullable(),
});

const lire = { session: 'ouverte', operation: 'journal.lire' } as const;

export const contratJournal = {
  'journal.lire': definirEntree({
    entree: filtre.extend(page),
    sortie: lignes,
    acces: lire,
    cible: 'coeur',
    ecrit: false,
    journal: 'journal.consultation',
  }),
  'journal.deDossier': definirEntree({
    entree: z.strictObject({ dossier: IdDossier, ...page }),
    sortie: lignes.extend({ matricule: z.string() }),
    acces: lire,
    cible: 'coeur',
    ecrit: false,
    journal: 'journal.consultation',
  }),
  'journal.verification': definirEntree({
    entree: z.strictObject({}),
    sortie: verification,
    acces: lire,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'journal.lecturesInhabituelles': definirEntree({
    entree: z.strictObject({}),
    sortie: z.strictObject({
      regle: z.strictObject({ dossiers: z.number().int(), minutes: z.number().int() }),
      rafales: z.array(
        z.strictObject({
          du: z.string(),
          au: z.string(),
          dossiers: z.array(z.strictObject({ id: IdDossier, matricule: z.string() })),
        }),
      ),
    }),
    acces: lire,
    cible: 'coeur',
    ecrit: false,
    journal: 'journal.consultation',
  }),
  'journal.exporter': definirEntree({
    entree: filtre.extend({ chemin: z.string().min(1).max(4_000) }),
    sortie: z.strictObject({ nom: z.string(), lignes: z.number().int() }),
    acces: lire,
    cible: 'coeur',
    dialogue: 'enregistrer',
    horsFile: true,
    ecrit: false,
    journal: 'journal.export',
  }),
} as const;
