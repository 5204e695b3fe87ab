// What can happen in a story, how often, and how a step is played.
import { codeSysteme } from '../../../src-core/coffre/fichier';
import { GESTES_DE_DIRECTION } from './gestes-de-direction';
import { GESTES_DES_CLICHES } from './gestes-des-cliches';
import { GESTES_DU_POSTE } from './gestes-du-poste';
import { GESTES_DU_SERVEUR } from './gestes-du-serveur';
import type { Acteur, Monde } from './monde';
import { choisir, presents } from './observation';

/** A step of a story; the numbers are taken modulo what there is. */
export interface Pas {
  readonly geste: NomGeste;
  readonly n: readonly [number, number, number];
}

export type Geste = (monde: Monde, acteur: Acteur, n: Pas['n']) => void | Promise<void>;

const GESTES = { ...GESTES_DU_POSTE, ...GESTES_DU_SERVEUR, ...GESTES_DE_DIRECTION, ...GESTES_DES_CLICHES };

export type NomGeste = keyof typeof GESTES;

/** How often each comes; what is rare in life stays possible in each story. */
export const POIDS: Readonly<Record<NomGeste, number>> = {
  saisir: 30,
  saisirDuNouveau: 3,
  mettreAJour: 1,
  synchroniser: 24,
  synchroniserDeuxFois: 2,
  sceller: 4,
  rouvrir: 2,
  derangerLHeure: 3,
  remettreALHeure: 3,
  garderUneCopie: 3,
  tomberEtReprendreLaCopie: 3,
  copierLeProfil: 1,
  couperLeWal: 2,
  retournerUnOctet: 1,
  remplirLeDisque: 1,
  libererLeDisque: 2,
  photographierLeServeur: 2,
  restaurerLeServeur: 2,
  mentirSurLHeure: 1,
  perdreLeServeur: 1,
  retrouverLeServeur: 3,
  trameDHier: 1,
  etranger: 1,
  porterParNavette: 3,
  effacer: 1,
  ouvrirUneEpoque: 1,
  retirer: 1,
  perdre: 1,
  entrerParCliche: 1,
  faireUnCliche: 3,
  entrerParLeServeur: 2,
  mentirSurLesCliches: 1,
};

export async function jouer(monde: Monde, { geste, n }: Pas): Promise<void> {
  monde.heure.ms += 60_000;
  const acteur = choisir(presents(monde), n[2]);
  acteur.poste.heure.ms += 60_000;
  try {
    await GESTES[geste](monde, acteur, n);
  } catch (cause) {
    // The user is told; nothing of the act is there.
    if (codeSysteme(cause) !== 'SQLITE_FULL') throw cause;
    monde.disquesPleins++;
  }
}
