// Calls about copies and backups: where they go, making one, the list and its verification, restoring.
import { z } from 'zod';
import { type CodeErreur, TEXTES_ERREUR } from '../erreurs';
import { IdStructure } from '../regles/identifiants';
import { cleSaisie, momentLocal, rien } from './communs';
import { definirEntree } from './entree';

const chemin = z.string().min(1).max(4_000);
/** A file's name in the folder already chosen: never a path. */
const nomDeFichier = z.string().regex(/^[^/\\]{1,200}\.age$/, 'Nom de fichier mal formé.');

const CODES = Object.keys(TEXTES_ERREUR) as CodeErreur[];

export const etatDeSauvegarde = z.strictObject({
  /** A folder was chosen. */
  choisie: z.boolean(),
  derniere: momentLocal.nullable(),
  /** Why the last attempt failed; `null` after a success. */
  echec: z.enum(CODES).nullable(),
  /** Under way: from 0 to 1. */
  part: z.number().nullable(),
});
export type EtatDeSauvegarde = z.infer<typeof etatDeSauvegarde>;

const restauree = z.strictObject({ structure: IdStructure, nom: z.string(), dossiers: z.number().int() });
const faite = z.strictObject({ octets: z.number(), dossiers: z.number().int() });

const destination = z.strictObject({
  dossier: z.string(),
  /** On the same disk as the base: a breakdown would take both. */
  memeDisque: z.boolean(),
});

const parLaDirection = { session: 'ouverte', operation: 'copie.enregistrer' } as const;
const sansSession = { session: 'sans' } as const;

const contratCopie = {
  'copie.enregistrer': definirEntree({
    entree: z.strictObject({ chemin }),
    sortie: faite.extend({ nom: z.string() }),
    acces: parLaDirection,
    cible: 'coeur',
    dialogue: 'enregistrer',
    horsFile: true,
    ecrit: false,
    journal: 'copie.enregistrement',
  }),
  'copie.restaurer': definirEntree({
    entree: z.strictObject({ chemin, cle: cleSaisie }),
    sortie: restauree,
    acces: sansSession,
    cible: 'coeur',
    dialogue: 'ouvrir',
    ecrit: true,
    journal: 'copie.restauration',
  }),
  /** After a copy that could not be read: the other ones of the same folder, latest first. */
  'copie.autres': definirEntree({
    entree: rien,
    sortie: z.strictObject({
      copies: z.array(z.strictObject({ nom: nomDeFichier, quand: momentLocal, octets: z.number() })),
    }),
    acces: sansSession,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'copie.restaurerAutre': definirEntree({
    entree: z.strictObject({ nom: nomDeFichier, cle: cleSaisie }),
    sortie: restauree,
    acces: sansSession,
    cible: 'coeur',
    ecrit: true,
    journal: 'copie.restauration',
  }),
} as const;

export const contratSauvegarde = {
  ...contratCopie,
  /** For the structure being created. */
  'sauvegarde.preparerDestination': definirEntree({
    entree: z.strictObject({ chemin }),
    sortie: destination,
    acces: sansSession,
    cible: 'coeur',
    dialogue: 'dossier',
    ecrit: false,
    journal: null,
  }),
  'sauvegarde.oublierDestination': definirEntree({
    entree: rien,
    sortie: rien,
    acces: sansSession,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'sauvegarde.choisirDestination': definirEntree({
    entree: z.strictObject({ chemin }),
    sortie: destination,
    acces: parLaDirection,
    cible: 'coeur',
    dialogue: 'dossier',
    ecrit: true,
    journal: 'sauvegarde.destination',
  }),
  'sauvegarde.lire': definirEntree({
    entree: rien,
    sortie: z.strictObject({
      etat: etatDeSauvegarde,
      /** `null` while none is chosen. */
      destination: destination.extend({ joignable: z.boolean() }).nullable(),
      /** Latest first. */
      fichiers: z.array(
        z.strictObject({
          nom: nomDeFichier,
          quand: momentLocal,
          octets: z.number(),
          dossiers: z.number().int(),
          /** `null` when never verified since it was made; ISO time otherwise. */
          verifieeLe: z.string().nullable(),
          presence: z.enum(['presente', 'absente', 'tailleDifferente']),
        }),
      ),
    }),
    acces: parLaDirection,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'sauvegarde.lancer': definirEntree({
    entree: rien,
    sortie: faite,
    acces: parLaDirection,
    cible: 'coeur',
    horsFile: true,
    ecrit: false,
    journal: 'sauvegarde.enregistrement',
  }),
  'sauvegarde.verifier': definirEntree({
    entree: z.strictObject({ nom: nomDeFichier }),
    sortie: z.strictObject({ intacte: z.boolean() }),
    acces: parLaDirection,
    cible: 'coeur',
    horsFile: true,
    ecrit: false,
    journal: 'sauvegarde.verification',
  }),
} as const;
