// Two histories of one log: the branch that the hub does not hold becomes another workstation's, its work is kept.
import { AUCUN_PRECEDENT, type LotLu, lireLot } from '../../src-shared/sync/lot';
import { CHEMINS, reponseSuite } from '../../src-shared/sync/messages';
import { memesOctets } from '../../src-shared/sync/octets';
import type { Transport } from '../../src-shared/sync/requete';
import type { Base } from '../coffre/ouvrir';
import { ecrireParametre } from '../coffre/parametres';
import { poserPointDeControle } from '../journal/point-de-controle';
import { sha256 } from '../primitives';
import { renouvelerIdentite } from '../structure/cles-du-poste';
import { quitterBranche } from './branches';
import { consignerSeul } from './consigner-seul';
import { Conversation, type Issue, retenir } from './conversation';
import { auDepart, mettreAuDepart, quitterLeDepart } from './depart';
import { cleDeLEpoque } from './epoques';
import {
  avancerJournal,
  empreinteA,
  garderLot,
  journalDe,
  type LotGarde,
  lotsApres,
  sonJournal,
} from './journaux';
import { etatStructure, type PosteLocal, signatureDuPoste } from './poste-local';
import { rangDe } from './ranger';
import { lotSignePar, ouvrirLot } from './sceller-lot';

/**
 * Finds where the two histories part, then begins a log of its own from there. Until the direction admits the
 * new identity, this workstation works locally. Gives the last sequence that both histories share.
 */
export const bifurquer = (poste: PosteLocal, transport: Transport): Promise<Issue<number>> =>
  quitterLaBranche(poste, new Conversation(poste, transport), sonJournal(poste.plume.base).poste);

/**
 * The hub's history of this log is the one that goes on. What only the other one held is sealed again here, under
 * this workstation's name: its own when the log is its own and it becomes another one, a colleague's otherwise.
 */
export async function quitterLaBranche(
  poste: PosteLocal,
  conversation: Conversation,
  auteur: string,
): Promise<Issue<number>> {
  const commune = await derniereCommune(poste, conversation, auteur);
  if (!commune.ok) return commune;
  poste.plume.base.transaction(() => changerDeBranche(poste, auteur, commune.valeur)).immediate();
  return commune;
}

/** The last sequence that both share; a second history that the hub does not show is no history. */
async function derniereCommune(
  poste: PosteLocal,
  conversation: Conversation,
  auteur: string,
): Promise<Issue<number>> {
  const { base } = poste.plume;
  const fins = [
    ...lotsApres(base, auteur, 0).map(({ derniere }) => derniere),
    journalDe(base, auteur).plancher,
    0,
  ];
  for (const fin of [...new Set(fins)].sort((a, b) => b - a)) {
    const suite = await conversation.demander(
      CHEMINS.suiteDesLots,
      { poste: auteur, apres: fin },
      reponseSuite,
    );
    if (!suite.ok) return suite;
    const [premier = new Uint8Array()] = suite.valeur.lots;
    const lot = lireLot(premier);
    const mienne = fin === 0 ? AUCUN_PRECEDENT : empreinteA(base, auteur, fin);
    if (lot?.entete.premiere !== fin + 1 || mienne === null) continue;
    if (memesOctets(lot.entete.precedent, mienne))
      return estAutre(poste, auteur, lot, premier)
        ? { ok: true, valeur: fin }
        : { ok: false, panne: 'refus', refus: 'bifurcation' };
  }
  return { ok: false, panne: 'refus', refus: 'bifurcation' };
}

/** Signed by the log's own key, and not one of the batches that are here: the hub cannot make one up. */
function estAutre(poste: PosteLocal, auteur: string, lot: LotLu, octets: Uint8Array): boolean {
  const { base } = poste.plume;
  const cle =
    sonJournal(base).poste === auteur
      ? signatureDuPoste(poste).publique
      : etatStructure(poste).postes.get(auteur)?.ed25519;
  const ici = empreinteA(base, auteur, lot.entete.derniere);
  return cle !== undefined && lotSignePar(lot, cle) && (ici === null || !memesOctets(ici, sha256(octets)));
}

function changerDeBranche(poste: PosteLocal, auteur: string, commune: number): void {
  const { base } = poste.plume;
  const propre = sonJournal(base).poste === auteur;
  const abandonnes = lotsApres(base, auteur, commune);
  const empreinte = commune === 0 ? AUCUN_PRECEDENT : empreinteA(base, auteur, commune);
  if (empreinte === null) throw new Error('the common point has no batch');
  remettreAuDepart(base, abandonnes, propre ? 0 : sonJournal(base).sequence);
  for (const lot of abandonnes) garderLot(base, lot, 'refuse', 'bifurcation');
  ecrireParametre(base, 'branche.aRelire', new Uint8Array([1]));
  const fin = abandonnes.at(-1)?.derniere ?? commune;
  if (fin > commune) quitterBranche(base, auteur, { commune, fin });
  if (propre) {
    renouvelerIdentite(base);
    retenir(poste, { numero: 0, sequence: 0 });
  }
  avancerJournal(base, auteur, { sequence: commune, empreinte });
  consignerBranche(poste, { commune, lots: abandonnes.length, propre });
}

function consignerBranche(poste: PosteLocal, detail: Record<string, number | boolean>): void {
  const { base } = poste.plume;
  const le = new Date(poste.plume.maintenant()).toISOString();
  consignerSeul(poste.plume, { acte: 'synchronisation.bifurcation', finalite: 'securite', detail });
  // The journal's last checkpoint is verified with the present key.
  poserPointDeControle(base, signatureDuPoste(poste).privee, le);
}

// What the hub does not hold is sealed again, before what was waiting: ids unchanged.
function remettreAuDepart(base: Base, abandonnes: readonly LotGarde[], apres: number): void {
  const rangs = [
    ...abandonnes.flatMap((lot) => idsDe(base, lot)).flatMap((id) => rangDe(base, id) ?? []),
    ...auDepart(base, Number.MAX_SAFE_INTEGER).flatMap(({ operation }) => rangDe(base, operation.id) ?? []),
  ];
  quitterLeDepart(base, Number.MAX_SAFE_INTEGER);
  rangs.forEach((rang, place) => {
    mettreAuDepart(base, apres + place + 1, rang);
  });
}

function idsDe(base: Base, { octets }: LotGarde): readonly string[] {
  const lot = lireLot(octets);
  const cle = lot === null ? null : cleDeLEpoque(base, lot.entete.epoque);
  return lot === null || cle === null ? [] : (ouvrirLot(lot, cle) ?? []).map(({ id }) => id);
}
