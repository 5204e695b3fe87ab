// The letterbox of an admission as the approver sees it, at the national server.
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { CHEMINS, rien } from '../../src-shared/sync/messages';
import { CHEMINS_ADMISSION, reponseLettre } from '../../src-shared/sync/messages-admission';
import type { StructureOuverte } from '../structure/structure-ouverte';
import type { DemandeAdmission } from '../sync/admission';
import { Conversation, type Issue } from '../sync/conversation';
import { synchroniser } from '../sync/moteur';
import { codeDeFin, erreurDe } from '../synchronisation/pannes';
import type { TransportSuivi } from '../synchronisation/transport-suivi';

export class BoiteDuMembre {
  readonly #structure: StructureOuverte;
  readonly #transport: TransportSuivi;
  readonly #conversation: Conversation;

  constructor(structure: StructureOuverte, transport: TransportSuivi) {
    this.#structure = structure;
    this.#transport = transport;
    this.#conversation = new Conversation(structure.poste, transport.transporter);
  }

  ouvrir(boite: string): Promise<Result<unknown, Erreur>> {
    return this.#dire(this.#conversation.demander(CHEMINS_ADMISSION.ouvrir, { rendezVous: boite }, rien));
  }

  /** What a computer left there; `null`: nothing yet. */
  async lire(boite: string): Promise<Result<Uint8Array | null, Erreur>> {
    const lettre = this.#conversation.demander(CHEMINS_ADMISSION.lire, { rendezVous: boite }, reponseLettre);
    const lue = await this.#dire(lettre);
    return lue.ok ? succes(lue.valeur.lettre) : lue;
  }

  repondre(boite: string, lettre: Uint8Array): Promise<Result<unknown, Erreur>> {
    const corps = { rendezVous: boite, lettre };
    return this.#dire(this.#conversation.demander(CHEMINS_ADMISSION.repondre, corps, rien));
  }

  /** The newcomer may knock, and finds whatever is here, its own admission first; then it is told. */
  async accueillir(
    boite: string,
    { poste, ed25519 }: DemandeAdmission,
    lettre: Uint8Array,
  ): Promise<Result<unknown, Erreur>> {
    const inscription = this.#conversation.demander(CHEMINS.inscrirePoste, { poste, ed25519 }, rien);
    const inscrit = await this.#dire(inscription);
    if (!inscrit.ok) return inscrit;
    const { fin } = await synchroniser(this.#structure.poste, this.#transport.transporter);
    this.#structure.apresReception();
    const panne = codeDeFin(fin, this.#transport);
    // Its own late batches may wait for a colleague's: the newcomer's admission went all the same.
    if (panne !== null && panne !== 'siennesEnAttente') return echec(erreur(panne));
    return this.repondre(boite, lettre);
  }

  async #dire<T>(issue: Promise<Issue<T>>): Promise<Result<T, Erreur>> {
    const rendue = await issue;
    return rendue.ok ? succes(rendue.valeur) : echec(erreurDe(rendue, this.#transport));
  }
}
