// Keeps one core alive: start with handshake, calls by number, one restart after a crash, an orderly end.
import {
  type DepuisCoeur,
  type EtatDeSession,
  type RaisonDePause,
  VERSION_PROTOCOLE,
} from '../../src-shared/contract/protocole';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result } from '../../src-shared/result';
import type { TrousseauDuSysteme } from '../keychain';
import type { Reseau } from '../network';
import type { ProcessusCoeur } from './launch';
import { depuisCoeur } from './messages';
import { RequetesDUneVie } from './requests';

export interface Options {
  readonly lancer: () => ProcessusCoeur;
  readonly trousseau: Pick<TrousseauDuSysteme, 'envelopper' | 'developper'>;
  readonly reseau: Pick<Reseau, 'envoyer'>;
  /** A structure opened, paused or closed. */
  readonly surSession: (etat: EtatDeSession) => void;
  /** The core fell twice in a short time, or does not start: the user must be told. */
  readonly surPerte: () => void;
  readonly delais?: Partial<typeof DELAIS>;
  readonly maintenant?: () => number;
}

/** Milliseconds. */
const DELAIS = {
  bonjour: 15_000,
  drainage: 8_000,
  sauvegarde: 120_000,
  conge: 1_500,
  terme: 2_000,
  entreDeuxChutes: 60_000,
};

type Reponse = Result<unknown, Erreur>;

/** One life of the core's process. */
interface Vie {
  readonly processus: ProcessusCoeur;
  readonly pret: Promise<boolean>;
  readonly fin: Promise<void>;
  readonly attentes: Map<number, (reponse: Reponse) => void>;
  readonly requetes: RequetesDUneVie;
  /** @param enCours a backup goes on, and the process then ends by itself */
  surDraine: (enCours: boolean) => void;
  voulue: boolean;
}

export class Superviseur {
  readonly #options: Options;
  readonly #delais: typeof DELAIS;
  #vie: Vie | null = null;
  readonly #finissants = new Set<Promise<void>>();
  #suivant = 1;
  #derniereChute = Number.NEGATIVE_INFINITY;

  constructor(options: Options) {
    this.#options = options;
    this.#delais = { ...DELAIS, ...options.delais };
  }

  /** Process id of the core, for tests and diagnosis. */
  get pid(): number | undefined {
    return this.#vie?.processus.pid;
  }

  /** True when the core answered with the protocol of this shell. */
  async demarrer(): Promise<boolean> {
    this.#vie ??= this.#naitre();
    return this.#vie.pret;
  }

  /** Never throws: a core that is gone is a typed error. */
  async appeler(nom: string, entree: unknown): Promise<Reponse> {
    const vie = this.#vie;
    if (vie === null || !(await vie.pret)) return echec(erreur('coeurIndisponible'));
    return new Promise((repondre) => {
      const id = this.#suivant++;
      vie.attentes.set(id, repondre);
      vie.processus.envoyer({ type: 'appel', id, nom, entree });
      void vie.fin.then(() => repondre(echec(erreur('coeurIndisponible'))));
    });
  }

  /** Takes its place behind the calls already sent: drafts that left the page are kept first. */
  mettreEnPause(raison: RaisonDePause): void {
    this.#vie?.processus.envoyer({ type: 'pause', raison });
  }

  /**
   * Drains, then a word, then a signal, then the end. Resolves once the process is gone, or once the structure is closed
   * when a backup goes on: see `finir`.
   */
  async arreter(): Promise<void> {
    const vie = this.#vie;
    if (vie === null) return;
    this.#vie = null;
    vie.voulue = true;
    let resteEnCours = false;
    const draine = new Promise<void>((resoudre) => {
      vie.surDraine = (enCours) => {
        resteEnCours = enCours;
        resoudre();
      };
    });
    vie.processus.envoyer({ type: 'drainer' });
    await this.#auPlus(Promise.race([draine, vie.fin]), this.#delais.drainage);
    if (resteEnCours) return this.#laisserFinir(vie);
    await this.#terminer(vie);
  }

