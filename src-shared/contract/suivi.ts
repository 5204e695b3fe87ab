// Calls around a file: noting an interview, reading the mention, drafts, communes.
import { z } from 'zod';
import { modeleClaire } from '../mention/claire';
import { mentionRemplie } from '../mention/types';
import { IdBrouillon, IdDossier, IdLigne, IdOperation, IdUtilisateur } from '../regles/identifiants';
import { rien } from './communs';
import { receptionMention, valeurDeRegistre } from './dossier';
import { definirEntree } from './entree';

const brouillon = z.strictObject({
  id: IdBrouillon,
  genre: z.enum(['accueil', 'entretien', 'completion']),
  dossier: IdDossier.nullable(),
  /** The form's own JSON, opaque to the core. */
  contenu: z.string().max(200_000, 'Ce brouillon est trop long.'),
});

const tenir = { session: 'ouverte', operation: 'brouillon.tenir' } as const;

export const contratSuivi = {
  'entretien.noter': definirEntree({
    entree: z.strictObject({
      dossier: IdDossier,
      brouillon: IdBrouillon.nullable(),
      valeurs: z.strictObject({
        entretien: valeurDeRegistre,
        theme: valeurDeRegistre,
        prochaineEtape: valeurDeRegistre,
        note: valeurDeRegistre,
      }),
      /** Who held it; absent, the user. */
      agent: IdUtilisateur.nullable().default(null),
      /** The appointment that took place, or the interview put right, with the heads that were seen. */
      suite: z
        .strictObject({ ligne: IdLigne, vu: z.record(z.string().max(40), z.array(IdOperation).max(50)) })
        .nullable()
        .default(null),
    }),
    sortie: z.strictObject({ id: IdLigne }),
    acces: { session: 'ouverte', operation: 'entretien.noter' },
    cible: 'coeur',
    ecrit: true,
    journal: 'entretien.creation',
  }),
  'mention.lire': definirEntree({
    entree: rien,
    sortie: z.strictObject({
      mention: mentionRemplie,
      empreinte: z.string(),
      /** The same in plain language, with its own hash. */
      claire: modeleClaire,
      empreinteClaire: z.string(),
    }),
    acces: { session: 'ouverte', operation: 'mention.lire' },
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  /** A person already on file was informed of the mention in force (A24). */
  'mention.consigner': definirEntree({
    entree: z.strictObject({ dossier: IdDossier, reception: receptionMention }),
    sortie: rien,
    acces: { session: 'ouverte', operation: 'mention.consigner' },
    cible: 'coeur',
    ecrit: true,
    journal: 'mention.information',
  }),
  'brouillon.enregistrer': definirEntree({
    entree: brouillon,
    sortie: z.strictObject({ modifieLe: z.string() }),
    acces: tenir,
    cible: 'coeur',
    ecrit: true,
    journal: null,
  }),
  'brouillon.lister': definirEntree({
    entree: rien,
    sortie: z.strictObject({ brouillons: z.array(brouillon.extend({ modifieLe: z.string() })) }),
    acces: tenir,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'brouillon.abandonner': definirEntree({
    entree: z.strictObject({ id: IdBrouillon }),
    sortie: rien,
    acces: tenir,
    cible: 'coeur',
    ecrit: true,
    journal: null,
  }),
  'commune.chercher': definirEntree({
    entree: z.strictObject({ texte: z.string().max(80) }),
    sortie: z.strictObject({
      communes: z.array(
        z.strictObject({
          code: z.string(),
          nom: z.string(),
          codePostal: z.string(),
          departement: z.string(),
          /** Outside the structure's zone of competence (A4). */
          horsZone: z.boolean(),
        }),
      ),
    }),
    acces: { session: 'ouverte', operation: 'session.vivre' },
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
} as const;
