// Calls about structures: what is on this computer, creating one with its recovery keys, reading its sheet.
import { z } from 'zod';
import { FONCTIONS } from '../catalogue/enumerations';
import { CodeStructure, IdStructure } from '../regles/identifiants';
import {
  cleSaisie,
  GENRES_STRUCTURE,
  identifiant,
  ligneDeTexte,
  ligneObligatoire,
  motDePasse,
  rien,
  sessionOuverte,
} from './communs';
import { definirEntree } from './entree';
import { etatDeSauvegarde } from './sauvegarde';

const courriel = z.email('Cette adresse électronique n’est pas complète.').max(254);
const courrielFacultatif = z.union([z.literal(''), courriel]);

export const ficheStructure = z.strictObject({
  code: CodeStructure,
  nom: ligneObligatoire(120),
  genre: z.enum(GENRES_STRUCTURE),
  adresse: ligneObligatoire(300),
  courriel,
  telephone: ligneObligatoire(30),
  dpo: z.strictObject({ nom: ligneDeTexte(120), courriel: courrielFacultatif }),
  autorite: z
    .strictObject({
      qualite: z.enum(['president', 'directeur']),
      nom: ligneObligatoire(120),
      acteDelegation: ligneDeTexte(200),
    })
    .refine(({ qualite, acteDelegation }) => qualite === 'president' || acteDelegation.length > 0, {
      message: 'La direction agit par délégation : indiquez la référence de l’acte.',
      path: ['acteDelegation'],
    }),
  regime: z.string().max(20),
  /** Names of the controllers of the regime, confirmed one by one by the direction. */
  responsablesConfirmes: z.array(ligneObligatoire(200)).min(1, 'Confirmez au moins un responsable.').max(10),
});
export type FicheStructure = z.infer<typeof ficheStructure>;

const personne = z.strictObject({
  nom: ligneObligatoire(80),
  prenom: ligneObligatoire(80),
  fonction: z.enum(FONCTIONS),
  identifiant,
});

export const contratStructure = {
  'accueil.etat': definirEntree({
    entree: rien,
    sortie: z.strictObject({
      structures: z.array(
        z.strictObject({
          id: IdStructure,
          code: CodeStructure,
          nom: z.string(),
          genre: z.enum(GENRES_STRUCTURE),
          essai: z.boolean(),
          sauvegarde: etatDeSauvegarde,
        }),
      ),
      /** ISO date of the core's clock. */
      aujourdHui: z.iso.date(),
      essai: z.boolean(),
      trousseau: z.boolean(),
      profilInscriptible: z.boolean(),
    }),
    acces: { session: 'sans' },
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'structure.preparerCles': definirEntree({
    entree: z.strictObject({ porteurs: z.tuple([ligneObligatoire(120), ligneObligatoire(120)]) }),
    sortie: z.strictObject({ cles: z.array(z.strictObject({ porteur: z.string(), cle: z.string() })) }),
    acces: { session: 'sans' },
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'structure.essayerCle': definirEntree({
    entree: z.strictObject({ rang: z.number().int().min(0).max(1), cle: cleSaisie }),
    sortie: z.strictObject({ essayees: z.array(z.boolean()) }),
    acces: { session: 'sans' },
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'structure.creer': definirEntree({
    entree: z.strictObject({
      structure: ficheStructure,
      direction: personne.extend({ motDePasse }),
    }),
    sortie: sessionOuverte,
    acces: { session: 'sans' },
    cible: 'coeur',
    ecrit: true,
    journal: 'structure.creation',
  }),
  'structure.cles': definirEntree({
    entree: rien,
    sortie: z.strictObject({
      porteurs: z.array(z.string()),
      /** `null` while the keys are those of the structure's birth. */
      remplaceesLe: z.iso.date().nullable(),
      essayeeLe: z.iso.date(),
    }),
    acces: { session: 'ouverte', operation: 'structure.regler' },
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  /** Puts the keys that were prepared and tried in the place of the former ones. */
  'structure.remplacerCles': definirEntree({
    entree: rien,
    sortie: rien,
    acces: { session: 'ouverte', operation: 'structure.regler' },
    cible: 'coeur',
    ecrit: true,
    journal: 'structure.clesRemplacees',
  }),
  /** Opens its entry without changing anything, and keeps the date. */
  'structure.essayerCleDeSecours': definirEntree({
    entree: z.strictObject({ cle: cleSaisie }),
    sortie: z.strictObject({ le: z.iso.date(), porteur: z.string() }),
    acces: { session: 'ouverte', operation: 'structure.regler' },
    cible: 'coeur',
    ecrit: true,
    journal: 'structure.cleEssayee',
  }),
  'structure.lire': definirEntree({
    entree: rien,
    sortie: ficheStructure.extend({ porteursDesCles: z.array(z.string()) }),
    acces: { session: 'ouverte', operation: 'structure.lire' },
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
} as const;