  /** Waits for the backups that go on after a closing, each for a bounded time. */
  async finir(): Promise<void> {
    await Promise.all(this.#finissants);
  }

  // The base is shut and may be opened again by the next core; this one only finishes its copy.
  #laisserFinir(vie: Vie): void {
    const fin = this.#auPlus(vie.fin, this.#delais.sauvegarde)
      .then((finie) => (finie ? undefined : this.#terminer(vie)))
      .finally(() => this.#finissants.delete(fin));
    this.#finissants.add(fin);
  }

  async #terminer(vie: Vie): Promise<void> {
    vie.processus.congedier();
    if (await this.#auPlus(vie.fin, this.#delais.conge)) return;
    vie.processus.tuer('SIGTERM');
    if (await this.#auPlus(vie.fin, this.#delais.terme)) return;
    vie.processus.tuer('SIGKILL');
    await vie.fin;
  }

  #naitre(): Vie {
    const processus = this.#options.lancer();
    let saluer = (_bonjour: boolean): void => {};
    const salue = new Promise<boolean>((resoudre) => {
      saluer = resoudre;
    });
    const fin = new Promise<void>((resoudre) => processus.surFin(resoudre));
    const trop = new Promise<boolean>((resoudre) => {
      setTimeout(() => resoudre(false), this.#delais.bonjour).unref();
    });
    const vie: Vie = {
      processus,
      pret: Promise.race([salue, trop, fin.then(() => false)]),
      fin,
      attentes: new Map(),
      requetes: new RequetesDUneVie(this.#options.reseau),
      surDraine: () => {},
      voulue: false,
    };
    processus.surMessage((message) => {
      const lu = depuisCoeur.safeParse(message);
      if (lu.success) this.#recevoir(vie, lu.data as DepuisCoeur, saluer);
    });
    void fin.then(() => {
      vie.requetes.toutAbandonner();
      this.#tomber(vie);
    });
    void vie.pret.then((pret) => {
      if (!pret && !vie.voulue) this.#options.surPerte();
    });
    return vie;
  }

  #recevoir(vie: Vie, message: DepuisCoeur, saluer: (bonjour: boolean) => void): void {
    switch (message.type) {
      case 'bonjour':
        saluer(message.protocole === VERSION_PROTOCOLE);
        return;
      case 'reponse':
        vie.attentes.get(message.id)?.(message.resultat);
        vie.attentes.delete(message.id);
        return;
      case 'trousseau':
        void this.#options.trousseau[message.sens](message.octets).then((octets) =>
          vie.processus.envoyer({ type: 'trousseau', id: message.id, octets }),
        );
        return;
      case 'reseau':
        void vie.requetes
          .faire(message.id, message.envoi)
          .then((issue) => vie.processus.envoyer({ type: 'reseau', id: message.id, issue }));
        return;
      case 'reseauAbandonne':
        vie.requetes.abandonner(message.id);
        return;
      case 'session':
        this.#options.surSession(message.etat);
        return;
      case 'draine':
        vie.surDraine(message.enCours);
        return;
    }
  }

  // Pending calls are answered by the end itself; the user learns it from them.
  #tomber(vie: Vie): void {
    if (vie.voulue || this.#vie !== vie) return;
    this.#options.surSession({ etat: 'fermee', motif: null });
    const maintenant = (this.#options.maintenant ?? Date.now)();
    const encore = maintenant - this.#derniereChute < this.#delais.entreDeuxChutes;
    this.#derniereChute = maintenant;
    this.#vie = null;
    if (encore) this.#options.surPerte();
    else this.#vie = this.#naitre();
  }

  async #auPlus(promesse: Promise<unknown>, delai: number): Promise<boolean> {
    let minuterie: NodeJS.Timeout | undefined;
    const trop = new Promise<false>((resoudre) => {
      minuterie = setTimeout(() => resoudre(false), delai);
    });
    const aTemps = await Promise.race([promesse.then(() => true as const), trop]);
    clearTimeout(minuterie);
    return aTemps;
  }
}
