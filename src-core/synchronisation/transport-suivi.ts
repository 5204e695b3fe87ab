// The engine's transport over the network lent by the shell: it counts bytes and remembers why no answer came.
import type { CodeErreur } from '../../src-shared/erreurs';
import { estUneReponse, type Transport } from '../../src-shared/sync/requete';
import type { Destination, PanneReseau } from '../../src-shared/sync/reseau';
import type { PortReseau } from '../sync/port-reseau';

const CODES: Readonly<Record<PanneReseau, CodeErreur>> = {
  injoignable: 'serveurInjoignable',
  certificat: 'certificatRefuse',
  portail: 'portailDevantLeServeur',
  coupure: 'reponseCoupee',
  abandon: 'annule',
};

/** Answers of what stands in front of the server, or of the server before it reads a request. */
const STATUTS: Readonly<Record<number, CodeErreur>> = {
  413: 'reponseCoupee',
  426: 'versionTropAncienne',
  429: 'serveurOccupe',
  503: 'serveurOccupe',
  507: 'serveurPlein',
};

export class TransportSuivi {
  readonly #reseau: PortReseau;
  readonly #destination: Destination;
  readonly #arret: AbortSignal;
  octetsEnvoyes = 0;
  octetsRecus = 0;
  /** Why the last request had no answer of the server's; `null` when it had one. */
  panne: CodeErreur | null = null;

  constructor(reseau: PortReseau, destination: Destination, arret: AbortSignal) {
    this.#reseau = reseau;
    this.#destination = destination;
    this.#arret = arret;
  }

  /** @throws for the engine, to which every absence of an answer is the same */
  readonly transporter: Transport = async (methode, chemin, octets) => {
    const envoi = { destination: this.#destination, methode, chemin, octets };
    const issue = await this.#reseau.envoyer(envoi, this.#arret);
    if (!issue.ok) return this.#rompre(CODES[issue.panne]);
    this.octetsEnvoyes += octets.length;
    this.octetsRecus += issue.octets.length;
    if (!estUneReponse(issue.octets)) return this.#rompre(STATUTS[issue.statut] ?? deForme(issue));
    this.panne = null;
    return issue;
  };

  #rompre(panne: CodeErreur): never {
    this.panne = panne;
    throw new Error(panne);
  }
}

const CHEVRON = 0x3c;

// A page that says it is bytes, an answer without its end, or a machine in front of a server that does not answer.
function deForme({ statut, octets }: { readonly statut: number; readonly octets: Uint8Array }): CodeErreur {
  if (octets.find((octet) => octet > 0x20) === CHEVRON) return 'portailDevantLeServeur';
  return statut >= 500 ? 'serveurInjoignable' : 'reponseCoupee';
}
