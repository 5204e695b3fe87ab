// « Dernier ordinateur perdu »: the operator's code and one recovery key bring back all that the server had taken.
import type { EntreeDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { CHEMINS, reponseCles } from '../../src-shared/sync/messages';
import { CHEMINS_ADMISSION, reponseDActivation } from '../../src-shared/sync/messages-admission';
import type { Destination } from '../../src-shared/sync/reseau';
import { ecrireParametre } from '../coffre/parametres';
import type { Contexte } from '../contexte';
import { erreurDActivation, erreurDe } from '../synchronisation/pannes';
import { dejaSurCetOrdinateur, posteDeLArrivee, preparerArrivee } from './arrivee';
import { type ArriveeEnCours, charger, commencerArrivee, quitterArrivee } from './arrivee-en-cours';
import { conversationDe } from './boite-du-visiteur';
import { reprendreDuDepot } from './cles-au-serveur';
import { lireDestinationSaisie } from './destination-saisie';

/** Then `arrivee.suivre` tells how far it is. Errors: adresseRefusee, codeActivationRefuse, repriseImpossible, the network's. */
export async function reprendreStructure(
  contexte: Contexte,
  { code, cle, ...serveur }: EntreeDe<'arrivee.reprendre'>,
): Promise<Result<Record<string, never>, Erreur>> {
  if (contexte.session !== null) return echec(erreur('dejaOuverte'));
  const destination = lireDestinationSaisie(serveur);
  if (!destination.ok) return destination;
  // A code serves once: after a slip on the key, the same arrival goes on.
  const enCours = arriveeDeCeCode(contexte, destination.valeur, code.trim());
  if (!enCours.ok) return enCours;
  const reprise = await ouvrirLaPlace(contexte, enCours.valeur, code.trim(), cle);
  if (!reprise.ok) return reprise;
  void charger(contexte, enCours.valeur);
  return succes({});
}

function arriveeDeCeCode(
  contexte: Contexte,
  destination: Destination,
  activation: string,
): Result<ArriveeEnCours, Erreur> {
  const { arrivee: presente } = contexte;
  if (presente?.activation === activation && presente.destination.adresse === destination.adresse)
    return succes(presente);
  quitterArrivee(contexte);
  const preparee = preparerArrivee(contexte);
  if (!preparee.ok) return preparee;
  const enCours = commencerArrivee(contexte, preparee.valeur, destination, 'structure.reprise', null);
  enCours.activation = activation;
  contexte.arrivee = enCours;
  return succes(enCours);
}

async function ouvrirLaPlace(
  contexte: Contexte,
  enCours: ArriveeEnCours,
  code: string,
  cle: string,
): Promise<Result<void, Erreur>> {
  const { arrivee, transport } = enCours;
  const conversation = conversationDe(enCours);
  if (!enCours.placeOuverte) {
    const { poste, ed25519 } = arrivee.demande;
    const corps = { code, structure: null, poste, ed25519 };
    const activee = await conversation.demander(CHEMINS_ADMISSION.activer, corps, reponseDActivation);
    if (!activee.ok) return echec(erreurDActivation(activee, transport));
    enCours.placeOuverte = true;
  }
  const depots = await conversation.demander(CHEMINS.lireCles, {}, reponseCles);
  if (!depots.ok) return echec(erreurDe(depots, transport));
  const scellees = depots.valeur.epoques.map(([, deLEpoque]) => deLEpoque);
  if (!(await reprendreDuDepot(arrivee.base, scellees, cle))) return echec(erreur('repriseImpossible'));
  if (dejaSurCetOrdinateur(contexte, posteDeLArrivee(arrivee, contexte).racine)) {
    quitterArrivee(contexte);
    return echec(erreur('structureDejaPresente'));
  }
  // At the first opening by the direction: this computer is admitted, those that are gone are stated lost.
  ecrireParametre(arrivee.base, 'reprise', new Uint8Array([1]));
  return succes(undefined);
}
