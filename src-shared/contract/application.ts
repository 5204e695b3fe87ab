// Calls the shell answers itself: paper and PDF, the clipboard, pausing and closing the structure.
import { z } from 'zod';
import { rien } from './communs';
import { definirEntree } from './entree';

const sansSession = { session: 'sans' } as const;

export const contratApplication = {
  /** Prints the page's printed form (its `@media print` view), on paper or to a PDF where the user says. */
  'application.imprimer': definirEntree({
    entree: z.strictObject({
      vers: z.enum(['papier', 'pdf']),
      format: z.enum(['A4', 'A3']).default('A4'),
      /** Proposed name of the PDF, without folder nor extension; it names no person. */
      nomFichier: z.string().regex(/^[\p{L}\p{Nd} _-]{1,80}$/u, 'Nom de fichier mal formé.'),
    }),
    sortie: z.strictObject({ nom: z.string() }),
    acces: sansSession,
    cible: 'application',
    ecrit: false,
    journal: null,
  }),
  /** Copies a text; the shell empties the clipboard at closing if it still holds it. */
  'application.copier': definirEntree({
    entree: z.strictObject({ texte: z.string().min(1).max(2_000) }),
    sortie: rien,
    acces: sansSession,
    cible: 'application',
    ecrit: false,
    journal: null,
  }),
  /** The page's process ends and a cover takes its place; the core keeps the base and what was being typed. */
  'application.mettreEnPause': definirEntree({
    entree: rien,
    sortie: rien,
    acces: sansSession,
    cible: 'application',
    ecrit: false,
    journal: null,
  }),
  /** The page has sent its drafts: it may be destroyed. */
  'application.departPret': definirEntree({
    entree: rien,
    sortie: rien,
    acces: sansSession,
    cible: 'application',
    ecrit: false,
    journal: null,
  }),
  /** Ends the core and the page's process; a fresh page shows the login only. */
  'application.fermerStructure': definirEntree({
    entree: z.strictObject({ pour: z.enum(['finir', 'autrePersonne']).default('finir') }),
    sortie: rien,
    acces: sansSession,
    cible: 'application',
    ecrit: false,
    journal: null,
  }),
} as const;
