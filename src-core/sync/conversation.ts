// Signed requests to the hub over any transport: numbers that only grow, the hub's incarnation, answers that are ours.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { ecrireCorps, type RefusServeur, reponseRefus } from '../../src-shared/sync/messages';
import {
  ecrireRequete,
  lireReponse,
  METHODE,
  requeteASigner,
  type Transport,
} from '../../src-shared/sync/requete';
import { ecrireParametre, lireParametre, parametrePresent } from '../coffre/parametres';
import { signer } from '../primitives';
import { CRYPTOGRAPHIE, idDuPoste, type PosteLocal, signatureDuPoste } from './poste-local';

/** Numbers are set aside by blocks, so that a request does not cost a write. */
const BLOC = 100;
const ESSAIS = 3;

const schemaMemoire = z.strictObject({
  incarnation: z.string(),
  /** No number up to this one is used again. */
  numero: z.int(),
  /** Statements read from the hub, and rank of the last one brought to it, in this incarnation. */
  constatsLus: z.int(),
  constatsPortes: z.int(),
  /** How much of this workstation's log the hub has, and how safely. */
  sequence: z.int(),
  niveau: z.enum(['disque', 'memoire']),
  /** ISO time of the last answer; empty before the first. */
  le: z.string(),
  /** Number of statements that the hub's own list was last held to, and the last deposit of keys. */
  ajustes: z.int().default(-1),
  depot: z.string().default(''),
});
export type MemoireServeur = z.infer<typeof schemaMemoire>;

const INCONNU: MemoireServeur = {
  incarnation: '',
  numero: 0,
  constatsLus: 0,
  constatsPortes: 0,
  sequence: 0,
  niveau: 'memoire',
  le: '',
  ajustes: -1,
  depot: '',
};

/** Keys and memory are enough to speak: a computer that knocks belongs to no structure yet. */
export type Parlant = Pick<PosteLocal, 'plume'>;

/** What this workstation remembers of the hub. */
export const memoireServeur = ({ plume: { base } }: Parlant): MemoireServeur =>
  parametrePresent(base, 'serveur') ? schemaMemoire.parse(decode(lireParametre(base, 'serveur'))) : INCONNU;

export function retenir(poste: Parlant, change: Partial<MemoireServeur>): void {
  ecrireParametre(poste.plume.base, 'serveur', encode({ ...memoireServeur(poste), ...change }));
}

export type Panne =
  /** No answer, or a page that is not the hub's. */
  { readonly panne: 'injoignable' } | { readonly panne: 'refus'; readonly refus: RefusServeur };

export type Issue<T> = { readonly ok: true; readonly valeur: T } | ({ readonly ok: false } & Panne);

export class Conversation {
  readonly #poste: Parlant;
  readonly #transport: Transport;
  #numero: number;
  #reserve: number;
  /** True once the hub turned out to have begun another life. */
  nouvelleIncarnation = false;

  constructor(poste: Parlant, transport: Transport) {
    this.#poste = poste;
    this.#transport = transport;
    this.#numero = memoireServeur(poste).numero;
    this.#reserve = this.#numero;
  }

  /** One request and its answer in the expected form. */
  demander<T>(chemin: string, corps: unknown, forme: z.ZodType<T>): Promise<Issue<T>> {
    return this.envoyer(chemin, ecrireCorps(corps), forme);
  }

  async envoyer<T>(chemin: string, corps: Uint8Array, forme: z.ZodType<T>): Promise<Issue<T>> {
    for (let essai = 0; essai < ESSAIS; essai++) {
      const issue = await this.#essayer(chemin, corps, forme);
      if (issue !== 'encore') return issue;
    }
    return { ok: false, panne: 'injoignable' };
  }

  async #essayer<T>(chemin: string, corps: Uint8Array, forme: z.ZodType<T>): Promise<Issue<T> | 'encore'> {
    const numero = this.#prochainNumero();
    const reponse = await this.#poster(chemin, numero, corps);
    if (reponse === null) return { ok: false, panne: 'injoignable' };
    const recu = lireReponse(reponse.octets, numero);
    if (reponse.statut === 200) {
      const lu = forme.safeParse(recu);
      return lu.success ? { ok: true, valeur: lu.data } : { ok: false, panne: 'injoignable' };
    }
    const refus = reponseRefus.safeParse(recu);
    if (!refus.success) return { ok: false, panne: 'injoignable' };
    return this.#ajuster(refus.data) ? 'encore' : { ok: false, panne: 'refus', refus: refus.data.refus };
  }

  async #poster(chemin: string, numero: number, corps: Uint8Array) {
    const { incarnation } = memoireServeur(this.#poste);
    const requete = { poste: idDuPoste(this.#poste), numero, incarnation, corps };
    const message = requeteASigner(METHODE, chemin, requete, CRYPTOGRAPHIE);
    const signature = signer(signatureDuPoste(this.#poste).privee, message);
    try {
      return await this.#transport(METHODE, chemin, ecrireRequete({ ...requete, signature }));
    } catch {
      // Whatever the network does, it is the same to us: no answer came.
      return null;
    }
  }

  /** A hub that began another life, or a number it has seen: taken note of, then asked again. */
  #ajuster({ refus, incarnation, numero }: z.infer<typeof reponseRefus>): boolean {
    if (refus === 'incarnation') {
      // What it had may be missing now: everything is compared from the start.
      retenir(this.#poste, { incarnation, constatsLus: 0, constatsPortes: 0, sequence: 0 });
      retenir(this.#poste, { ajustes: INCONNU.ajustes, depot: INCONNU.depot });
      this.nouvelleIncarnation = true;
      return true;
    }
    if (refus !== 'numero') return false;
    this.#numero = Math.max(this.#numero, numero);
    this.#reserve = this.#numero;
    return true;
  }

  #prochainNumero(): number {
    this.#numero++;
    if (this.#numero > this.#reserve) {
      this.#reserve = this.#numero + BLOC;
      retenir(this.#poste, { numero: this.#reserve });
    }
    return this.#numero;
  }
}
