// An open structure: its vault, its writer and its head file, from login to closing.

import { type Erreur, erreur } from '../../src-shared/erreurs';
import type { IdLieu } from '../../src-shared/regles/identifiants';
import { echec, type Result, succes } from '../../src-shared/result';
import { type Lecteur, lecteurDe } from '../coffre/lecture';
import { type Base, codeErreurBase, ouvrirCoffre } from '../coffre/ouvrir';
import {
  ecrireParametre,
  lireParametre,
  lireSecret,
  oublierParametre,
  parametrePresent,
} from '../coffre/parametres';
import { lireTete } from '../coffre/tete';
import { prendreVerrou, type Verrou } from '../coffre/verrou';
import { dernierMaillon, type Maillon } from '../journal/chaine';
import { poserPointDeControle, verifierDepuisPoint } from '../journal/point-de-controle';
import { lieuHabituel } from '../lieu/lieux';
import { egaux, type Secret } from '../primitives';
import { type ActeEcrit, type Auteur, type Ecriture, ecrire, type Plume } from '../sync/ecrire';
import { horlogeApres } from '../sync/horloge-apres';
import { type PosteLocal, posteLocal } from '../sync/poste-local';
import type { Emplacement } from './emplacement';
import { TeteSuivie } from './tete-suivie';

export interface Surveillance {
  suspendre(): void;
  /** Starts again from the first page, unless all were read already. */
  reprendre(): void;
}

export class StructureOuverte {
  readonly base: Base;
  readonly lieu: Emplacement;
  /** Confirmed writes that the head knows and the vault lacks; above 0 nothing is written. */
  ecrituresManquantes: number;
  /** First journal number that does not follow, as far as the chain was read back. */
  ruptureJournal: number | null;
  readonly cle: Secret;
  readonly lecteur: Lecteur;
  /** True once a page that does not verify was met: nothing is written any more. */
  pageAlteree = false;
  /** The background reading of the pages, to be held while the vault is copied. */
  surveillance: Surveillance = { suspendre: () => {}, reprendre: () => {} };
  readonly #plume: Plume;
  readonly #verrou: Verrou;
  readonly #tete: TeteSuivie;
  #acteLePlusTardif: number;
  #poste: PosteLocal | null = null;
  readonly #aLaFermeture: (() => void)[] = [];

  private constructor(base: Base, lieu: Emplacement, cle: Secret, verrou: Verrou, maintenant: () => number) {
    this.base = base;
    this.lieu = lieu;
    this.cle = cle;
    this.lecteur = lecteurDe(base);
    this.#verrou = verrou;
    this.#plume = { base, maintenant, horloge: horlogeApres(base) };
    this.#tete = new TeteSuivie(lieu.tete, lireSecret(base, 'tete.cle'), maintenant);
    this.#acteLePlusTardif = acteLePlusTardif(base);
    this.ecrituresManquantes = constaterManque(base, lieu);
    this.ruptureJournal = verifierDepuisPoint(base, lireParametre(base, 'poste.ed25519.publique'));
  }

  /** Errors: dejaOuverte, and those of the vault's opening. */
  static ouvrir(lieu: Emplacement, cle: Secret, maintenant: () => number): Result<StructureOuverte, Erreur> {
    let verrou: Verrou | null;
    try {
      verrou = prendreVerrou(lieu.verrou);
    } catch (cause) {
      return echec(erreur(codeErreurBase(cause)));
    }
    if (verrou === null) return echec(erreur('dejaOuverte'));
    const ouverte = ouvrirCoffre({ chemin: lieu.coffre, cle, mode: 'ecrire' });
    if (!ouverte.ok) {
      verrou.relacher();
      return ouverte;
    }
    try {
      return succes(new StructureOuverte(ouverte.valeur, lieu, cle, verrou, maintenant));
    } catch (cause) {
      ouverte.valeur.close();
      verrou.relacher();
      return echec(erreur(codeErreurBase(cause)));
    }
  }

  /** Unix milliseconds, by the computer's clock. */
  maintenant(): number {
    return this.#plume.maintenant();
  }

  /** Unix milliseconds of the latest act, whatever their order: a clock set back since does not hide it. 0 without one. */
  dernierActeMs(): number {
    return this.#acteLePlusTardif;
  }

  /** This workstation as synchronisation sees it. @throws when the vault's root statement does not verify */
  get poste(): PosteLocal {
    this.#poste ??= posteLocal(this.#plume);
    return this.#poste;
  }

  /** Signed anew while nothing hangs on it; to be called inside a transaction. */
  changerRacine(racine: Uint8Array): void {
    ecrireParametre(this.base, 'structure.racine', racine);
    this.#poste = null;
  }

  /** To be called once batches or statements were received: the head file and the latest act follow what they journalled. */
  apresReception(): void {
    this.#suivreTete(dernierMaillon(this.base));
    this.#acteLePlusTardif = Math.max(this.#acteLePlusTardif, this.maintenant());
  }

