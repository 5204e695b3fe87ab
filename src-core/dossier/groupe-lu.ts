// The other files about the same person, as a file's page shows them.
import type { DossierLu } from '../../src-shared/contract/dossier';
import { IdDossier } from '../../src-shared/regles/identifiants';
import type { Communes } from '../commune/communes';
import type { Session } from '../session';
import {
  COLONNES_REPERTOIRE,
  conditionVisible,
  type LigneRepertoire,
  versListe,
} from './lister-dossiers.requete';
import { groupesPresents } from './meme-personne';

/** The others that this session may open, and the one to go on with. */
export function groupeLu(
  session: Session,
  communes: Communes,
  id: IdDossier,
): Pick<DossierLu, 'memePersonne' | 'principal'> {
  const { lecteur } = session.structure;
  const groupe = groupesPresents(lecteur).get(id);
  // By far the most frequent: nobody linked it, and nothing more is read.
  if (groupe === undefined) return { memePersonne: [], principal: id };
  const [visible, parametres] = conditionVisible(session);
  const ligne = lecteur.lire<unknown[], LigneRepertoire>(
    `SELECT ${COLONNES_REPERTOIRE} FROM repertoire r WHERE r.dossier = ? AND ${visible}`,
  );
  const lignes = groupe.flatMap((membre) => ligne.get(membre, ...parametres) ?? []);
  const principal = lignes[0]?.dossier ?? id;
  return {
    memePersonne: versListe(
      session,
      communes,
      lignes.filter(({ dossier }) => dossier !== id),
    ),
    principal: IdDossier.parse(principal),
  };
}
