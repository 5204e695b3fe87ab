// Reads a frame's columns back, line by line; anything out of bounds refuses the whole frame.
import { ColonneLue, relireIdentifiants } from './colonnes';
import { ecrireHorodate, type Horodate } from './horloge';
import { depuisNaturel, FormeInattendue, Liseur } from './octets';
import type { ValeurJson } from './operations';
import { parColonne } from './trame-ecrite';
import {
  COLONNES,
  type NomColonne,
  OCTETS_ID,
  OCTETS_NOEUD,
  type OperationRecue,
  REMPLACEES_PAR_OPERATION,
  type Trame,
} from './trame-forme';

const HORODATE_MAX = { ms: 0xffff_ffff_ffff, compteur: 0xffff_ffff };

export class TrameLue {
  readonly #colonnes: Record<NomColonne, Liseur>;
  readonly #lignes: ColonneLue;
  readonly #registres: ColonneLue;
  readonly #noeuds: ColonneLue;
  readonly #noeudsRemplacees: ColonneLue;
  readonly #utilisateurs: ColonneLue;
  readonly #provenances: ColonneLue;
  readonly #ids: ReadonlyMap<number, string>;
  readonly #valeurs: readonly string[];
  readonly #nombre: number;
  readonly #derniere = { ms: 0, compteur: 0 };
  readonly #derniereRemplacee = { ms: 0, compteur: 0 };

  constructor(trame: Trame) {
    const noeuds = relireIdentifiants(trame.noeuds, OCTETS_NOEUD);
    this.#colonnes = parColonne((nom) => new Liseur(trame.colonnes[nom]));
    this.#lignes = new ColonneLue(relireIdentifiants(trame.lignes, OCTETS_ID));
    this.#registres = new ColonneLue(trame.registres);
    this.#noeuds = new ColonneLue(noeuds);
    this.#noeudsRemplacees = new ColonneLue(noeuds);
    this.#utilisateurs = new ColonneLue(relireIdentifiants(trame.utilisateurs, OCTETS_ID));
    this.#provenances = new ColonneLue(trame.provenances);
    this.#ids = new Map(trame.ids);
    this.#valeurs = trame.n === 0 ? [] : trame.valeurs.split('\n');
    this.#nombre = trame.n;
  }

  /** @throws FormeInattendue, SyntaxError or RangeError */
  operations(): readonly OperationRecue[] {
    if (this.#valeurs.length !== this.#nombre) throw new FormeInattendue('values and lines differ in number');
    const lues = this.#valeurs.map((valeur, rang) => this.#operation(JSON.parse(valeur), rang));
    if (!COLONNES.every((nom) => this.#colonnes[nom].fini)) throw new FormeInattendue('a column goes on');
    return lues;
  }

  #operation(valeur: ValeurJson, rang: number): OperationRecue {
    const c = this.#colonnes;
    const dossier = this.#ligneOuMarque(c.dossier.naturel(), null);
    const ligne = this.#ligneOuMarque(c.ligne.naturel(), dossier);
    if (ligne === null) throw new FormeInattendue('an operation without a row');
    const [table = '', registre = ''] = this.#registres.mot(c.registre.relatif()).split('\n');
    const utilisateur = this.#utilisateurs.mot(c.utilisateur.relatif());
    const provenance = this.#provenances.mot(c.provenance.relatif());
    const horloge = this.#horodate(this.#noeuds, this.#derniere, ['noeud', 'ms', 'compteur']);
    return {
      id: this.#ids.get(rang) ?? horloge,
      dossier,
      table,
      ligne,
      registre,
      valeur,
      horloge,
      remplace: this.#remplacees(),
      utilisateur,
      provenance,
      saisieLe: new Date(this.#derniere.ms + c.saisie.relatif()).toISOString(),
    };
  }

  #ligneOuMarque(lu: number, marque: string | null): string | null {
    if (lu === 0) return marque;
    return this.#lignes.mot(depuisNaturel(lu - 1));
  }

  #remplacees(): readonly string[] {
    const nombre = this.#colonnes.remplacees.naturel();
    if (nombre > REMPLACEES_PAR_OPERATION) throw new FormeInattendue('too many replaced operations');
    return Array.from({ length: nombre }, () =>
      this.#horodate(this.#noeudsRemplacees, this.#derniereRemplacee, [
        'noeudRemplacee',
        'msRemplacee',
        'compteurRemplacee',
      ]),
    );
  }

  #horodate(
    noeuds: ColonneLue,
    derniere: { ms: number; compteur: number },
    [noeud, ms, compteur]: readonly [NomColonne, NomColonne, NomColonne],
  ): Horodate {
    const mot = noeuds.mot(this.#colonnes[noeud].relatif());
    derniere.ms += this.#colonnes[ms].relatif();
    derniere.compteur += this.#colonnes[compteur].relatif();
    const hors = (['ms', 'compteur'] as const).some(
      (nom) => derniere[nom] < 0 || derniere[nom] > HORODATE_MAX[nom],
    );
    if (hors || mot.length !== 2 * OCTETS_NOEUD) throw new FormeInattendue('a clock out of bounds');
    return ecrireHorodate({ ...derniere, noeud: mot });
  }
}
