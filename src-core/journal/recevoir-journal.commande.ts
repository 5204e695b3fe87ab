// The direction asks for the other computers' journals: who belongs and the keys first, then the pages missing here.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { suivreReception } from '../acces/suivre-reception';
import type { Contexte } from '../contexte';
import { auteurDe, type Session } from '../session';
import { lireDestination } from '../synchronisation/destination';

/** Errors: serveurNonRelie, lectureSeule, annule, and why the server was not reached; what was here stays. */
export async function recevoirJournal(
  contexte: Contexte,
  session: Session,
  { ordinateurs }: EntreeDe<'journal.recevoir'>,
): Promise<Result<SortieDe<'journal.recevoir'>, Erreur>> {
  const { structure } = session;
  const aJour = await contexte.synchronisations.lancer(
    structure,
    () => suivreReception(contexte, session),
    true,
  );
  if (!aJour.ok) return aJour;
  const destination = structure.base.open ? lireDestination(structure.base) : null;
  // Closed meanwhile, or no longer the session that asked: nobody reads what would come.
  if (destination === null || contexte.session !== session) return echec(erreur('annule'));
  const recues = await contexte.receptionDuJournal.recevoir(
    structure,
    destination,
    ordinateurs === 'tous' ? null : ordinateurs,
  );
  if (!recues.ok) return recues;
  const entrees = recues.valeur;
  if (entrees === 0) return succes({ entrees });
  const consignee = structure.consigner(auteurDe(session), {
    acte: 'journal.reception',
    objet: null,
    finalite: 'securite',
    detail: { entrees, ordinateurs },
  });
  return consignee.ok ? succes({ entrees }) : consignee;
}
