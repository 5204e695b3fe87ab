// After a reception: who may open this computer from now on, and whether the person at work still may.
import type { Contexte } from '../contexte';
import { fermerSession } from '../pause/fermer-session';
import { type Session, sessionEncoreHabilitee } from '../session';
import { accorderAcces } from './accorder-acces';

/** Somebody whose habilitation ended elsewhere is shown the login: their drafts are in the base. */
export async function suivreReception(contexte: Contexte, session: Session): Promise<void> {
  const { structure } = session;
  structure.apresReception();
  await accorderAcces(structure, contexte.trousseau);
  if (contexte.session !== session || sessionEncoreHabilitee(session)) return;
  fermerSession(contexte);
  contexte.surSession({ etat: 'fermee', motif: null });
}
