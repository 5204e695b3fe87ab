// How both doors answer an input that does not pass its schema.
import type { z } from 'zod';
import { type Erreur, erreur } from '../erreurs';

/** A missing or extra field is the program's fault; a value that does not fit is the user's. */
export function erreurDeSaisie({ issues }: z.ZodError): Erreur {
  const deForme = issues.some(({ code }) => code === 'unrecognized_keys' || code === 'invalid_type');
  if (deForme) return erreur('appelRefuse');
  return erreur('saisieRefusee', {
    champs: issues.map(({ path, message }) => ({ champ: path.join('.'), message })),
  });
}
