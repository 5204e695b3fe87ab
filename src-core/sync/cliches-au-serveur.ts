// Snapshots at the hub, kept up after a synchronisation: what is new is signed, the next one is made and put down when due.
import { CHEMINS, rien } from '../../src-shared/sync/messages';
import { reponseCliches, reponseDepot } from '../../src-shared/sync/messages-cliche';
import { sha256 } from '../primitives';
import {
  lireManifeste,
  marqueDeLaCoupe,
  type SignatureCliche,
  signatairesVivants,
  signerManifeste,
} from './cliche';
import {
  garderManifeste,
  garderMorceau,
  manifestePrepare,
  morceauPrepare,
  oublierClichePrepare,
} from './cliche-prepare';
import { changerCliches, clicheDu, clichesConnus, retenirCliches } from './cliches-connus';
import { consignerSeul } from './consigner-seul';
import { etapesDuContreseing } from './contresigner';
import type { Conversation, Issue } from './conversation';
import { etapesDuCliche } from './faire-cliche';
import { aCoteDuTravail } from './pas-a-pas';
import { etatStructure, idDuPoste, type PosteLocal } from './poste-local';

/** After a making that was cut, or one that is under way elsewhere. */
const REPIT_MS = 10 * 60_000;
/** The hub does not take it: no room, most often. */
const REFUSE_MS = 6 * 3_600_000;

const FAIT = { ok: true, valeur: undefined } as const;

export interface ClicheAuServeur {
  readonly manifeste: Uint8Array;
  readonly signatures: readonly SignatureCliche[];
}

export interface Veille {
  /** The hub said that there is something new. */
  readonly nouvelle: boolean;
  /** Others have their turn there; `false`: stop, what is made is kept. */
  readonly continuer: () => Promise<boolean>;
  readonly du?: (poste: PosteLocal) => boolean;
}

/** To be called once a synchronisation went to its end. Without news and with nothing due, nothing is asked. */
export async function entretenirCliches(
  poste: PosteLocal,
  conversation: Conversation,
  { nouvelle, continuer, du = clicheDu }: Veille,
): Promise<Issue<void>> {
  const { base } = poste.plume;
  const entame = manifestePrepare(base) !== null;
  if (!nouvelle && !entame && clichesConnus(poste)?.aSigner !== true && !du(poste)) return FAIT;
  const lus = await lireLesCliches(poste, conversation);
  if (!lus.ok) return lus;
  const signes = await contresigner(poste, conversation, lus.valeur.cliches, continuer);
  if (!signes.ok) return signes;
  if (lus.valeur.occupe) repousser(poste, REPIT_MS);
  // What is there now may be newer than what was made here.
  if (lus.valeur.occupe || !du(poste)) oublierClichePrepare(base);
  else if (entame || (await preparerCliche(poste, continuer))) return deposer(poste, conversation, continuer);
  return FAIT;
}

const repousser = (poste: PosteLocal, ms: number): void =>
  changerCliches(poste, { pasAvant: poste.plume.maintenant() + ms });

/** Complete ones, the newest first; what is known of the newest is remembered. */
export async function lireLesCliches(
  poste: PosteLocal,
  conversation: Conversation,
): Promise<Issue<{ readonly cliches: readonly ClicheAuServeur[]; readonly occupe: boolean }>> {
  const lus = await conversation.demander(CHEMINS.lireCliches, {}, reponseCliches);
  if (!lus.ok) return lus;
  const { occupe } = lus.valeur;
  const cliches = lus.valeur.cliches.map(({ manifeste, signatures }) => ({
    manifeste,
    signatures: signatures.map(([signataire, signature]) => ({ poste: signataire, signature })),
  }));
  const [plusRecent] = cliches;
  const manifeste = plusRecent === undefined ? null : lireManifeste(plusRecent.manifeste);
  retenirCliches(poste, manifeste, plusRecent !== undefined && signatureAttendue(poste, plusRecent));
  return { ok: true, valeur: { cliches, occupe } };
}

