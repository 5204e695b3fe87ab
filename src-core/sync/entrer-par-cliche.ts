// A bare vault takes the state from a snapshot of the hub's, chunk by chunk; without a good one, the history will be read.
import { CHEMINS } from '../../src-shared/sync/messages';
import { reponseMorceau } from '../../src-shared/sync/messages-cliche';
import { memesOctets } from '../../src-shared/sync/octets';
import { preparer } from '../coffre/instructions';
import { sha256 } from '../primitives';
import {
  abandonnerCliche,
  type Chargement,
  chargerMorceau,
  clicheEnCours,
  commencerCliche,
  etapesDeLaFin,
  type RefusCliche,
} from './charger-cliche';
import { lireManifeste, type ManifesteCliche } from './cliche';
import { type ClicheAuServeur, lireLesCliches } from './cliches-au-serveur';
import { consignerSeul } from './consigner-seul';
import type { Conversation, Issue } from './conversation';
import { nombreAuDepart } from './depart';
import type { Marche } from './marche';
import { aCoteDuTravail } from './pas-a-pas';
import type { PosteLocal } from './poste-local';

/** The hub may replace one while it is being read; then the next is begun. */
const ESSAIS = 3;

/** Nothing of the structure's rows was ever here, or the snapshot that was begun is. */
export function peutEntrerParCliche(poste: PosteLocal): boolean {
  const { base } = poste.plume;
  // Somebody typed since it was begun: the state would be another than the one signed. The history is read.
  if (clicheEnCours(base) !== null && nombreAuDepart(base) > 0) abandonnerCliche(poste);
  if (clicheEnCours(base) !== null) return true;
  return preparer(base, 'SELECT 1 FROM operation UNION ALL SELECT 1 FROM lot LIMIT 1').get() === undefined;
}

/**
 * `true` when the state is here and the logs go on from its cut. What is wrong with a snapshot is journalled, and nothing of it stays.
 * @param annoncer how many heads are still to come, before the first of them
 */
export async function entrerParCliche(
  poste: PosteLocal,
  conversation: Conversation,
  marche: Marche,
  annoncer: (manifeste: ManifesteCliche, tetes: number) => void,
): Promise<Issue<boolean>> {
  const refuses: Uint8Array[] = [];
  for (let essai = 0; essai < ESSAIS; essai++) {
    const lus = await lireLesCliches(poste, conversation);
    if (!lus.ok) return lus;
    const candidats = lus.valeur.cliches.filter(
      ({ manifeste }) => !refuses.some((refuse) => memesOctets(refuse, manifeste)),
    );
    const choisi = choisir(poste, candidats, refuses);
    if (choisi === null) break;
    const charge = await charger(poste, conversation, choisi, marche, annoncer);
    if (!charge.ok) return charge;
    if (charge.valeur === 'fini') return { ok: true, valeur: true };
    abandonnerCliche(poste);
    if (charge.valeur === 'remplace') continue;
    refuses.push(choisi);
    ecarter(poste, charge.valeur);
  }
  if (clicheEnCours(poste.plume.base) !== null) abandonnerCliche(poste);
  return { ok: true, valeur: false };
}

/** The one that was begun if it is still there, else the newest that is good; the others are named. */
function choisir(
  poste: PosteLocal,
  candidats: readonly ClicheAuServeur[],
  refuses: Uint8Array[],
): Uint8Array | null {
  const entame = clicheEnCours(poste.plume.base);
  const reste = candidats.find(({ manifeste }) => entame !== null && memesOctets(manifeste, entame));
  if (entame !== null && reste === undefined) abandonnerCliche(poste);
  for (const { manifeste, signatures } of reste === undefined ? candidats : [reste]) {
    const debut = commencerCliche(poste, manifeste, signatures);
    if (debut.etat === 'enCours') return manifeste;
    refuses.push(manifeste);
    if (debut.etat === 'refuse') ecarter(poste, debut.motif);
  }
  return null;
}

type Fin = 'fini' | 'remplace' | RefusCliche;

async function charger(
  poste: PosteLocal,
  conversation: Conversation,
  manifeste: Uint8Array,
  marche: Marche,
  annoncer: (manifeste: ManifesteCliche, tetes: number) => void,
): Promise<Issue<Fin>> {
  const { base } = poste.plume;
  const lu = lireManifeste(manifeste);
  if (lu === null) return { ok: true, valeur: 'manifeste' };
  const debut = preparer<[Uint8Array], { morceaux: number }>(
    base,
    'SELECT morceaux FROM cliche_en_cours WHERE empreinte = ?',
  ).get(sha256(manifeste));
  const recus = debut?.morceaux ?? 0;
  annoncer(lu, Math.ceil(lu.tetes * (1 - recus / lu.morceaux.length)));
  for (let rang = recus; rang < lu.morceaux.length; rang++) {
    const pris = await prendreMorceau(poste, conversation, manifeste, rang);
    if (!pris.ok) return pris;
    if (pris.valeur === null) return { ok: true, valeur: 'remplace' };
    if (pris.valeur.etat === 'refuse') return { ok: true, valeur: pris.valeur.motif };
    if (pris.valeur.etat === 'enCours') marche.surRecues(pris.valeur.posees);
    if (!(await marche.continuer())) return { ok: false, panne: 'injoignable' };
  }
  const fin = await aCoteDuTravail(etapesDeLaFin(poste, manifeste), () => '', marche.continuer);
  if (fin === null) return { ok: false, panne: 'injoignable' };
  if (fin.etat === 'refuse') return { ok: true, valeur: fin.motif };
  const detail = { saisies: lu.tetes };
  consignerSeul(poste.plume, { acte: 'synchronisation.cliche', finalite: 'securite', detail });
  return { ok: true, valeur: 'fini' };
}

/** Asked for a second time when it is another one: the network may have changed it. `null`: the hub has it no more. */
async function prendreMorceau(
  poste: PosteLocal,
  conversation: Conversation,
  manifeste: Uint8Array,
  rang: number,
): Promise<Issue<Chargement | null>> {
  const corps = { cliche: sha256(manifeste), rang };
  for (let essai = 0; ; essai++) {
    const lu = await conversation.demander(CHEMINS.lireMorceau, corps, reponseMorceau);
    if (!lu.ok) return lu;
    if (lu.valeur.octets === null) return { ok: true, valeur: null };
    const charge = chargerMorceau(poste, manifeste, lu.valeur.octets);
    if (charge.etat !== 'refuse' || essai > 0) return { ok: true, valeur: charge };
  }
}

const ecarter = ({ plume }: PosteLocal, motif: RefusCliche): void => {
  consignerSeul(plume, { acte: 'synchronisation.clicheEcarte', finalite: 'securite', detail: { motif } });
};
