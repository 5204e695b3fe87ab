// An arrival under way on a bare computer: in the process's memory, one at a time; leaving it leaves nothing.
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { PAS_SANS_PERSONNE_MS } from '../../src-shared/regles/rythme-synchronisation';
import { echec, type Result, succes } from '../../src-shared/result';
import type { Destination } from '../../src-shared/sync/reseau';
import type { Vecteur } from '../../src-shared/sync/vecteurs';
import { posteManquant } from '../../src-shared/sync/vecteurs';
import { codeErreurBase } from '../coffre/ouvrir';
import type { Contexte } from '../contexte';
import { laisserPasser } from '../laisser-passer';
import type { FichePublique } from '../structure/fiche';
import { vecteurApplique } from '../sync/journaux';
import { duree, SANS_MARCHE } from '../sync/marche';
import { synchroniser } from '../sync/moteur';
import { poserDestination } from '../synchronisation/destination';
import { codeDeFin } from '../synchronisation/pannes';
import { TransportSuivi } from '../synchronisation/transport-suivi';
import { type Arrivee, abandonnerArrivee, installerArrivee, posteDeLArrivee } from './arrivee';
import type { CodePartage } from './code-partage';

export type ActeDArrivee = 'structure.arrivee' | 'structure.reprise';

export interface ArriveeEnCours {
  readonly arrivee: Arrivee;
  readonly destination: Destination;
  readonly transport: TransportSuivi;
  readonly arret: AbortController;
  readonly acte: ActeDArrivee;
  /** `null` when no other computer is there to admit this one. */
  readonly code: CodePartage | null;
  etape: 'attente' | 'chargement' | 'interrompue' | 'finie';
  erreur: Erreur | null;
  /** What must be here before it is said that everything is. */
  bouts: Vecteur;
  essai: boolean;
  aRecevoir: number;
  recues: number;
  fiche: FichePublique | null;
  /** The operator's code, when there is no other computer; it serves once. */
  activation: string | null;
  placeOuverte: boolean;
}

export function commencerArrivee(
  contexte: Contexte,
  arrivee: Arrivee,
  destination: Destination,
  acte: ActeDArrivee,
  code: CodePartage | null,
): ArriveeEnCours {
  const arret = new AbortController();
  return {
    arrivee,
    destination,
    transport: new TransportSuivi(contexte.reseau, destination, arret.signal),
    arret,
    acte,
    code,
    etape: 'attente',
    erreur: null,
    bouts: {},
    essai: contexte.essai,
    aRecevoir: 0,
    recues: 0,
    fiche: null,
    activation: null,
    placeOuverte: false,
  };
}

export function quitterArrivee(contexte: Contexte): void {
  const { arrivee } = contexte;
  contexte.arrivee = null;
  if (arrivee === null) return;
  arrivee.arret.abort();
  if (arrivee.etape !== 'finie') abandonnerArrivee(arrivee.arrivee);
}

/** Beside the queue: the page asks how far it is. Never throws. */
export async function charger(contexte: Contexte, enCours: ArriveeEnCours): Promise<void> {
  enCours.etape = 'chargement';
  enCours.erreur = null;
  const chargee = await toutPrendre(contexte, enCours).catch((cause: unknown) =>
    echec(erreur(codeErreurBase(cause))),
  );
  // Left meanwhile: its folder is gone.
  if (contexte.arrivee !== enCours) return;
  const installee = chargee.ok
    ? await installerArrivee({ ...contexte, essai: enCours.essai }, enCours.arrivee, enCours.acte)
    : chargee;
  if (installee.ok) {
    enCours.fiche = installee.valeur;
    enCours.etape = 'finie';
  } else {
    enCours.erreur = installee.erreur;
    enCours.etape = 'interrompue';
  }
}

async function toutPrendre(contexte: Contexte, enCours: ArriveeEnCours): Promise<Result<void, Erreur>> {
  const { arrivee, transport, destination } = enCours;
  poserDestination(arrivee.base, destination);
  const poste = posteDeLArrivee(arrivee, contexte);
  const { fin } = await synchroniser(poste, transport.transporter, {
    ...SANS_MARCHE,
    commencer: () => duree(contexte.monotone, PAS_SANS_PERSONNE_MS),
    continuer: async () => {
      await laisserPasser();
      return !enCours.arret.signal.aborted;
    },
    surPoint: ({ aRecevoir }) => {
      enCours.aRecevoir = enCours.recues + aRecevoir;
    },
    surRecues: (operations) => {
      enCours.recues += operations;
    },
  });
  const panne = codeDeFin(fin, transport);
  if (panne !== null) return echec(erreur(panne));
  // What the approver has and the server does not give: said, never passed over.
  return posteManquant(vecteurApplique(arrivee.base), enCours.bouts) === null
    ? succes(undefined)
    : echec(erreur('chargementIncomplet'));
}
