// Closing from inside: the last search is journalled, the vault closes, its key is overwritten; a backup may follow.
import type { Contexte } from '../contexte';
import { consignerRecherche } from '../dossier/journal-des-recherches';

/** The backup that goes on, if any, is left in the context: the process ends after it. */
export function fermerSession(contexte: Contexte): void {
  const { session, sauvegardes } = contexte;
  contexte.session = null;
  if (session === null) return;
  consignerRecherche(session, null);
  contexte.sauvegardeDeFermeture = sauvegardes.fermer(session);
}
