// May this session reach this file: it exists, and an outside person was entrusted with it (A8).
import type { Session } from '../session';
import { auteurDe } from '../session';
import { conditionVisible } from './lister-dossiers.requete';

/** False also journals the denial when the file exists: an outside person tried what is not theirs. */
export function peutAtteindre(session: Session, dossier: string): boolean {
  const { lecteur } = session.structure;
  const [visible, parametres] = conditionVisible(session);
  const trouve = lecteur
    .lire<unknown[], { un: number }>(`SELECT 1 AS un FROM repertoire r WHERE r.dossier = ? AND ${visible}`)
    .get(dossier, ...parametres);
  if (trouve !== undefined) return true;
  const existe = lecteur.lire<[string], unknown>('SELECT 1 FROM repertoire WHERE dossier = ?').get(dossier);
  if (existe !== undefined)
    session.structure.consigner(auteurDe(session), {
      acte: 'acces.refus',
      objet: dossier,
      finalite: 'securite',
    });
  return false;
}
