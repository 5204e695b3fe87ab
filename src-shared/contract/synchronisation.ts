// Calls about the exchange with the national server and by USB stick: where it stands, beginning, stopping, carrying.
import { z } from 'zod';
import { type CodeErreur, TEXTES_ERREUR } from '../erreurs';
import { NIVEAUX } from '../sync/messages';
import { MOTIFS_OPERATION } from '../sync/operations-recues';
import { MOTIFS_MISE_DE_COTE } from '../sync/reception';
import { momentLocal, rien } from './communs';
import { definirEntree } from './entree';

const CODES = Object.keys(TEXTES_ERREUR) as CodeErreur[];
const nombre = z.number().int().min(0);
const chemin = z.string().min(1).max(4_000);

/** Under way, in operations and bytes. */
const avancement = z.strictObject({
  aRecevoir: nombre,
  recues: nombre,
  aEnvoyer: nombre,
  envoyees: nombre,
  octetsRecus: nombre,
  octetsEnvoyes: nombre,
});

export const etatDeSynchronisation = z.strictObject({
  /** Host of the server; `null` while the structure is not linked on this computer. */
  serveur: z.string().nullable(),
  enCours: avancement.nullable(),
  /** Last time that everything was received, and sent. */
  reussie: momentLocal.nullable(),
  /** Why the last attempt failed; `null` after a success. */
  panne: z.enum(CODES).nullable(),
  panneDepuis: momentLocal.nullable(),
  /** Operations that the server does not have. */
  aEnvoyer: nombre,
  /** What the server said it has of this computer, and how safely. */
  recu: z.strictObject({ saisies: nombre, niveau: z.enum(NIVEAUX) }).nullable(),
  /** Batches and operations set aside. */
  misesDeCote: nombre,
  /** Minutes by which the server's clock differs from this computer's; `null` within five minutes. */
  ecartMinutes: z.number().int().nullable(),
  /** The server was put back from a backup: what it had lost was sent again. */
  restaure: momentLocal.nullable(),
  /** This computer was a copy: it took an identity of its own, to be admitted. */
  copie: momentLocal.nullable(),
  /** Days since anything came from elsewhere, once above thirty. */
  sansNouvelles: nombre.nullable(),
});
export type EtatDeSynchronisation = z.infer<typeof etatDeSynchronisation>;

/** Name of a computer; `null`: nobody named it. */
const ordinateur = z.string().nullable();

const misesDeCote = z.strictObject({
  /** One after the other, as they arrived. */
  envois: z.array(
    z.strictObject({
      poste: z.string(),
      ordinateur,
      saisies: nombre,
      motif: z.enum(MOTIFS_MISE_DE_COTE),
      /** The computer whose entries come first, when that is the reason. */
      attendu: ordinateur,
      /** Of a lost computer: its end, up to which the direction may take it back. */
      jusqua: nombre.nullable(),
    }),
  ),
  saisies: z.array(
    z.strictObject({
      ordinateur,
      /** Kept for a later version of the application, or refused. */
      sort: z.enum(['garder', 'refuser']),
      motif: z.enum(MOTIFS_OPERATION),
      /** The annex's own words, or the technical name of what this version does not know. */
      rubrique: z.string(),
      connue: z.boolean(),
      nombre,
    }),
  ),
});
export type MisesDeCote = z.infer<typeof misesDeCote>;

const parTous = { session: 'ouverte', operation: 'synchronisation.suivre' } as const;
const parQuiTransporte = { session: 'ouverte', operation: 'synchronisation.transporter' } as const;

export const contratSynchronisation = {
  'synchronisation.etat': definirEntree({
    entree: rien,
    sortie: etatDeSynchronisation,
    acces: parTous,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  /** What is set aside here, and why: computers and the fields' names, never a value. */
  'synchronisation.misesDeCote': definirEntree({
    entree: rien,
    sortie: misesDeCote,
    acces: { session: 'ouverte', operation: 'poste.organiser' },
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  /** Answers once it has ended; one that is under way already is joined. */
  'synchronisation.lancer': definirEntree({
    entree: rien,
    sortie: rien,
    acces: parTous,
    cible: 'coeur',
    horsFile: true,
    ecrit: false,
    journal: 'synchronisation.reception',
  }),
  'synchronisation.arreter': definirEntree({
    entree: rien,
    sortie: rien,
    acces: parTous,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'synchronisation.emporter': definirEntree({
    entree: z.strictObject({ chemin }),
    sortie: z.strictObject({ octets: nombre, saisies: nombre }),
    acces: parQuiTransporte,
    cible: 'coeur',
    dialogue: 'enregistrer',
    horsFile: true,
    ecrit: true,
    journal: 'synchronisation.export',
  }),
  'synchronisation.rapporter': definirEntree({
    entree: z.strictObject({ chemin }),
    sortie: z.strictObject({
      /** Name of the computer that wrote it. */
      nom: z.string().nullable(),
      /** When it was written, by that computer. */
      ecrite: momentLocal,
      /** Batches taken, put aside, refused. */
      saisies: nombre,
      misesDeCote: nombre,
      refusees: nombre,
      /** Operations of this computer that the other one lacks: an answer file would bring them. */
      aRapporter: nombre,
    }),
    acces: parQuiTransporte,
    cible: 'coeur',
    dialogue: 'ouvrir',
    horsFile: true,
    ecrit: true,
    journal: 'synchronisation.import',
  }),
} as const;
