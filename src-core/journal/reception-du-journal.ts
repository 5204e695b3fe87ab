// The process's reception of the other computers' journals: one at a time, with its progress, stopped on demand.
import type { EtatDesOrdinateurs } from '../../src-shared/contract/journal';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import type { Destination } from '../../src-shared/sync/reseau';
import { laisserPasser } from '../laisser-passer';
import type { StructureOuverte } from '../structure/structure-ouverte';
import { Conversation } from '../sync/conversation';
import type { PortReseau } from '../sync/port-reseau';
import { type Reception, recevoirJournaux } from '../sync/recevoir-journaux';
import { erreurDe } from '../synchronisation/pannes';
import type { Synchronisations } from '../synchronisation/synchronisations';
import { TransportSuivi } from '../synchronisation/transport-suivi';

interface EnCours {
  readonly structure: StructureOuverte;
  readonly arret: AbortController;
  readonly transport: TransportSuivi;
  aRecevoir: number;
  recues: number;
}

export class ReceptionDuJournal {
  readonly #reseau: PortReseau;
  readonly #synchronisations: Synchronisations;
  #enCours: EnCours | null = null;

  constructor(reseau: PortReseau, synchronisations: Synchronisations) {
    this.#reseau = reseau;
    this.#synchronisations = synchronisations;
  }

  avancement(structure: StructureOuverte): EtatDesOrdinateurs['enCours'] {
    if (this.#enCours?.structure !== structure) return null;
    const { aRecevoir, recues, transport } = this.#enCours;
    return { aRecevoir: Math.max(aRecevoir, recues), recues, octets: transport.octetsRecus };
  }

  /** What was received is kept; the next one goes on from there. */
  arreter(): void {
    this.#enCours?.arret.abort();
  }

  /**
   * Entries received. Errors: annule, and why the server was not reached.
   * @param ordinateur one computer; `null`: all of them
   */
  async recevoir(
    structure: StructureOuverte,
    destination: Destination,
    ordinateur: string | null,
  ): Promise<Result<number, Erreur>> {
    this.arreter();
    const arret = new AbortController();
    const transport = new TransportSuivi(this.#reseau, destination, arret.signal);
    const enCours = { structure, arret, transport, aRecevoir: 0, recues: 0 };
    this.#enCours = enCours;
    structure.aLaFermeture(() => arret.abort());
    try {
      const recus = await recevoirJournaux(structure.poste, ordinateur, this.#suivre(enCours));
      if (arret.signal.aborted) return echec(erreur('annule'));
      return recus.ok ? succes(recus.valeur) : echec(erreurDe(recus, transport));
    } finally {
      if (this.#enCours === enCours) this.#enCours = null;
    }
  }

  #suivre(enCours: EnCours): Reception {
    const { structure, arret, transport } = enCours;
    const conversation = new Conversation(structure.poste, transport.transporter);
    return {
      demander: (chemin, corps, forme) =>
        this.#synchronisations.entreDeux(structure, () => conversation.demander(chemin, corps, forme)),
      continuer: async () => {
        await laisserPasser();
        return !arret.signal.aborted && structure.base.open;
      },
      surAnnonce: (entrees) => {
        enCours.aRecevoir = entrees;
      },
      surRecues: (entrees) => {
        enCours.recues += entrees;
      },
    };
  }
}
