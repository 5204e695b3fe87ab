// The hub's one door: the envelope, the workstation behind it, its signature and its number, then the path's act.
import { CHEMINS, type RefusServeur } from '../src-shared/sync/messages';
import { ecrireReponse, lireRequete, type Requete, requeteASigner } from '../src-shared/sync/requete';
import { type Geste, Refus, type Serveur } from './geste';
import { deposerCles, lireCles } from './gestes/cles';
import { deposerCliche, deposerMorceau, dernierCliche, lireMorceau, signerCliche } from './gestes/cliches';
import { deposerConstats, suiteDesConstats } from './gestes/constats';
import { deposerLot, suiteDesLots } from './gestes/lots';
import { point } from './gestes/point';
import { ecarterPoste, inscrirePoste } from './gestes/postes';
import type { PosteInscrit, Tables } from './stockage';

const GESTES: ReadonlyMap<string, Geste> = new Map<string, Geste>([
  [CHEMINS.point, point],
  [CHEMINS.deposerLot, deposerLot],
  [CHEMINS.suiteDesLots, suiteDesLots],
  [CHEMINS.deposerConstats, deposerConstats],
  [CHEMINS.suiteDesConstats, suiteDesConstats],
  [CHEMINS.inscrirePoste, inscrirePoste],
  [CHEMINS.ecarterPoste, ecarterPoste],
  [CHEMINS.deposerCliche, deposerCliche],
  [CHEMINS.deposerMorceau, deposerMorceau],
  [CHEMINS.signerCliche, signerCliche],
  [CHEMINS.dernierCliche, dernierCliche],
  [CHEMINS.lireMorceau, lireMorceau],
  [CHEMINS.deposerCles, deposerCles],
  [CHEMINS.lireCles, lireCles],
]);

const STATUTS: Readonly<Record<RefusServeur, number>> = {
  malForme: 400,
  signature: 401,
  ordinateurInconnu: 401,
  ordinateurEcarte: 403,
  autreStructure: 403,
  inconnu: 404,
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
  const geste = methode === 'POST' ? GESTES.get(chemin) : undefined;
  if (requete === null || geste === undefined)
    return refuser(serveur, requete === null ? 'malForme' : 'inconnu', requete?.numero ?? 0, 0);
  const structure = await serveur.stockage.structureDe(requete.poste);
  if (structure === null) return refuser(serveur, 'ordinateurInconnu', requete.numero, 0);
  let dernier = 0;
  try {
    const corps = await serveur.stockage.pour(structure, async (tables) => {
      const poste = await recevoir(serveur, tables, methode, chemin, requete, (numero) => {
        dernier = numero;
      });
      return geste({ serveur, structure, tables, poste }, requete.corps);
    });
    return { statut: 200, octets: ecrireReponse(requete.numero, corps) };
  } catch (cause) {
    if (!(cause instanceof Refus)) throw cause;
    return refuser(serveur, cause.refus, requete.numero, dernier);
  }
}

/** Checks who asks, in the transaction of the act itself. */
async function recevoir(
  { stockage, cryptographie, maintenant }: Serveur,
  tables: Tables,
  methode: string,
  chemin: string,
  requete: Requete,
  surNumero: (numero: number) => void,
): Promise<PosteInscrit> {
  const poste = await tables.lirePoste(requete.poste);
  if (poste === null) throw new Refus('ordinateurInconnu');
  const message = requeteASigner(methode, chemin, requete, cryptographie);
  if (!cryptographie.signatureValide(poste.ed25519, message, requete.signature)) throw new Refus('signature');
  if (poste.etat === 'perdu') throw new Refus('ordinateurEcarte');
  surNumero(poste.numero);
  if (requete.incarnation !== (await stockage.incarnation())) throw new Refus('incarnation');
  // A request seen once is not taken twice, even by a hub that was told so by somebody on the way.
  if (requete.numero <= poste.numero) throw new Refus('numero');
  const vu = { ...poste, numero: requete.numero, vuLe: maintenant() };
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