  /** Writes and confirms; the head file follows within a second. Errors: lectureSeule, disquePlein… */
  ecrire(
    auteur: Auteur,
    acte: ActeEcrit,
    ecritures: readonly Ecriture[],
    suite?: (base: Base) => void,
  ): Result<void, Erreur> {
    if (this.pageAlteree) return echec(erreur('baseAlteree'));
    if (this.ecrituresManquantes > 0) return echec(erreur('lectureSeule'));
    return this.#confirmer(() => ecrire(this.#plume, auteur, this.#situer(acte), ecritures, suite));
  }

  /** The place where this computer usually is, or `null`. */
  lieuHabituel(): IdLieu | null {
    return lieuHabituel(this.base);
  }

  choisirLieu(lieu: IdLieu | null): void {
    if (lieu === null) oublierParametre(this.base, 'poste.lieu');
    else ecrireParametre(this.base, 'poste.lieu', Buffer.from(lieu));
  }

  /** Journals an act that changes no row: a consultation, a search, a failure reported late. */
  consigner(auteur: Auteur, acte: ActeEcrit, suite?: (base: Base) => void): Result<void, Erreur> {
    return this.#confirmer(() => ecrire(this.#plume, auteur, acte, [], suite));
  }

  /**
   * A write that also replaces a file beside the vault: the file first, put back if the vault refuses.
   * Errors: those of the disk.
   */
  ecrireAvecFichier(
    poser: () => void,
    remettre: () => void,
    ecriture: () => Result<void, Erreur>,
  ): Result<void, Erreur> {
    try {
      poser();
    } catch (cause) {
      return echec(erreur(codeErreurBase(cause)));
    }
    const ecrit = ecriture();
    if (!ecrit.ok) remettre();
    return ecrit;
  }

  /** Called once, before the vault closes. */
  aLaFermeture(geste: () => void): void {
    this.#aLaFermeture.push(geste);
  }

  /** The direction goes on without the missing writes: the gap itself is journalled, then the head follows. */
  poursuivre(auteur: Auteur): Result<void, Erreur> {
    const manquantes = this.ecrituresManquantes;
    const consigne = this.consigner(auteur, {
      acte: 'acces.manqueConsigne',
      objet: null,
      finalite: 'securite',
      detail: { manquantes },
    });
    if (!consigne.ok) return consigne;
    oublierParametre(this.base, 'manque');
    this.ecrituresManquantes = 0;
    this.#suivreTete(dernierMaillon(this.base));
    return consigne;
  }

  /** @param sain false for an altered base, which may not take what a closing writes */
  fermer(sain = true): void {
    for (const geste of this.#aLaFermeture) geste();
    if (sain) this.#conclure();
    this.#tete.finir();
    this.base.close();
    this.cle.effacer();
    this.#verrou.relacher();
  }

  #conclure(): void {
    const le = new Date(this.#plume.maintenant()).toISOString();
    poserPointDeControle(this.base, lireSecret(this.base, 'poste.ed25519.privee'), le);
    this.base.pragma('wal_checkpoint(TRUNCATE)');
    this.#suivreTete(dernierMaillon(this.base));
  }

  // What is written says where it was written, once the computer has a usual place.
  #situer(acte: ActeEcrit): ActeEcrit {
    const lieu = this.lieuHabituel();
    return lieu === null ? acte : { ...acte, detail: { ...acte.detail, lieu } };
  }

  #confirmer(acte: () => Maillon): Result<void, Erreur> {
    try {
      this.#suivreTete(acte());
      this.#acteLePlusTardif = Math.max(this.#acteLePlusTardif, this.maintenant());
      return succes(undefined);
    } catch (cause) {
      return echec(erreur(codeErreurBase(cause)));
    }
  }

  // While writes are missing the head keeps telling so: it must not be overwritten by a shorter journal.
  #suivreTete(maillon: Maillon): void {
    if (this.ecrituresManquantes > 0) return;
    this.#tete.suivre({ numero: maillon.numero, empreinte: Uint8Array.from(maillon.empreinte) });
  }
}

// ISO times sort as text; the journal holds seven months.
function acteLePlusTardif(base: Base): number {
  const ligne = base.prepare<[], { le: string | null }>('SELECT max(le) AS le FROM journal').get();
  return ligne?.le ? Date.parse(ligne.le) : 0;
}

// Openings are journalled all the same, so the journal may overtake its head: what was found missing is kept.
function constaterManque(base: Base, lieu: Emplacement): number {
  if (parametrePresent(base, 'manque')) return Number(Buffer.from(lireParametre(base, 'manque')).toString());
  const manquantes = manque(base, lieu);
  if (manquantes > 0) ecrireParametre(base, 'manque', Buffer.from(String(manquantes)));
  return manquantes;
}

function manque(base: Base, lieu: Emplacement): number {
  const lue = lireTete(lieu.tete, lireSecret(base, 'tete.cle'));
  if (lue.etat !== 'lue') return 0;
  const { numero, empreinte } = lue.tete;
  const present = base
    .prepare<[number], { empreinte: Buffer }>('SELECT empreinte FROM journal WHERE numero = ?')
    .get(numero);
  if (present === undefined) return Math.max(0, numero - dernierMaillon(base).numero);
  // The number is there under another hash: an older vault went on by itself.
  return egaux(present.empreinte, empreinte) ? 0 : 1;
}
