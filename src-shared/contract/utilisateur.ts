// Calls about habilitations: who may enter, with which profiles, from when to when, granted by whom (A6-A11).
import { z } from 'zod';
import { FONCTIONS } from '../catalogue/enumerations';
import { DateIso, IdUtilisateur } from '../regles/identifiants';
import { PROFILS } from '../regles/permissions';
import { identifiant, ligneDeTexte, ligneObligatoire, rien } from './communs';
import { definirEntree } from './entree';

export const habilitation = z.strictObject({
  profils: z.array(z.enum(PROFILS)).min(1, 'Choisissez au moins un profil.').max(4),
  du: DateIso,
  au: DateIso,
  /** Act by which the president delegates to the director; empty when the president grants. */
  delegation: ligneDeTexte(200),
});

export const personneHabilitee = z.strictObject({
  id: IdUtilisateur,
  nom: z.string(),
  prenom: z.string(),
  fonction: z.string(),
  identifiant: z.string(),
  habilitation: habilitation.extend({ accordeePar: z.string() }).nullable(),
  active: z.boolean(),
  /** In force or lapsed by its date; not when it was ended. */
  renouvelable: z.boolean(),
  /** For who makes them only; `le` is when it was made, or used. */
  codeDeSecours: z.strictObject({ etat: z.enum(['pret', 'utilise']), le: z.string() }).nullable(),
});

export const contratUtilisateur = {
  'utilisateur.lister': definirEntree({
    entree: rien,
    sortie: z.strictObject({
      /** The day by which habilitations are counted: the computer's clock may be behind it. */
      jour: DateIso,
      personnes: z.array(personneHabilitee),
    }),
    acces: { session: 'ouverte', operation: 'utilisateur.lister' },
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'utilisateur.habiliter': definirEntree({
    entree: z
      .strictObject({
        nom: ligneObligatoire(80),
        prenom: ligneObligatoire(80),
        fonction: z.enum(FONCTIONS),
        identifiant,
        ...habilitation.shape,
      })
      .refine(({ du, au }) => du <= au, {
        message: 'La fin ne peut pas précéder le début.',
        path: ['au'],
      }),
    sortie: z.strictObject({ id: IdUtilisateur, motDePasseProvisoire: z.string() }),
    acces: { session: 'ouverte', operation: 'utilisateur.habiliter' },
    cible: 'coeur',
    ecrit: true,
    journal: 'utilisateur.habilitation',
  }),
  /** The yearly renewal: the same profiles, from today, twelve months at most. */
  'utilisateur.renouveler': definirEntree({
    entree: z.strictObject({
      delegation: ligneDeTexte(200),
      personnes: z
        .array(z.strictObject({ id: IdUtilisateur, au: DateIso }))
        .min(1, 'Cochez au moins une personne.')
        .max(500),
    }),
    sortie: z.strictObject({ renouvelees: z.number().int() }),
    acces: { session: 'ouverte', operation: 'utilisateur.habiliter' },
    cible: 'coeur',
    ecrit: true,
    journal: 'utilisateur.renouvellement',
  }),
  /** A rescue code for this person, replacing the one before; shown this once. */
  'utilisateur.preparerCode': definirEntree({
    entree: z.strictObject({ id: IdUtilisateur }),
    sortie: z.strictObject({ code: z.string() }),
    acces: { session: 'ouverte', operation: 'utilisateur.habiliter' },
    cible: 'coeur',
    ecrit: true,
    journal: 'utilisateur.codeDeSecours',
  }),
  'utilisateur.terminer': definirEntree({
    entree: z.strictObject({ id: IdUtilisateur }),
    sortie: rien,
    acces: { session: 'ouverte', operation: 'utilisateur.terminer' },
    cible: 'coeur',
    ecrit: true,
    journal: 'utilisateur.fin',
  }),
} as const;
