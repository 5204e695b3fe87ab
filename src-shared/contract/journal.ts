// Calls about the journal: reading it, who consulted a file, unusual readings, the export (A64, A66).
import { z } from 'zod';
import { ANOMALIES_DU_JOURNAL } from '../regles/anomalies-du-journal';
import { FAMILLES } from '../regles/familles-du-journal';
import { DateIso, IdDossier } from '../regles/identifiants';
import { ligneDeTexte, momentLocal, rien } from './communs';
import { definirEntree } from './entree';

/** This computer, all of them, or one other by its identifier. */
const ordinateurs = z.string().regex(/^(ici|tous|[0-9a-f]{32})$/);

const filtre = z.strictObject({
  ordinateurs: ordinateurs.default('ici'),
  famille: z.enum(FAMILLES).nullable(),
  /** File number as it is read on the file's head; empty for all files. */
  matricule: ligneDeTexte(30),
  /** First and last days, included. */
  du: DateIso.nullable(),
  au: DateIso.nullable(),
});
export type FiltreDuJournal = z.infer<typeof filtre>;

/** Where a page begins: under this entry, in the order of time where there are several computers. */
export const curseur = z.strictObject({
  le: z.string().max(40),
  source: z.number().int().min(0),
  numero: z.number().int().positive(),
});
export type Curseur = z.infer<typeof curseur>;

const page = {
  /** Entries under this one; `null` for the latest. */
  avant: curseur.nullable(),
  nombre: z.number().int().min(1).max(200),
};

/** One act in words: a file by its number, a person of the structure by name, never a young person's name. */
export const ligneDuJournal = z.strictObject({
  /** 0 for this computer's own journal; with the number, it tells one entry from all others. */
  source: z.number().int(),
  numero: z.number().int(),
  ordinateur: z.string(),
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
  suite: curseur.nullable(),
});

const nombre = z.number().int().min(0);

/** Up to when a computer's acts are known here; `null`: nothing of it is. */
const connaissance = z.strictObject({
  id: z.string(),
  ordinateur: z.string(),
  jusqua: z.string().nullable(),
});

const etatDesOrdinateurs = z.strictObject({
  /** True while the structure is linked to the national server. */
  relie: z.boolean(),
  enCours: z.strictObject({ aRecevoir: nombre, recues: nombre, octets: nombre }).nullable(),
  ordinateurs: z.array(
    z.strictObject({
      id: z.string(),
      nom: z.string(),
      celuiCi: z.boolean(),
      /** Its last act known here. */
      connu: momentLocal.nullable(),
      entrees: nombre,
      /** When the server was last asked; for this computer, the last act that the server has. */
      demande: momentLocal.nullable(),
      /** Its last sign of life by another way, when that is a day or more after its last act known. */
      vuDepuis: momentLocal.nullable(),
      anomalie: z.enum(ANOMALIES_DU_JOURNAL).nullable(),
      /** First number of each further history, and of the first one where it does not begin at 1: a copy put back. */
      suites: z.array(nombre),
    }),
  ),
});
export type EtatDesOrdinateurs = z.infer<typeof etatDesOrdinateurs>;

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
    sortie: lignes.extend({ matricule: z.string(), connus: z.array(connaissance) }),
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
    entree: z.strictObject({ ordinateurs: ordinateurs.default('ici') }),
    sortie: z.strictObject({
      regle: z.strictObject({ dossiers: z.number().int(), minutes: z.number().int() }),
      rafales: z.array(
        z.strictObject({
          ordinateur: z.string(),
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
  /** The structure's computers, and how far the journal of each is known here. */
  'journal.ordinateurs': definirEntree({
    entree: rien,
    sortie: etatDesOrdinateurs,
    acces: lire,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  /** Takes from the server what is missing here; answers once it has ended. It takes the place of one under way. */
  'journal.recevoir': definirEntree({
    entree: z.strictObject({ ordinateurs: z.string().regex(/^(tous|[0-9a-f]{32})$/) }),
    sortie: z.strictObject({ entrees: nombre }),
    acces: lire,
    cible: 'coeur',
    horsFile: true,
    ecrit: true,
    journal: 'journal.reception',
  }),
  'journal.arreter': definirEntree({
    entree: rien,
    sortie: rien,
    acces: lire,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
} as const;
