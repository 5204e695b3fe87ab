// The hub's own handlers over its storage in memory, behind a transport that can fail as networks do.

import { demanderAdmission } from '../../src-core/sync/admission';
import { Conversation } from '../../src-core/sync/conversation';
import type { PosteLocal } from '../../src-core/sync/poste-local';
import { StockageEnMemoire } from '../../src-hub/en-memoire';
import type { Serveur } from '../../src-hub/geste';
import { repondre } from '../../src-hub/repondre';
import { CHEMINS, demandeInscription, rien } from '../../src-shared/sync/messages';
import type { Transport } from '../../src-shared/sync/requete';
import { CRYPTOGRAPHIE } from '../shared/sync/des-constats';
import { type StockageDeTest, sansPlace } from './stockage-de-test';

export type Reseau =
  /** The answer is given. */
  | 'bon'
  /** The request never arrives. */
  | 'coupe'
  /** The request is done, its answer is lost. */
  | 'reponsePerdue'
  /** A portal answers in the hub's place. */
  | 'portail'
  /** A proxy cuts the answer. */
  | 'tronque'
  /** The request arrives twice. */
  | 'double'
  /** Somebody changes a bit of the answer on the way. */
  | 'altere'
  /** Somebody gives an answer of the day before. */
  | 'reponseDHier'
  /** The hub's disk is full. */
  | 'sansPlace';

export interface Trame {
  readonly chemin: string;
  readonly octets: Uint8Array;
  readonly reponse: Uint8Array;
}

function enRoute(reponse: Uint8Array, reseau: Reseau, dHier: Uint8Array | undefined): Uint8Array {
  if (reseau === 'tronque') return reponse.slice(0, reponse.length >> 1);
  if (reseau === 'reponseDHier') return dHier ?? reponse;
  if (reseau !== 'altere') return reponse;
  const place = (reponse.length * 2) / 3;
  return reponse.map((octet, rang) => (rang === Math.trunc(place) ? octet ^ 4 : octet));
}

const PAGE = Buffer.from('<html><body>Bienvenue sur le réseau de la médiathèque</body></html>');

export class ServeurDeTest {
  readonly stockage: StockageDeTest;
  /** The hub's clock; it may lie. */
  readonly heure = { ms: Date.UTC(2026, 10, 24, 11) };
  requetes = 0;
  octets = 0;
  /** What went over the network, for who listens and plays it again. */
  readonly trames: Trame[] = [];

  constructor(stockage: StockageDeTest = new StockageEnMemoire('i1')) {
    this.stockage = stockage;
  }

  /** @param etat what happens to each request, one after the other; asked anew each time */
  transport(etat: (chemin: string) => Reseau = () => 'bon'): Transport {
    return async (methode, chemin, octets) => {
      const reseau = etat(chemin);
      if (reseau === 'coupe') throw new Error('ECONNRESET');
      if (reseau === 'portail') return { statut: 200, octets: Uint8Array.from(PAGE) };
      this.requetes++;
      const premiere = await this.repondre(methode, chemin, octets, reseau === 'sansPlace');
      const reponse = reseau === 'double' ? await this.repondre(methode, chemin, octets) : premiere;
      this.octets += octets.length + reponse.octets.length;
      if (reseau === 'reponsePerdue') throw new Error('ETIMEDOUT');
      const dHier = this.trames.find((trame) => trame.chemin === chemin)?.reponse;
      this.trames.push({ chemin, octets, reponse: reponse.octets });
      return { statut: reponse.statut, octets: enRoute(reponse.octets, reseau, dHier) };
    };
  }

  /** The hub itself, without the network. */
  repondre(methode: string, chemin: string, octets: Uint8Array, plein = false) {
    const serveur: Serveur = {
      stockage: plein ? sansPlace(this.stockage) : this.stockage,
      cryptographie: CRYPTOGRAPHIE,
      maintenant: () => this.heure.ms,
    };
    return repondre(serveur, methode, chemin, octets);
  }

  async ouvrir({ plume, racine }: PosteLocal): Promise<void> {
    const { poste, ed25519 } = demanderAdmission(plume.base);
    await this.stockage.ouvrirStructure(racine.structure, {
      poste,
      ed25519,
      etat: 'actif',
      numero: 0,
      vuLe: 0,
      ecartMs: 0,
      version: '',
    });
  }

  /** A workstation that is in already makes the newcomer known here. */
  async inscrire(par: PosteLocal, { plume }: PosteLocal): Promise<void> {
    const { poste, ed25519 } = demanderAdmission(plume.base);
    const corps = demandeInscription.parse({ poste, ed25519 });
    const issue = await new Conversation(par, this.transport()).demander(CHEMINS.inscrirePoste, corps, rien);
    if (!issue.ok) throw new Error(`not registered: ${JSON.stringify(issue)}`);
  }

  async ecarter(par: PosteLocal, poste: string, etat: 'retire' | 'perdu'): Promise<void> {
    const issue = await new Conversation(par, this.transport()).demander(
      CHEMINS.ecarterPoste,
      { poste, etat },
      rien,
    );
    if (!issue.ok) throw new Error(`not put aside: ${JSON.stringify(issue)}`);
  }
}
