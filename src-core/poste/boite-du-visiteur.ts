// The letterbox of an admission as whoever knocks sees it: no structure yet, only the keys of this computer.
import type { Erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { rien } from '../../src-shared/sync/messages';
import { CHEMINS_ADMISSION, reponseLettre } from '../../src-shared/sync/messages-admission';
import { Conversation } from '../sync/conversation';
import { horlogeApres } from '../sync/horloge-apres';
import { erreurDe } from '../synchronisation/pannes';
import type { ArriveeEnCours } from './arrivee-en-cours';

export async function frapperALaPorte(
  enCours: ArriveeEnCours,
  boite: string,
  lettre: Uint8Array,
): Promise<Result<void, Erreur>> {
  const { poste, ed25519 } = enCours.arrivee.demande;
  const corps = { rendezVous: boite, poste, ed25519, lettre };
  const deposee = await conversationDe(enCours).demander(CHEMINS_ADMISSION.demander, corps, rien);
  return deposee.ok ? succes(undefined) : echec(erreurDe(deposee, enCours.transport));
}

/** `null`: nothing yet. */
export async function attendreAccueil(
  enCours: ArriveeEnCours,
  boite: string,
): Promise<Result<Uint8Array | null, Erreur>> {
  const { poste, ed25519 } = enCours.arrivee.demande;
  const corps = { rendezVous: boite, poste, ed25519 };
  const lue = await conversationDe(enCours).demander(CHEMINS_ADMISSION.attendre, corps, reponseLettre);
  return lue.ok ? succes(lue.valeur.lettre) : echec(erreurDe(lue, enCours.transport));
}

export const conversationDe = ({ arrivee: { base }, transport }: ArriveeEnCours): Conversation =>
  new Conversation(
    { plume: { base, maintenant: () => 0, horloge: horlogeApres(base) } },
    transport.transporter,
  );
