// Calls about where the structure works: places of reception, this computer's usual one, the zone of competence (A4).
import { z } from 'zod';
import { GENRES_LIEU, JOURS_SEMAINE } from '../catalogue/enumerations';
import { IdLieu, IdOperation } from '../regles/identifiants';
import { GENRES_CODE, refTerritoire, zoneEcrite } from '../regles/zone';
import { ligneDeTexte, ligneObligatoire, rien } from './communs';
import { definirEntree } from './entree';

export const lieuEcrit = z.strictObject({
  nom: ligneObligatoire(80),
  genre: z.enum(GENRES_LIEU),
  /** INSEE code, or `null`. */
  commune: z.string().max(5).nullable(),
  adresse: ligneDeTexte(200),
  jours: z.array(z.enum(JOURS_SEMAINE)).max(JOURS_SEMAINE.length),
  reseau: z.boolean(),
});
export type LieuEcrit = z.infer<typeof lieuEcrit>;

const lieuLu = lieuEcrit.extend({
  id: IdLieu,
  communeLibelle: z.string(),
  ferme: z.boolean(),
  tetes: z.array(IdOperation),
});
export type LieuLu = z.infer<typeof lieuLu>;

const territoireLu = refTerritoire.extend({ nom: z.string(), communes: z.number().int() });
export type TerritoireLu = z.infer<typeof territoireLu>;

const communeLue = z.strictObject({
  code: z.string(),
  nom: z.string(),
  origine: z.enum(['ajout', 'territoire']),
});

const zoneLue = z.strictObject({
  zone: zoneEcrite,
  tetes: z.array(IdOperation),
  territoires: z.array(territoireLu),
  communes: z.array(communeLue),
  retirees: z.array(communeLue.omit({ origine: true })),
});
export type ZoneLue = z.infer<typeof zoneLue>;

const organiser = { session: 'ouverte', operation: 'lieu.organiser' } as const;
const definir = { session: 'ouverte', operation: 'zone.definir' } as const;

export const contratLieu = {
  'lieu.lister': definirEntree({
    entree: rien,
    sortie: z.strictObject({ lieux: z.array(lieuLu), habituel: IdLieu.nullable() }),
    acces: { session: 'ouverte', operation: 'structure.lire' },
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'lieu.enregistrer': definirEntree({
    entree: z.strictObject({ id: IdLieu.nullable(), lieu: lieuEcrit, vu: z.array(IdOperation).max(50) }),
    sortie: z.strictObject({ id: IdLieu }),
    acces: organiser,
    cible: 'coeur',
    ecrit: true,
    journal: 'lieu.enregistrement',
  }),
  /** A place is closed or opened again, never deleted: past interviews name it. */
  'lieu.fermer': definirEntree({
    entree: z.strictObject({ id: IdLieu, ferme: z.boolean() }),
    sortie: rien,
    acces: organiser,
    cible: 'coeur',
    ecrit: true,
    journal: 'lieu.retrait',
  }),
  /** Of this computer alone: it is not sent. */
  'lieu.choisirHabituel': definirEntree({
    entree: z.strictObject({ lieu: IdLieu.nullable() }),
    sortie: rien,
    acces: { session: 'ouverte', operation: 'session.vivre' },
    cible: 'coeur',
    ecrit: true,
    journal: null,
  }),
  'zone.lire': definirEntree({
    entree: rien,
    sortie: zoneLue,
    acces: { session: 'ouverte', operation: 'structure.lire' },
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'zone.chercherTerritoires': definirEntree({
    entree: z.strictObject({ texte: z.string().max(80) }),
    sortie: z.strictObject({ territoires: z.array(territoireLu) }),
    acces: definir,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'zone.reconnaitre': definirEntree({
    entree: z.strictObject({
      texte: z.string().max(100_000, 'Cette liste est trop longue.'),
      genre: z.enum(GENRES_CODE),
    }),
    sortie: z.strictObject({ communes: z.array(z.string()), inconnus: z.array(z.string()) }),
    acces: definir,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'zone.definir': definirEntree({
    entree: z.strictObject({ zone: zoneEcrite, vu: z.array(IdOperation).max(50) }),
    sortie: zoneLue,
    acces: definir,
    cible: 'coeur',
    ecrit: true,
    journal: 'zone.definition',
  }),
} as const;
