// The process's synchronisations: one at a time, by themselves while a structure is open or paused, or at once on demand.
import { type Erreur, erreur } from '../../src-shared/erreurs';
import {
  APRES_OUVERTURE_MS,
  APRES_SAISIE_MS,
  AU_TRAVAIL_MS,
  attenteAvantLaProchaine,
  PAS_AU_TRAVAIL_MS,
  PAS_SANS_PERSONNE_MS,
} from '../../src-shared/regles/rythme-synchronisation';
import { echec, type Result, succes } from '../../src-shared/result';
import type { StructureOuverte } from '../structure/structure-ouverte';
import { derniereSequence } from '../sync/depart';
import { duree } from '../sync/marche';
import type { PortReseau } from '../sync/port-reseau';
import { aEnvoyer } from './a-envoyer';
import { lireDestination } from './destination';

import { type Avancement, type FinDePassage, Passage } from './passage';
import { VeilleDesCliches } from './veille-des-cliches';

interface EnCours {
  readonly structure: StructureOuverte;
  readonly passage: Passage;
  readonly fin: Promise<FinDePassage>;
}

/** What is watched of the structure that is open. */
interface Suivi {
  readonly structure: StructureOuverte;
  /** Milliseconds of the clock that only runs forward. */
  prochaine: number;
  sequence: number;
  saisieA: number | null;
  echecs: number;
  /** An exchange has just gone to its end: snapshots are looked at; `nouvelle`: the server has news of them. */
  cliches: 'vus' | 'aRegarder' | 'nouvelle';
}

export class Synchronisations {
  readonly #reseau: PortReseau;
  readonly #monotone: () => number;
  /** From 0 to 1. */
  readonly #hasard: () => number;
  #suivi: Suivi | null = null;
  #enCours: EnCours | null = null;
  #veille: VeilleDesCliches | null = null;
  /** Requests of one computer follow one another: their numbers only grow. */
  #autre: Promise<void> = Promise.resolve();
  #dernierGeste = Number.NEGATIVE_INFINITY;

  constructor(reseau: PortReseau, monotone: () => number, hasard: () => number) {
    this.#reseau = reseau;
    this.#monotone = monotone;
    this.#hasard = hasard;
  }

  /** Somebody opened, searched or wrote something: for a while what is received goes by small steps. */
  noterGeste(): void {
    this.#dernierGeste = this.#monotone();
  }

  avancement(structure: StructureOuverte): Avancement | null {
    return this.#enCours?.structure === structure ? this.#enCours.passage.avancement : null;
  }

