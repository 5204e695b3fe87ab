// One exchange with the national server, from its first request to what is remembered of it.
import type { CodeErreur } from '../../src-shared/erreurs';
import type { Destination } from '../../src-shared/sync/reseau';
import { codeErreurBase } from '../coffre/ouvrir';
import { laisserPasser } from '../laisser-passer';
import type { StructureOuverte } from '../structure/structure-ouverte';
import { ajusterServeur } from '../sync/ajuster-serveur';
import { apporterJournal } from '../sync/apporter-journal';
import { bifurquer } from '../sync/bifurquer';
import type { Bilan } from '../sync/bilan';
import { Conversation, type Panne } from '../sync/conversation';
import { vecteurApplique } from '../sync/journaux';
import type { Marche } from '../sync/marche';
import { synchroniser } from '../sync/moteur';
import type { PortReseau } from '../sync/port-reseau';
import { lireMemoire, noterEchanges } from './memoire';
import { codeDe, codeDeFin } from './pannes';
import { noterSignesDeVie } from './signes-de-vie';
import { TransportSuivi } from './transport-suivi';

export type FinDePassage =
  /** Everything was received, and everything sent that had been typed when the sending began. */
  | { readonly etat: 'faite' }
  | { readonly etat: 'arretee' }
  | { readonly etat: 'enPanne'; readonly panne: CodeErreur };

export interface Avancement {
  readonly aRecevoir: number;
  readonly recues: number;
  readonly aEnvoyer: number;
  readonly envoyees: number;
  readonly octetsRecus: number;
  readonly octetsEnvoyes: number;
}

export interface Conditions {
  /** Operations that wait, for who looks at the progress. */
  readonly aEnvoyer: number;
  /** Somebody asked for it: what the journal would send later leaves now too. */
  readonly tout: boolean;
  readonly commencer: Marche['commencer'];
}

export class Passage {
  readonly #structure: StructureOuverte;
  readonly #transport: TransportSuivi;
  readonly #arret = new AbortController();
  readonly #conditions: Conditions;
  #aRecevoir = 0;
  #recues = 0;
  #envoyees = 0;
  #aRecu = false;
  #nouveauCliche = false;

  constructor(
    structure: StructureOuverte,
    reseau: PortReseau,
    destination: Destination,
    conditions: Conditions,
  ) {
    this.#structure = structure;
    this.#transport = new TransportSuivi(reseau, destination, this.#arret.signal);
    this.#conditions = conditions;
  }

  /** Rows or statements of others are here that were not. */
  get aRecu(): boolean {
    return this.#aRecu;
  }

  /** The server has news of the structure's snapshots. */
  get nouveauCliche(): boolean {
    return this.#nouveauCliche;
  }

  get avancement(): Avancement {
    const { octetsRecus, octetsEnvoyes } = this.#transport;
    return {
      aRecevoir: Math.max(this.#aRecevoir, this.#recues),
      recues: this.#recues,
      aEnvoyer: Math.max(this.#conditions.aEnvoyer, this.#envoyees),
      envoyees: this.#envoyees,
      octetsRecus,
      octetsEnvoyes,
    };
  }

  /** Ends at the next piece; a request under way is given up at once. */
  arreter(): void {
    this.#arret.abort();
  }

  /** Never throws: a base that closed meanwhile is a stop, a disk that refuses is a failure. */
  async faire(): Promise<FinDePassage> {
    if (!this.#structure.base.open) return { etat: 'arretee' };
    const avant = vecteurApplique(this.#structure.base);
    const fin = await this.#jusquAuBout().catch((cause: unknown) => this.#deLaBase(cause));
    if (this.#structure.base.open) this.#retenir(fin, avant);
    return fin;
  }

  async #jusquAuBout(): Promise<FinDePassage> {
    const { poste } = this.#structure;
    const bilan = await synchroniser(poste, this.#transport.transporter, this.#marche());
    this.#aRecu = bilan.constats + bilan.lotsAppliques > 0;
    this.#nouveauCliche = bilan.nouveauCliche;
    if (bilan.nouvelleIncarnation) this.#noterRestauration();
    if (bilan.fin.etat === 'bifurcation') return this.#quitterLaCopie();
    const fin = this.#finDe(bilan);
    if (fin.etat !== 'faite') return fin;
    const conversation = new Conversation(poste, this.#transport.transporter);
    const ajuste = await ajusterServeur(poste, conversation);
    if (!ajuste.ok) return { etat: 'enPanne', panne: this.#panneDe(ajuste) };
    // The data is there: a journal that does not leave is not a synchronisation that failed, the next one tries again.
    const { continuer } = this.#marche();
    await apporterJournal(poste, conversation, { tout: this.#conditions.tout, continuer });
    return fin;
  }

  #finDe({ fin }: Bilan): FinDePassage {
    if (this.#arret.signal.aborted) return { etat: 'arretee' };
    const panne = codeDeFin(fin, this.#transport);
    return panne === null ? { etat: 'faite' } : { etat: 'enPanne', panne };
  }

  #panneDe(panne: Panne): CodeErreur {
    return codeDe(panne, this.#transport);
  }

  /** This profile is a copy: it becomes another computer, which the direction admits; nothing typed is lost. */
  async #quitterLaCopie(): Promise<FinDePassage> {
    const { poste, base } = this.#structure;
    const issue = await bifurquer(poste, this.#transport.transporter);
    if (this.#arret.signal.aborted) return { etat: 'arretee' };
    if (!issue.ok) return { etat: 'enPanne', panne: this.#panneDe(issue) };
    noterEchanges(base, { copieLe: this.#maintenant() });
    return { etat: 'enPanne', panne: 'ordinateurNonAdmis' };
  }

  #marche(): Marche {
    return {
      continuer: async () => {
        await laisserPasser();
        return !this.#arret.signal.aborted && this.#structure.base.open;
      },
      commencer: this.#conditions.commencer,
      surPoint: ({ ecartMs, aRecevoir }) => {
        this.#aRecevoir = aRecevoir;
        noterEchanges(this.#structure.base, { ecartMs });
      },
      surRecues: (operations) => {
        this.#recues += operations;
        this.#structure.apresReception();
      },
      surEnvoyees: (operations) => {
        this.#envoyees += operations;
      },
    };
  }

  #noterRestauration(): void {
    const { base } = this.#structure;
    // The first meeting is not a restoration.
    if (lireMemoire(base).reussieLe !== '') noterEchanges(base, { restaureLe: this.#maintenant() });
  }

  #deLaBase(cause: unknown): FinDePassage {
    if (!this.#structure.base.open) return { etat: 'arretee' };
    try {
      return { etat: 'enPanne', panne: codeErreurBase(cause) };
    } catch {
      // A bug: said as such, and the next attempts go on.
      return { etat: 'enPanne', panne: 'imprevu' };
    }
  }

  #retenir(fin: FinDePassage, avant: ReturnType<typeof vecteurApplique>): void {
    const { base, poste } = this.#structure;
    const le = this.#maintenant();
    try {
      this.#structure.apresReception();
      noterSignesDeVie(poste, avant);
      if (fin.etat === 'faite') noterEchanges(base, { reussieLe: le, panne: null, panneDepuis: '' });
      if (fin.etat === 'enPanne')
        noterEchanges(base, { panne: fin.panne, panneDepuis: lireMemoire(base).panneDepuis || le });
    } catch (cause) {
      // A full disk keeps no note of it either: what was received is confirmed all the same.
      codeErreurBase(cause);
    }
  }

  #maintenant(): string {
    return new Date(this.#structure.maintenant()).toISOString();
  }
}
