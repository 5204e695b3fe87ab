// Calls about the session: opening, what the user must do first, passwords, the recovery key.
import { z } from 'zod';
import { mentionRemplie } from '../mention/types';
import { IdStructure } from '../regles/identifiants';
import { cleSaisie, identifiant, ligneDeTexte, motDePasse, rien, sessionOuverte } from './communs';
import { definirEntree } from './entree';

const vivre = { session: 'ouverte', operation: 'session.vivre', avantEngagement: true } as const;

export const contratAcces = {
  'acces.ouvrir': definirEntree({
    entree: z.strictObject({
      structure: IdStructure,
      identifiant: ligneDeTexte(80),
      motDePasse: z.string().max(1_000),
    }),
    sortie: sessionOuverte,
    acces: { session: 'sans' },
    cible: 'coeur',
    ecrit: false,
    journal: 'acces.connexion',
  }),
  /** Opens with a recovery key and gives a direction user a new password. */
  'acces.ouvrirParCle': definirEntree({
    entree: z.strictObject({ structure: IdStructure, cle: cleSaisie, identifiant, motDePasse }),
    sortie: sessionOuverte,
    acces: { session: 'sans' },
    cible: 'coeur',
    ecrit: true,
    journal: 'acces.cleDeSecours',
  }),
  /** Opens one person's entry with their rescue code, once, and gives them a new password. */
  'acces.ouvrirParCode': definirEntree({
    entree: z.strictObject({
      structure: IdStructure,
      code: z.string().min(1, 'À remplir.').max(80, 'Ce code est trop long.'),
      identifiant,
      motDePasse,
    }),
    sortie: sessionOuverte,
    acces: { session: 'sans' },
    cible: 'coeur',
    ecrit: true,
    journal: 'acces.codeDeSecours',
  }),
  'acces.session': definirEntree({
    entree: rien,
    sortie: sessionOuverte,
    acces: vivre,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'acces.evaluerMotDePasse': definirEntree({
    entree: z.strictObject({
      motDePasse: z.string().max(1_000),
      personnels: z.array(z.string().max(120)).max(6),
    }),
    sortie: z.strictObject({ accepte: z.boolean(), conseil: z.string() }),
    acces: { session: 'sans' },
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'acces.changerMotDePasse': definirEntree({
    entree: z.strictObject({ ancien: z.string().max(1_000), nouveau: motDePasse }),
    sortie: sessionOuverte,
    acces: vivre,
    cible: 'coeur',
    ecrit: true,
    journal: 'acces.motDePasse',
  }),
  'acces.accepterEngagement': definirEntree({
    entree: z.strictObject({ version: z.string().max(40) }),
    sortie: sessionOuverte,
    acces: vivre,
    cible: 'coeur',
    ecrit: true,
    journal: 'acces.engagement',
  }),
  /** What staff and outside persons are told of their own data (A77). */
  'acces.mentionDuPersonnel': definirEntree({
    entree: rien,
    sortie: z.strictObject({ mention: mentionRemplie, empreinte: z.string() }),
    acces: vivre,
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  /** One « Lu » per version and person. */
  'acces.mentionLue': definirEntree({
    entree: z.strictObject({ version: z.string().max(20), empreinte: z.string().regex(/^[0-9a-f]{64}$/) }),
    sortie: sessionOuverte,
    acces: vivre,
    cible: 'coeur',
    ecrit: true,
    journal: 'acces.mentionLue',
  }),
  /** The vault is older than its head: the direction goes on, and the gap is recorded. */
  'acces.poursuivreMalgreManque': definirEntree({
    entree: rien,
    sortie: sessionOuverte,
    acces: { session: 'ouverte', operation: 'utilisateur.habiliter' },
    cible: 'coeur',
    ecrit: false,
    journal: 'acces.manqueConsigne',
  }),
} as const;
