// The hub's one door: the envelope, the workstation behind it, its signature and its number, then the path's act.
import { CHEMINS, type RefusServeur } from '../src-shared/sync/messages';
import { CHEMINS_ADMISSION } from '../src-shared/sync/messages-admission';
import { CHEMINS_JOURNAL } from '../src-shared/sync/messages-journal';
import {
  ecrireReponse,
  lireRequete,
  METHODE,
  type Requete,
  requeteASigner,
} from '../src-shared/sync/requete';
import { type Geste, Refus, type Serveur } from './geste';
import { lireBoite, ouvrirBoite, repondreALaBoite } from './gestes/boites';
import { deposerCles, lireCles } from './gestes/cles';
import { deposerCliche, deposerMorceau, lireCliches, lireMorceau, signerCliche } from './gestes/cliches';
import { deposerConstats, suiteDesConstats } from './gestes/constats';
import { boutsDesJournaux, deposerPage, suiteDuJournal } from './gestes/journaux';
import { deposerLot, suiteDesLots } from './gestes/lots';
import { point, presentation } from './gestes/point';
import { ecarterPoste, inscrirePoste, lirePostes } from './gestes/postes';
import { type PosteInscrit, StockagePlein, type Tables } from './stockage';
import { GESTES_DE_VISITEUR, recevoirVisiteur } from './visiteurs';

const GESTES: ReadonlyMap<string, Geste> = new Map<string, Geste>([
  [CHEMINS.point, point],
  [CHEMINS.deposerLot, deposerLot],
  [CHEMINS.suiteDesLots, suiteDesLots],
  [CHEMINS.deposerConstats, deposerConstats],
  [CHEMINS.suiteDesConstats, suiteDesConstats],
  [CHEMINS.inscrirePoste, inscrirePoste],
  [CHEMINS.ecarterPoste, ecarterPoste],
  [CHEMINS.lirePostes, lirePostes],
  [CHEMINS.deposerCliche, deposerCliche],
  [CHEMINS.deposerMorceau, deposerMorceau],
  [CHEMINS.signerCliche, signerCliche],
  [CHEMINS.lireCliches, lireCliches],
  [CHEMINS.lireMorceau, lireMorceau],
  [CHEMINS.deposerCles, deposerCles],
  [CHEMINS.lireCles, lireCles],
  [CHEMINS_JOURNAL.deposer, deposerPage],
  [CHEMINS_JOURNAL.bouts, boutsDesJournaux],
  [CHEMINS_JOURNAL.suite, suiteDuJournal],
  [CHEMINS_ADMISSION.ouvrir, ouvrirBoite],
  [CHEMINS_ADMISSION.lire, lireBoite],
  [CHEMINS_ADMISSION.repondre, repondreALaBoite],
]);

/** Every path that is answered, a member's or a visitor's. */
export const CHEMINS_DU_SERVEUR: readonly string[] = [...GESTES.keys(), ...GESTES_DE_VISITEUR.keys()];

const STATUTS: Readonly<Record<RefusServeur, number>> = {
  malForme: 400,
  signature: 401,
  ordinateurInconnu: 401,
  ordinateurEcarte: 403,
  autreStructure: 403,
  inconnu: 404,
  codeInconnu: 404,
  codeServi: 410,
  codeExpire: 410,
  numero: 409,
  incarnation: 409,
  suiteManquante: 409,
  bifurcation: 409,
  versionTropAncienne: 426,
  serveurPlein: 507,
};

export interface Reponse {
  readonly statut: number;
  readonly octets: Uint8Array;
}

/** Answers every request, whatever its bytes; only a failure of the storage throws. */
export async function repondre(
  serveur: Serveur,
  methode: string,
  chemin: string,
  recue: Uint8Array,
): Promise<Reponse> {
  const requete = lireRequete(recue);
  if (requete === null) return refuser(serveur, 'malForme', 0, 0);
  const { numero } = requete;
  const dernier = { numero: 0 };
  try {
    if (methode !== METHODE) throw new Refus('inconnu');
    const visite = GESTES_DE_VISITEUR.get(chemin);
    const corps =
      visite === undefined
        ? await recevoirMembre(serveur, chemin, requete, dernier)
        : await recevoirVisiteur(serveur, chemin, requete, visite);
    return { statut: 200, octets: ecrireReponse(numero, corps) };
  } catch (cause) {
    const refus = refusDe(cause);
    if (refus === null) throw cause;
    return refuser(serveur, refus, numero, dernier.numero);
  }
}

const refusDe = (cause: unknown): RefusServeur | null => {
  if (cause instanceof StockagePlein) return 'serveurPlein';
  return cause instanceof Refus ? cause.refus : null;
};

/** @param dernier filled with the greatest number taken of this workstation, once it is known who asks */
async function recevoirMembre(
  serveur: Serveur,
  chemin: string,
  requete: Requete,
  dernier: { numero: number },
): Promise<unknown> {
  const geste = GESTES.get(chemin);
  if (geste === undefined) throw new Refus('inconnu');
  const structure = await serveur.stockage.structureDe(requete.poste);
  if (structure === null) throw new Refus('ordinateurInconnu');
  return serveur.stockage.pour(structure, async (tables) => {
    const poste = await recevoir(serveur, tables, chemin, requete, dernier);
    return geste({ serveur, structure, tables, poste }, requete.corps);
  });
}

/** Checks who asks, in the transaction of the act itself. */
async function recevoir(
  serveur: Serveur,
  tables: Tables,
  chemin: string,
  requete: Requete,
  dernier: { numero: number },
): Promise<PosteInscrit> {
  const { stockage, cryptographie, maintenant } = serveur;
  const poste = await tables.lirePoste(requete.poste);
  if (poste === null) throw new Refus('ordinateurInconnu');
  const message = requeteASigner(METHODE, chemin, requete, cryptographie);
  if (!cryptographie.signatureValide(poste.ed25519, message, requete.signature)) throw new Refus('signature');
  if (poste.etat === 'perdu') throw new Refus('ordinateurEcarte');
  dernier.numero = poste.numero;
  if (requete.incarnation !== (await stockage.incarnation())) throw new Refus('incarnation');
  // A request seen once is not taken twice, even by a hub that was told so by somebody on the way.
  if (requete.numero <= poste.numero) throw new Refus('numero');
  const dit = chemin === CHEMINS.point ? presentation(serveur, poste, requete.corps) : {};
  const vu = { ...poste, ...dit, numero: requete.numero, vuLe: maintenant() };
  await tables.ecrirePoste(vu);
  return vu;
}

async function refuser(
  { stockage }: Serveur,
  refus: RefusServeur,
  repete: number,
  numero: number,
): Promise<Reponse> {
  const corps = { refus, incarnation: await stockage.incarnation(), numero };
  return { statut: STATUTS[refus], octets: ecrireReponse(repete, corps) };
}
