// One synchronisation with the hub: statements, own log first, what others wrote, then what waits here.
import { heureDouteuse } from '../../src-shared/sync/heures-fausses';
import { CHEMINS, reponseLot } from '../../src-shared/sync/messages';
import { memesOctets } from '../../src-shared/sync/octets';
import { comparerAuServeur } from '../../src-shared/sync/propre-journal';
import type { Transport } from '../../src-shared/sync/requete';
import { sequenceDe, type Vecteur } from '../../src-shared/sync/vecteurs';
import { avecGrandCache } from '../coffre/grand-cache';
import { oublierParametre } from '../coffre/parametres';
import { quitterLaBranche } from './bifurquer';
import { ARRETEE, type Bilan, interrompue } from './bilan';
import { apporterConstats, prendreConstats } from './constats-du-serveur';
import { Conversation, type Issue, memoireServeur, type Panne, retenir } from './conversation';
import { nombreAuDepart } from './depart';
import { entrerParCliche, peutEntrerParCliche } from './entrer-par-cliche';
import { empreinteA, lotsApres, lotsEnAttente, sonJournal, vecteurApplique } from './journaux';
import { redonnerLaListe } from './liste-du-serveur';
import { prendreLots } from './lots-du-serveur';
import { type Marche, SANS_MARCHE } from './marche';
import { demanderPoint, type Point } from './point';
import { idDuPoste, type PosteLocal } from './poste-local';
import { reprendreLotsEnAttente } from './recevoir-lots';
import { redireALHeure } from './redire-a-l-heure';
import { rejouerApresMiseAJour } from './rejouer-gardees';
import { reprendreBranches } from './reprendre-branches';
import { scellerDepartPasAPas, siensEnAttente } from './sceller-depart';

/** Never throws for the network's sake; what was received before a cut is kept, and the next one goes on. */
export async function synchroniser(
  poste: PosteLocal,
  transport: Transport,
  marche: Marche = SANS_MARCHE,
): Promise<Bilan> {
  const passage = new Passage(poste, new Conversation(poste, transport), marche);
  const fin = await avecGrandCache(poste.plume.base, () => passage.faire());
  return passage.bilan(fin);
}

class Passage {
  readonly #poste: PosteLocal;
  readonly #conversation: Conversation;
  readonly #marche: Marche;
  #constats = 0;
  #envoyes = 0;
  #appliques = 0;
  #heureDouteuse = false;
  #nouveauCliche = false;
  #auPoint: Vecteur = {};

  constructor(poste: PosteLocal, conversation: Conversation, marche: Marche) {
    this.#poste = poste;
    this.#conversation = conversation;
    this.#marche = marche;
  }

