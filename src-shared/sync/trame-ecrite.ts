// Lays operations out in columns; clocks and rows as differences from the line before.
import { ColonneEcrite, rangerIdentifiants } from './colonnes';
import { type Horodate, lireHorodate } from './horloge';
import { Ecrivain, enNaturel } from './octets';
import {
  COLONNES,
  type NomColonne,
  OCTETS_ID,
  OCTETS_NOEUD,
  type OperationRecue,
  type Trame,
  VERSION_TRAME,
} from './trame-forme';

export class TrameEcrite {
  readonly #colonnes = parColonne(() => new Ecrivain());
  readonly #lignes = new ColonneEcrite();
  readonly #registres = new ColonneEcrite();
  readonly #noeuds = new ColonneEcrite();
  readonly #noeudsRemplacees = new ColonneEcrite(this.#noeuds);
  readonly #utilisateurs = new ColonneEcrite();
  readonly #provenances = new ColonneEcrite();
  readonly #ids: [number, string][] = [];
  readonly #valeurs: string[] = [];
  readonly #derniere = { ms: 0, compteur: 0 };
  readonly #derniereRemplacee = { ms: 0, compteur: 0 };

  /** @throws RangeError when a clock, a replaced id or the time of entry is not of the form. */
  ajouter(o: OperationRecue): void {
    const c = this.#colonnes;
    c.dossier.naturel(o.dossier === null ? 0 : 1 + enNaturel(this.#lignes.pas(o.dossier)));
    c.ligne.naturel(o.ligne === o.dossier ? 0 : 1 + enNaturel(this.#lignes.pas(o.ligne)));
    c.registre.relatif(this.#registres.pas(`${o.table}\n${o.registre}`));
    c.utilisateur.relatif(this.#utilisateurs.pas(o.utilisateur));
    c.provenance.relatif(this.#provenances.pas(o.provenance));
    this.#horodate(o.horloge, this.#noeuds, this.#derniere, ['noeud', 'ms', 'compteur']);
    c.saisie.relatif(msDe(o.saisieLe) - this.#derniere.ms);
    if (o.id !== o.horloge) this.#ids.push([this.#valeurs.length, o.id]);
    c.remplacees.naturel(o.remplace.length);
    for (const id of o.remplace)
      this.#horodate(id, this.#noeudsRemplacees, this.#derniereRemplacee, [
        'noeudRemplacee',
        'msRemplacee',
        'compteurRemplacee',
      ]);
    this.#valeurs.push(JSON.stringify(o.valeur));
  }

  fin(): Trame {
    return {
      v: VERSION_TRAME,
      n: this.#valeurs.length,
      lignes: rangerIdentifiants(this.#lignes.mots, OCTETS_ID),
      registres: [...this.#registres.mots],
      noeuds: rangerIdentifiants(this.#noeuds.mots, OCTETS_NOEUD),
      utilisateurs: rangerIdentifiants(this.#utilisateurs.mots, OCTETS_ID),
      provenances: [...this.#provenances.mots],
      ids: this.#ids,
      colonnes: parColonne((nom) => this.#colonnes[nom].fin()),
      valeurs: this.#valeurs.join('\n'),
    };
  }

  #horodate(
    texte: Horodate,
    noeuds: ColonneEcrite,
    derniere: { ms: number; compteur: number },
    [noeud, ms, compteur]: readonly [NomColonne, NomColonne, NomColonne],
  ): void {
    const lue = lireHorodate(texte);
    this.#colonnes[noeud].relatif(noeuds.pas(lue.noeud));
    this.#colonnes[ms].relatif(lue.ms - derniere.ms);
    this.#colonnes[compteur].relatif(lue.compteur - derniere.compteur);
    derniere.ms = lue.ms;
    derniere.compteur = lue.compteur;
  }
}

export const parColonne = <T>(faire: (nom: NomColonne) => T): Record<NomColonne, T> =>
  Object.fromEntries(COLONNES.map((nom) => [nom, faire(nom)])) as Record<NomColonne, T>;

function msDe(saisieLe: string): number {
  const ms = Date.parse(saisieLe);
  if (Number.isNaN(ms) || new Date(ms).toISOString() !== saisieLe)
    throw new RangeError('not an ISO time of entry');
  return ms;
}
