// The process's backups: one at a time, on demand, every four hours of use, and at closing when the base is shut already.
import { setTimeout } from 'node:timers/promises';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { codeSysteme } from '../coffre/fichier';
import { type CopieEnCours, codeDeCopie, copier } from '../copie/copier';
import { figerFichier, type Gel, tenterDeFiger } from '../copie/figer';
import { type Ordre, preparerOrdre } from '../copie/ordre';
import { Secret } from '../primitives';
import type { Session } from '../session';
import { estJoignable, lireDestination } from './destination';
import { majEtatPublic } from './etat-public';
import { type MotifDeSauvegarde, type Plan, planifier } from './plan';
import { reprendreFaites } from './registre';

/** Four hours with the structure open; a computer asleep does not count. */
const RYTHME_MINUTES = 240;
const BATTEMENT_ETAT_MS = 1_000;
/** Ten seconds for other readers to end; above, another process copies the same vault. */
const ESSAIS = 40;
const PATIENCE_MS = 250;

export interface Faite {
  readonly octets: number;
  readonly dossiers: number;
}

export class Sauvegardes {
  readonly #ouvrier: string;
  #minutes = 0;
  #part: number | null = null;
  #enCours: CopieEnCours | null = null;

  /** @param ouvrier path of the script of the copy's thread */
  constructor(ouvrier: string) {
    this.#ouvrier = ouvrier;
  }

  /** How much of the copy under way is done, from 0 to 1; `null` when there is none. */
  get part(): number | null {
    return this.#part;
  }

  /** Called every minute while a structure is open. */
  async battre(session: Session): Promise<void> {
    this.#minutes += 1;
    if (this.#minutes < RYTHME_MINUTES || lireDestination(session.structure.base) === null) return;
    this.#minutes = 0;
    await this.lancer(session, 'rythme');
  }

  /** Errors: destinationNonChoisie, destinationAbsente, sauvegardeEnCours, and those of a copy. */
  async lancer(session: Session, motif: MotifDeSauvegarde): Promise<Result<Faite, Erreur>> {
    const { structure } = session;
    const destination = lireDestination(structure.base);
    if (destination === null) return echec(erreur('destinationNonChoisie'));
    if (!estJoignable(destination)) {
      majEtatPublic(structure.lieu.sauvegarde, { echec: 'destinationAbsente' });
      return echec(erreur('destinationAbsente'));
    }
    const faite = await this.#pendantLeGel(session, () => {
      const plan = planifier(session, destination, this.#ouvrier, motif);
      return { ordre: plan.ordre, conduire: () => this.#conduire(plan) };
    });
    if (faite.ok && structure.base.open) reprendreFaites(structure);
    return faite;
  }

  /** A copy where the user says; it is not one of the automatic backups. */
  copierVers(session: Session, chemin: string): Promise<Result<Faite, Erreur>> {
    return this.#pendantLeGel(session, () => {
      const ordre = preparerOrdre(session.structure, session.fiche, this.#ouvrier, chemin);
      return { ordre, conduire: () => this.#copier(ordre, () => {}) };
    });
  }

  /**
   * Closes the structure, then copies its file: nobody waits for it, the base may even be opened again meanwhile.
   * Gives the copy's end, or `null` when there is nothing to do.
   */
  fermer(session: Session): Promise<void> | null {
    const { structure } = session;
    const plan = this.#planDeFermeture(session);
    const cle = plan === null ? null : new Secret(Uint8Array.from(structure.cle.reveler()));
    this.#enCours?.annuler();
    structure.fermer();
    if (plan === null || cle === null) return null;
    const gel = figerFichier(plan.ordre.coffre, cle);
    return this.#conduire(plan)
      .then(
        () => {},
        () => {},
      )
      .finally(() => {
        gel.relacher();
        cle.effacer();
      });
  }

  // Nothing that goes wrong here may keep the structure open.
  #planDeFermeture(session: Session): Plan | null {
    const { base, lieu, pageAlteree, ecrituresManquantes } = session.structure;
    const destination = lireDestination(base);
    if (destination === null || pageAlteree || ecrituresManquantes > 0) return null;
    if (estJoignable(destination)) return planifier(session, destination, this.#ouvrier, 'fermeture');
    majEtatPublic(lieu.sauvegarde, { echec: 'destinationAbsente' });
    return null;
  }

  async #pendantLeGel(
    session: Session,
    preparer: () => { readonly ordre: Ordre; readonly conduire: () => Promise<Result<Faite, Erreur>> },
  ): Promise<Result<Faite, Erreur>> {
    if (this.#part !== null) return echec(erreur('sauvegardeEnCours'));
    const { structure } = session;
    this.#part = 0;
    structure.surveillance.suspendre();
    let gel: Gel | null = null;
    const relacher = (): void => {
      gel?.relacher();
      gel = null;
    };
    // The base may close before the copy ends.
    structure.aLaFermeture(() => {
      this.#enCours?.annuler();
      relacher();
    });
    try {
      for (let essai = 1; ; essai++) {
        gel = tenterDeFiger(structure.base, structure.lieu.coffre, structure.cle);
        if (gel !== null) return await preparer().conduire();
        if (essai === ESSAIS) return echec(erreur('sauvegardeEnCours'));
        await setTimeout(PATIENCE_MS);
        if (!structure.base.open) return echec(erreur('annule'));
      }
    } finally {
      relacher();
      this.#part = null;
      if (structure.base.open) structure.surveillance.reprendre();
    }
  }

  async #conduire(plan: Plan): Promise<Result<Faite, Erreur>> {
    this.#minutes = 0;
    let ecritMs = 0;
    const dire = (part: number, ms: number): void => {
      if (ms - ecritMs < BATTEMENT_ETAT_MS) return;
      ecritMs = ms;
      majEtatPublic(plan.etatPublic, { enCours: { le: new Date(ms).toISOString(), part } });
    };
    const faite = await this.#copier(plan.ordre, (part) => dire(part, plan.maintenant()), plan.conclure);
    majEtatPublic(
      plan.etatPublic,
      faite.ok
        ? { derniere: plan.le, echec: null, enCours: null }
        : { enCours: null, ...(faite.erreur.type === 'annule' ? {} : { echec: faite.erreur.type }) },
    );
    return faite;
  }

  async #copier(
    ordre: Ordre,
    surAvance: (part: number) => void,
    conclure: Plan['conclure'] = () => {},
  ): Promise<Result<Faite, Erreur>> {
    surAvance(0);
    this.#enCours = copier(ordre, (part) => {
      this.#part = part;
      surAvance(part);
    });
    const faite = await this.#enCours.fin;
    this.#enCours = null;
    if (!faite.ok) return faite;
    try {
      conclure(faite.valeur);
    } catch (cause) {
      // The disk went away just after.
      if (codeSysteme(cause) === '') throw cause;
      return echec(erreur(codeDeCopie(codeSysteme(cause))));
    }
    return succes({ octets: faite.valeur.octets, dossiers: ordre.contenu.dossiers });
  }
}
