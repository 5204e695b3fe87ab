// Pausing: the vault stays open in this process, its door answers the cover alone.
import type { RaisonDePause } from '../../src-shared/contract/protocole';
import type { Contexte } from '../contexte';
import { consignerRecherche } from '../dossier/journal-des-recherches';
import { auteurDe } from '../session';
import { annoncerSession } from './annoncer-session';

/** Does nothing without a session, or when it is paused already. A full disk does not prevent a pause. */
export function mettreEnPause(contexte: Contexte, raison: RaisonDePause): void {
  const { session } = contexte;
  if (session === null || session.pause.enCours) return;
  session.pause.enCours = true;
  session.pause.refus = 0;
  consignerRecherche(session, null);
  session.structure.consigner(auteurDe(session), {
    acte: 'acces.pause',
    objet: null,
    finalite: 'securite',
    detail: { raison },
  });
  annoncerSession(contexte, session, false);
}
