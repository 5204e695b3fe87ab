// « Relier au serveur national »: the operator's activation code opens the structure's place there.
import type { EntreeDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { CHEMINS_ADMISSION, reponseDActivation } from '../../src-shared/sync/messages-admission';
import type { Contexte } from '../contexte';
import { auteurDe, type Session } from '../session';
import { demanderAdmission } from '../sync/admission';
import { Conversation } from '../sync/conversation';
import { etatStructure, idDuPoste } from '../sync/poste-local';
import { poserDestination } from '../synchronisation/destination';
import { erreurDActivation } from '../synchronisation/pannes';
import { TransportSuivi } from '../synchronisation/transport-suivi';
import { lireDestinationSaisie } from './destination-saisie';

/** Errors: adresseRefusee, posteIntrouvable, codeActivationRefuse, and the network's. */
export async function relierStructure(
  { reseau }: Contexte,
  session: Session,
  demande: EntreeDe<'structure.relier'>,
): Promise<Result<Record<string, never>, Erreur>> {
  const lue = lireDestinationSaisie(demande);
  if (!lue.ok) return lue;
  const { structure, fiche } = session;
  // What a computer that nobody admitted would send is put aside by all the others.
  if (!etatStructure(structure.poste).postes.has(idDuPoste(structure.poste)))
    return echec(erreur('posteIntrouvable'));
  const destination = lue.valeur;
  const transport = new TransportSuivi(reseau, destination, new AbortController().signal);
  const { poste, ed25519 } = demanderAdmission(structure.base);
  const ouverte = await new Conversation(structure.poste, transport.transporter).demander(
    CHEMINS_ADMISSION.activer,
    { code: demande.code.trim(), structure: fiche.id, poste, ed25519 },
    reponseDActivation,
  );
  if (!ouverte.ok) return echec(erreurDActivation(ouverte, transport));
  const consignee = structure.ecrire(
    auteurDe(session),
    { acte: 'structure.reliee', objet: fiche.id, finalite: 'gestion' },
    [],
    (base) => poserDestination(base, destination),
  );
  return consignee.ok ? succes({}) : consignee;
}
