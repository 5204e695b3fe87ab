// « Saisies mises de côté », for the direction: from which computer, why, which field; never what was typed.
import { rubriqueDe } from '../../src-shared/catalogue/index';
import type { MisesDeCote } from '../../src-shared/contract/synchronisation';
import { type EnteteLot, lireLot } from '../../src-shared/sync/lot';
import type { MotifOperation } from '../../src-shared/sync/operations-recues';
import type { MotifAttente } from '../../src-shared/sync/reception';
import type { OperationRecue } from '../../src-shared/sync/trame';
import { lirePostes } from '../poste/postes';
import type { Session } from '../session';
import { cleDeLEpoque } from '../sync/epoques';
import { lotQuiTient } from '../sync/journaux';
import { etatStructure, type PosteLocal } from '../sync/poste-local';
import { ouvrirLot } from '../sync/sceller-lot';
import { type LotMisDeCote, lotsMisDeCote, type SaisieMiseDeCote, saisiesMisesDeCote } from './mises-de-cote';

type Nommer = (poste: string) => string | null;

export function listerMisesDeCote({ structure }: Session): MisesDeCote {
  const { lecteur, poste } = structure;
  const nommes = lirePostes(lecteur);
  const nomDe: Nommer = (id) => nommes.get(id)?.nom ?? null;
  const operationGardee = liseurDeLots(poste);
  return {
    envois: lotsMisDeCote(lecteur).map((lot) => unEnvoi(lot, raisonDe(poste, lot), nomDe)),
    saisies: parRubrique(
      saisiesMisesDeCote(lecteur).map((une) => uneSaisie(une, operationGardee(une), nomDe)),
    ),
  };
}

type Raison = MotifAttente | { readonly motif: 'contenu' };

// Behind a first batch of a lost computer, the next ones wait for it: the reason is the same.
function raisonDe(local: PosteLocal, { poste, motif }: LotMisDeCote): Raison {
  const raison = JSON.parse(motif) as Raison;
  const suitLesSiennes = raison.motif === 'ordinateur' && raison.poste === poste;
  return suitLesSiennes && etatStructure(local).postes.get(poste)?.etat === 'perdu'
    ? { motif: 'ordinateurPerdu' }
    : raison;
}

function unEnvoi(
  { poste, premiere, derniere }: LotMisDeCote,
  attente: Raison,
  nomDe: Nommer,
): MisesDeCote['envois'][number] {
  return {
    poste,
    ordinateur: nomDe(poste),
    saisies: derniere - premiere + 1,
    motif: attente.motif,
    attendu: attente.motif === 'ordinateur' ? nomDe(attente.poste) : null,
    jusqua: attente.motif === 'ordinateurPerdu' ? derniere : null,
  };
}

type Saisie = MisesDeCote['saisies'][number];

function uneSaisie(
  { poste: auteur, sort, motif }: SaisieMiseDeCote,
  operation: OperationRecue | null,
  nomDe: Nommer,
): Saisie {
  const libelle = operation && rubriqueDe(operation.table, operation.registre)?.libelle;
  return {
    ordinateur: nomDe(auteur),
    sort: sort as Saisie['sort'],
    motif: motif as MotifOperation,
    rubrique: libelle ?? (operation === null ? '' : `${operation.table}.${operation.registre}`),
    connue: libelle != null,
    nombre: 1,
  };
}

interface LotOuvert extends Pick<EnteteLot, 'poste' | 'premiere' | 'derniere'> {
  readonly operations: readonly OperationRecue[];
}

// The batch that brought it is kept sealed: the field's name is read there, nothing else; neighbours share one.
function liseurDeLots(poste: PosteLocal): (saisie: SaisieMiseDeCote) => OperationRecue | null {
  let ouvert: LotOuvert | null = null;
  return ({ poste: auteur, sequence }) => {
    if (ouvert?.poste !== auteur || sequence < ouvert.premiere || sequence > ouvert.derniere)
      ouvert = ouvrirCeluiQuiTient(poste, auteur, sequence);
    return ouvert?.operations[sequence - ouvert.premiere] ?? null;
  };
}

function ouvrirCeluiQuiTient(
  { plume: { base } }: PosteLocal,
  auteur: string,
  sequence: number,
): LotOuvert | null {
  const octets = lotQuiTient(base, auteur, sequence);
  const lot = octets === null ? null : lireLot(octets);
  const cle = lot === null ? null : cleDeLEpoque(base, lot.entete.epoque);
  const operations = lot && cle && ouvrirLot(lot, cle);
  return lot && operations ? { ...lot.entete, operations } : null;
}

function parRubrique(saisies: readonly Saisie[]): Saisie[] {
  const groupes = new Map<string, Saisie>();
  for (const une of saisies) {
    const cle = [une.ordinateur, une.sort, une.motif, une.rubrique].join('/');
    groupes.set(cle, { ...une, nombre: (groupes.get(cle)?.nombre ?? 0) + 1 });
  }
  return [...groupes.values()];
}
