// The receipt of the mention: what makes it one, and the row that keeps it (A18, A23).
import type { ReceptionMention } from '../../src-shared/contract/dossier';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import type { IdDossier, IdUtilisateur } from '../../src-shared/regles/identifiants';
import { jourDe } from '../contexte';
import { identifiantAuHasard } from '../primitives';
import type { Session } from '../session';
import type { Ecriture } from '../sync/ecrire';
import { mentionDeLaStructure } from './mention-de-la-structure';

/** The receipt names the mention that was read: another one, or a date to come, is not a receipt. */
export function refuserReception(session: Session, reception: ReceptionMention): Erreur | null {
  const { mention, empreinte } = mentionDeLaStructure(session);
  if (
    reception.empreinte !== empreinte ||
    reception.version !== mention.version ||
    reception.mention !== mention.id
  )
    return erreur('mentionPerimee');
  return reception.le > jourDe(session.structure.maintenant())
    ? erreur('saisieRefusee', {
        champs: [{ champ: 'reception.le', message: 'Cette date est dans le futur.' }],
      })
    : null;
}

/** A new row each time: former receipts stay. */
export const ecritureDeReception = (
  dossier: IdDossier,
  reception: ReceptionMention,
  par: IdUtilisateur,
): Ecriture => ({
  dossier,
  table: 'reception_mention',
  ligne: identifiantAuHasard(),
  registre: 'reception',
  valeur: { ...reception, par },
  vu: [],
  provenance: 'declare',
});