  /**
   * Called every second while a structure is open or paused; begins what is due.
   * @param suite called after something was received
   */
  async battre(structure: StructureOuverte, suite: () => Promise<void>): Promise<void> {
    const suivi = this.#suivre(structure);
    const present = this.#monotone();
    const sequence = derniereSequence(structure.base);
    if (sequence !== suivi.sequence) {
      suivi.sequence = sequence;
      suivi.saisieA = present;
    }
    if (this.#enCours !== null) return;
    if (estDue(suivi, present)) await this.lancer(structure, suite);
    else if (suivi.cliches !== 'vus' && this.#veille === null)
      await this.#veillerSurLesCliches(structure, suivi);
  }

  /**
   * Joins the one under way. Errors: serveurNonRelie, lectureSeule, annule, and why the server was not reached.
   * @param tout somebody asks for it: everything leaves, the journal too
   */
  async lancer(
    structure: StructureOuverte,
    suite: () => Promise<void>,
    tout = false,
  ): Promise<Result<void, Erreur>> {
    const impossible = obstacle(structure);
    if (impossible !== null) {
      this.#reporter(this.#suivre(structure));
      return echec(impossible);
    }
    const enCours =
      this.#enCours?.structure === structure ? this.#enCours : this.#commencer(structure, suite, tout);
    const fin = await enCours.fin;
    if (fin.etat === 'faite') return succes(undefined);
    return echec(erreur(fin.etat === 'arretee' ? 'annule' : fin.panne));
  }

  /** A request of another kind: after the exchange under way, and the next one waits for its answer. */
  async entreDeux<T>(structure: StructureOuverte, demande: () => Promise<T>): Promise<T> {
    this.#veille?.arreter();
    while (this.#enCours?.structure === structure) await this.#enCours.fin;
    const faite = demande();
    this.#autre = faite.then(
      () => undefined,
      () => undefined,
    );
    return faite;
  }

  /** Ends at a piece; what was received is kept, and the next one goes on from there. */
  arreter(): void {
    this.#enCours?.passage.arreter();
    this.#veille?.arreter();
  }

  async #veillerSurLesCliches(structure: StructureOuverte, suivi: Suivi): Promise<void> {
    const destination = lireDestination(structure.base);
    if (destination === null) return;
    const nouvelle = suivi.cliches === 'nouvelle';
    suivi.cliches = 'vus';
    const veille = new VeilleDesCliches(structure, this.#reseau, destination);
    this.#veille = veille;
    try {
      await this.#autre;
      await veille.faire(nouvelle);
    } finally {
      if (this.#veille === veille) this.#veille = null;
    }
  }

  #commencer(structure: StructureOuverte, suite: () => Promise<void>, tout: boolean): EnCours {
    // Of a structure that has just closed: it ends by itself at its next step.
    this.arreter();
    const suivi = this.#suivre(structure);
    const destination = lireDestination(structure.base);
    if (destination === null) throw new Error('no server to synchronise with');
    const passage = new Passage(structure, this.#reseau, destination, {
      aEnvoyer: aEnvoyer(structure.poste),
      tout,
      commencer: () => this.#commencerUnPas(),
    });
    suivi.saisieA = null;
    const fin = this.#autre
      .then(() => passage.faire())
      .then(async (finie) => {
        if (this.#enCours === enCours) this.#enCours = null;
        if (finie.etat !== 'arretee') suivi.echecs = finie.etat === 'faite' ? 0 : suivi.echecs + 1;
        if (finie.etat === 'faite') suivi.cliches = passage.nouveauCliche ? 'nouvelle' : 'aRegarder';
        this.#reporter(suivi);
        if (passage.aRecu && structure.base.open) await suite();
        return finie;
      });
    const enCours = { structure, passage, fin };
    this.#enCours = enCours;
    return enCours;
  }

  #suivre(structure: StructureOuverte): Suivi {
    if (this.#suivi?.structure === structure) return this.#suivi;
    structure.aLaFermeture(() => {
      if (this.#suivi?.structure === structure) this.arreter();
    });
    this.#suivi = {
      structure,
      prochaine: this.#monotone() + APRES_OUVERTURE_MS,
      sequence: derniereSequence(structure.base),
      saisieA: null,
      echecs: 0,
      cliches: 'vus',
    };
    return this.#suivi;
  }

  #commencerUnPas(): () => boolean {
    const auTravail = this.#monotone() - this.#dernierGeste < AU_TRAVAIL_MS;
    return duree(this.#monotone, auTravail ? PAS_AU_TRAVAIL_MS : PAS_SANS_PERSONNE_MS);
  }

  #reporter(suivi: Suivi): void {
    suivi.prochaine = this.#monotone() + attenteAvantLaProchaine(suivi.echecs, this.#hasard());
  }
}

// After a failure what is typed does not hurry it: it would fail again.
const estDue = ({ prochaine, saisieA, echecs }: Suivi, present: number): boolean =>
  present >= prochaine || (echecs === 0 && saisieA !== null && present - saisieA >= APRES_SAISIE_MS);

function obstacle({ base, pageAlteree, ecrituresManquantes }: StructureOuverte): Erreur | null {
  if (lireDestination(base) === null) return erreur('serveurNonRelie');
  if (pageAlteree) return erreur('baseAlteree');
  return ecrituresManquantes > 0 ? erreur('lectureSeule') : null;
}
