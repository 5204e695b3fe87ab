// What the national server saw of each computer: asked when the list is looked at, kept for when it does not answer.
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { CHEMINS, reponsePostes } from '../../src-shared/sync/messages';
import type { Contexte } from '../contexte';
import type { Session } from '../session';
import { Conversation } from '../sync/conversation';
import { lireDestination } from '../synchronisation/destination';
import { noterEchanges } from '../synchronisation/memoire';
import { erreurDe } from '../synchronisation/pannes';
import { TransportSuivi } from '../synchronisation/transport-suivi';

/** Errors: serveurNonRelie, and the network's; what was known stays. */
export async function demanderAuServeur(
  { reseau }: Contexte,
  { structure }: Session,
): Promise<Result<Record<string, never>, Erreur>> {
  const destination = lireDestination(structure.base);
  if (destination === null) return echec(erreur('serveurNonRelie'));
  const transport = new TransportSuivi(reseau, destination, new AbortController().signal);
  const conversation = new Conversation(structure.poste, transport.transporter);
  const lue = await conversation.demander(CHEMINS.lirePostes, {}, reponsePostes);
  if (!structure.base.open) return echec(erreur('annule'));
  if (!lue.ok) return echec(erreurDe(lue, transport));
  const vus = lue.valeur.postes
    .filter(({ vuLe }) => vuLe > 0)
    .map(({ poste, vuLe, ecartMs, version }) => [
      poste,
      { le: new Date(vuLe).toISOString(), ecartMs, version },
    ]);
  noterEchanges(structure.base, {
    vus: Object.fromEntries(vus),
    vusLe: new Date(structure.maintenant()).toISOString(),
  });
  return succes({});
}