  async faire(): Promise<Bilan['fin']> {
    this.#appliques += rejouerApresMiseAJour(this.#poste);
    const point = await this.#point();
    if (!point.ok) return interrompue(point);
    const constats = await prendreConstats(this.#poste, this.#conversation, point.valeur.constats);
    if (!constats.ok) return interrompue(constats);
    this.#constats += constats.valeur;
    const entree = await this.#entrer(point.valeur);
    if (entree !== null) return entree;
    this.#appliques += reprendreLotsEnAttente(this.#poste).repris;
    const propre = await this.#sonJournalDAbord(point.valeur);
    if (propre !== null) return propre;
    const prises = await this.#prendreLesAutres(point.valeur);
    if (prises !== null) return prises;
    oublierParametre(this.#poste.plume.base, 'branche.aRelire');
    const portes = await this.#apporterQuiNousSommes();
    if (!portes.ok) return interrompue(portes);
    this.#constats += portes.valeur;
    reprendreBranches(this.#poste);
    const { sequence } = sonJournal(this.#poste.plume.base);
    if (sequence < point.valeur.sequence || siensEnAttente(this.#poste)) return { etat: 'siensEnAttente' };
    const apportes = await this.#apporterLesAutres(point.valeur);
    if (apportes !== null) return apportes;
    if (!this.#heureDouteuse) redireALHeure(this.#poste);
    if (!(await scellerDepartPasAPas(this.#poste, this.#marche.continuer))) return ARRETEE;
    return (await this.#envoyerLeMien(point.valeur)) ?? { etat: 'faite' };
  }

  bilan(fin: Bilan['fin']): Bilan {
    const { base } = this.#poste.plume;
    const { sequence, niveau } = memoireServeur(this.#poste);
    return {
      fin,
      constats: this.#constats,
      lotsEnvoyes: this.#envoyes,
      lotsAppliques: this.#appliques,
      enAttente: lotsEnAttente(base).map(({ motif }) => motif),
      resteAEnvoyer: nombreAuDepart(base) + Math.max(0, sonJournal(base).sequence - sequence),
      acquitte: { sequence, niveau },
      heureDouteuse: this.#heureDouteuse,
      nouvelleIncarnation: this.#conversation.nouvelleIncarnation,
      nouveauCliche: this.#nouveauCliche,
    };
  }

  async #point(): Promise<Issue<Point>> {
    this.#auPoint = vecteurApplique(this.#poste.plume.base);
    const point = await demanderPoint(this.#poste, this.#conversation);
    if (point.ok) this.#constaterPoint(point.valeur);
    return point;
  }

  #constaterPoint(point: Point): void {
    const { base, maintenant } = this.#poste.plume;
    this.#heureDouteuse = heureDouteuse(maintenant(), point.heure);
    this.#nouveauCliche = point.cliches === true;
    this.#annoncer(point, vecteurApplique(base));
  }

  /** @param present what counts as received of each log @param entre received besides, before the logs go on */
  #annoncer({ heure, sequence, autres }: Point, present: Vecteur, entre = 0): void {
    const annoncees = [[idDuPoste(this.#poste), sequence] as const, ...autres];
    const aRecevoir = annoncees.reduce(
      (somme, [auteur, derniere]) => somme + Math.max(0, derniere - sequenceDe(present, auteur)),
      entre,
    );
    this.#marche.surPoint({ ecartMs: heure - this.#poste.plume.maintenant(), aRecevoir });
  }

  /** Joining costs the size of the state: a bare vault takes a snapshot, then the logs go on from its cut. */
  async #entrer(point: Point): Promise<Bilan['fin'] | null> {
    const vide = point.sequence === 0 && point.autres.length === 0;
    if (vide || !peutEntrerParCliche(this.#poste)) return null;
    const entree = await entrerParCliche(
      this.#poste,
      this.#conversation,
      this.#marche,
      ({ journaux }, tetes) =>
        this.#annoncer(point, Object.fromEntries(journaux.map(([auteur, fin]) => [auteur, fin])), tetes),
    );
    return entree.ok ? null : interrompue(entree);
  }

  /** `null` when my log and the hub's copy of it are one history. */
  async #sonJournalDAbord({ sequence, empreinte }: Point): Promise<Bilan['fin'] | null> {
    const { base } = this.#poste.plume;
    const moi = idDuPoste(this.#poste);
    const mien = sonJournal(base);
    const compare = comparerAuServeur(mien, (a) => empreinteA(base, moi, a), { sequence, empreinte });
    if (compare.etat === 'bifurcation') return { etat: 'bifurcation' };
    if (compare.etat !== 'aReprendre') return null;
    const repris = await prendreLots(this.#poste, this.#conversation, moi, sequence, this.#marche);
    if (!repris.ok) return interrompue(repris);
    this.#appliques += repris.valeur.appliques;
    // Shorter still, they wait for what they had seen of the others, which is asked for next.
    return repris.valeur.bifurcation ? { etat: 'bifurcation' } : null;
  }

  async #prendreLesAutres({ autres }: Point): Promise<Bilan['fin'] | null> {
    for (const [auteur, derniere] of autres) {
      const mienne = sequenceDe(vecteurApplique(this.#poste.plume.base), auteur);
      // What the hub compared with is what was here when it was asked; batches that waited may be in since.
      const autre = derniere === sequenceDe(this.#auPoint, auteur);
      if (!autre && derniere <= mienne) continue;
      const issue = await this.#prendre(auteur, derniere, autre);
      if (issue !== null) return issue;
    }
    return null;
  }

  /** @param autre the hub's history of this log is known to be another one */
  async #prendre(auteur: string, derniere: number, autre: boolean): Promise<Bilan['fin'] | null> {
    if (autre) {
      const quittee = await quitterLaBranche(this.#poste, this.#conversation, auteur);
      if (!quittee.ok) return interrompue(quittee);
    }
    const pris = await prendreLots(this.#poste, this.#conversation, auteur, derniere, this.#marche);
    if (!pris.ok) return interrompue(pris);
    this.#appliques += pris.valeur.appliques;
    return pris.valeur.bifurcation && !autre ? this.#prendre(auteur, derniere, true) : null;
  }

  /** Statements; and to a hub that forgot a night, who may knock at its door and who may not. */
  async #apporterQuiNousSommes(): Promise<Issue<number>> {
    if (this.#conversation.nouvelleIncarnation) {
      const liste = await redonnerLaListe(this.#poste, this.#conversation);
      if (!liste.ok) return liste;
    }
    return apporterConstats(this.#poste, this.#conversation);
  }

  /**
   * What the hub lost or never had of the others' that are here. Before anything is sealed: if the hub has another
   * history of one of them, what is sealed next must not name what nobody goes on with.
   */
  async #apporterLesAutres({ autres }: Point): Promise<Bilan['fin'] | null> {
    for (const [auteur, derniere] of autres) {
      const issue = await this.#envoyer(auteur, derniere);
      if (issue !== null) return issue;
    }
    return null;
  }

  async #envoyerLeMien({ sequence }: Point): Promise<Bilan['fin'] | null> {
    const issue = await this.#envoyer(idDuPoste(this.#poste), sequence);
    if (issue === null) retenir(this.#poste, { le: new Date(this.#poste.plume.maintenant()).toISOString() });
    return issue;
  }

  async #envoyer(auteur: string, apres: number): Promise<Bilan['fin'] | null> {
    const moi = idDuPoste(this.#poste);
    const lots = lotsApres(this.#poste.plume.base, auteur, apres);
    for (const lot of lots) {
      const recu = await this.#conversation.envoyer(CHEMINS.deposerLot, lot.octets, reponseLot);
      if (!recu.ok) return this.#refuse(auteur, apres, recu);
      const { sequence, empreinte, niveau } = recu.valeur;
      if (sequence !== lot.derniere || !memesOctets(empreinte, lot.empreinte))
        return { etat: 'interrompue', panne: 'injoignable' };
      this.#envoyes++;
      if (auteur === moi) retenir(this.#poste, { sequence, niveau });
      this.#marche.surEnvoyees(lot.derniere - lot.premiere + 1);
      if (!(await this.#marche.continuer())) return ARRETEE;
    }
    // What was sealed meanwhile was not sent: only these batches are the hub's.
    if (auteur === moi) retenir(this.#poste, { sequence: lots.at(-1)?.derniere ?? apres });
    return null;
  }

  // A colleague's batch that the hub does not want is the colleague's business, unless its history is another one.
  async #refuse(
    auteur: string,
    derniereDuServeur: number,
    issue: { readonly ok: false } & Panne,
  ): Promise<Bilan['fin'] | null> {
    if (auteur === idDuPoste(this.#poste))
      return bifurcationDe(issue) ? { etat: 'bifurcation' } : interrompue(issue);
    if (bifurcationDe(issue)) return this.#prendre(auteur, derniereDuServeur, true);
    return issue.panne === 'refus' ? null : interrompue(issue);
  }
}

const bifurcationDe = (issue: Panne): boolean => issue.panne === 'refus' && issue.refus === 'bifurcation';
