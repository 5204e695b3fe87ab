// What every reception ends with: the list's lines, the clock that never goes back, an entry of the journal.
import { observer } from '../../src-shared/sync/horloge';
import { rafraichirDossiers } from '../dossier/repertoire';
import type { Maillon } from '../journal/chaine';
import type { Application } from './appliquer-operations';
import { consignerSeul } from './consigner-seul';
import type { PosteLocal } from './poste-local';

/** To be called inside the reception's transaction. Gives the journal's new link. */
export function consignerReception(
  { plume }: PosteLocal,
  { dossiers, horloge }: Application,
  detail: Readonly<Record<string, number>>,
): Maillon {
  const le = new Date(plume.maintenant()).toISOString();
  rafraichirDossiers(plume.base, dossiers, le);
  if (horloge !== '') plume.horloge = observer(plume.horloge, horloge);
  return consignerSeul(plume, { acte: 'synchronisation.reception', finalite: 'gestion', detail });
}
