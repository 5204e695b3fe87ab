// Calls about two different entries of one field, made apart, or dated from the future: the list, and settling one.
import { z } from 'zod';
import { IdDossier } from '../regles/identifiants';
import { rien } from './communs';
import { definirEntree } from './entree';

const nom = z.string().regex(/^[A-Za-z_]{1,40}$/);
const IdLigne = z.string().regex(/^[0-9a-f]{32}$/);
const IdOperation = z.string().regex(/^[0-9a-f]{36}$/);

const conflit = z.strictObject({
  table: nom,
  ligne: IdLigne,
  registre: nom,
  /** The annex's own words. */
  libelle: z.string(),
  dossier: IdDossier,
  /** As the list of files shows it. */
  nom: z.string(),
  /** To be settled; otherwise the shown value stays unless another one is taken up. */
  aTrancher: z.boolean(),
  /** The person at work is the file's referent, or of the direction when it has none. */
  pourMoi: z.boolean(),
  /** The first one is shown in the file; alone, it is dated from the future. */
  valeurs: z.array(
    z.strictObject({
      id: IdOperation,
      valeur: z.unknown(),
      par: z.string(),
      le: z.iso.date(),
      /** Typed on a computer whose clock was ahead. */
      duFutur: z.boolean(),
    }),
  ),
});

export const contratConflit = {
  'conflit.lister': definirEntree({
    entree: rien,
    sortie: z.strictObject({
      conflits: z.array(conflit),
      personnes: z.array(z.strictObject({ id: z.string(), nom: z.string() })),
      communes: z.array(z.strictObject({ code: z.string(), nom: z.string() })),
    }),
    acces: { session: 'ouverte', operation: 'dossier.completer' },
    cible: 'coeur',
    ecrit: false,
    journal: null,
  }),
  'conflit.trancher': definirEntree({
    entree: z.strictObject({
      table: nom,
      ligne: IdLigne,
      registre: nom,
      garder: IdOperation,
      /** Every entry that was on the screen: a new one come meanwhile is looked at first. */
      vues: z.array(IdOperation).min(1).max(100),
    }),
    sortie: rien,
    acces: { session: 'ouverte', operation: 'dossier.completer' },
    cible: 'coeur',
    ecrit: true,
    journal: 'dossier.choixDeSaisie',
  }),
} as const;
