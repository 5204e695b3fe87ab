// Tells the shell how the session stands, so that its clocks watch over it.
import type { Contexte } from '../contexte';
import type { Session } from '../session';
import { lireReglagesDePause } from './reglages-de-pause';

export const annoncerSession = (contexte: Contexte, session: Session, motDePasseSaisi: boolean): void =>
  contexte.surSession({
    etat: session.pause.enCours ? 'enPause' : 'ouverte',
    minutes: lireReglagesDePause(session.structure.lecteur).minutes,
    motDePasseSaisi,
  });