async function contresigner(
  poste: PosteLocal,
  conversation: Conversation,
  [plusRecent]: readonly ClicheAuServeur[],
  continuer: () => Promise<boolean>,
): Promise<Issue<void>> {
  if (plusRecent === undefined || clichesConnus(poste)?.aSigner !== true) return FAIT;
  const { base } = poste.plume;
  const etapes = etapesDuContreseing(poste, plusRecent.manifeste);
  const dit = await aCoteDuTravail(etapes, () => marqueDeLaCoupe(base), continuer);
  // Somebody typed meanwhile: it is looked at again next time.
  if (dit === null) return FAIT;
  if (dit === 'etatDifferent')
    consignerSeul(poste.plume, { acte: 'synchronisation.etatsDifferents', finalite: 'securite' });
  if (typeof dit === 'string') {
    changerCliches(poste, { aSigner: false });
    return FAIT;
  }
  const corps = { cliche: sha256(plusRecent.manifeste), signature: [dit.poste, dit.signature] };
  const signee = await conversation.demander(CHEMINS.signerCliche, corps, rien);
  if (!signee.ok && signee.panne !== 'refus') return signee;
  changerCliches(poste, { aSigner: false });
  return FAIT;
}

/** Where two live workstations must sign, one of them may be this one. */
function signatureAttendue(poste: PosteLocal, { manifeste, signatures }: ClicheAuServeur): boolean {
  const moi = idDuPoste(poste);
  const vivants = [...etatStructure(poste).postes].filter(([, { etat }]) => etat === 'admis');
  const ont = signatairesVivants(poste, manifeste, signatures);
  return vivants.some(([id]) => id === moi) && !ont.includes(moi) && ont.length < Math.min(2, vivants.length);
}

/** Kept in the vault chunk by chunk; `false` when somebody typed or something came meanwhile: later, then. */
async function preparerCliche(poste: PosteLocal, continuer: () => Promise<boolean>): Promise<boolean> {
  const { base } = poste.plume;
  oublierClichePrepare(base);
  let rang = 0;
  const etapes = etapesDuCliche(poste, (morceau) => garderMorceau(base, rang++, morceau));
  const manifeste = await aCoteDuTravail(etapes, () => marqueDeLaCoupe(base), continuer);
  if (!base.open) return false;
  if (manifeste === null) {
    oublierClichePrepare(base);
    repousser(poste, REPIT_MS);
    return false;
  }
  garderManifeste(base, manifeste);
  return true;
}

async function deposer(
  poste: PosteLocal,
  conversation: Conversation,
  continuer: () => Promise<boolean>,
): Promise<Issue<void>> {
  const { base } = poste.plume;
  const manifeste = manifestePrepare(base);
  const lu = manifeste === null ? null : lireManifeste(manifeste);
  if (manifeste === null || lu === null) return FAIT;
  const signee = signerManifeste(poste, manifeste);
  const signature = [signee.poste, signee.signature];
  const corps = { manifeste, morceaux: lu.morceaux.length, signature };
  const cliche = sha256(manifeste);
  let depot = await conversation.demander(CHEMINS.deposerCliche, corps, reponseDepot);
  while (depot.ok && !depot.valeur.occupe && depot.valeur.recus < lu.morceaux.length) {
    const rang = depot.valeur.recus;
    const octets = (await continuer()) ? morceauPrepare(base, rang) : null;
    // Stopped, or erased meanwhile with what it held.
    if (octets === null) return FAIT;
    depot = await conversation.demander(CHEMINS.deposerMorceau, { cliche, rang, octets }, reponseDepot);
    // An answer that takes nothing must not be asked for again and again.
    if (depot.ok && depot.valeur.recus <= rang) return { ok: false, panne: 'injoignable' };
  }
  if (!depot.ok && depot.panne !== 'refus') return depot;
  if (depot.ok && !depot.valeur.occupe) retenirCliches(poste, lu, false);
  else repousser(poste, depot.ok ? REPIT_MS : REFUSE_MS);
  oublierClichePrepare(base);
  return FAIT;
}
