// Who belongs to the structure, once the statements were verified from the root; it depends on their set alone.
import type { Profil } from '../regles/permissions';
import type { CibleEffacee, Constat, Cryptographie, Fait } from './constat';
import { MarcheDesConstats } from './marche-constats';
import { ordonner } from './ordre-constats';
import type { PosteConnu } from './reception';

/** The part of the root statement that the walk starts from; its own signatures were verified before. */
export interface Fondation {
  readonly structure: string;
  readonly direction: { readonly id: string; readonly x25519: Uint8Array; readonly ed25519: Uint8Array };
}

export interface UtilisateurConnu {
  readonly x25519: Uint8Array;
  readonly ed25519: Uint8Array;
  readonly profils: readonly Profil[];
  readonly fini: boolean;
}

export interface PosteMembre extends PosteConnu {
  readonly x25519: Uint8Array;
  readonly ed25519: Uint8Array;
}

export type Epoque = Omit<Extract<Fait, { sorte: 'epoque' }>, 'sorte'>;

export interface Effacement {
  readonly constat: string;
  readonly cible: CibleEffacee;
  readonly regle: string;
}

export type RefusConstat = 'autreStructure' | 'auteurSansDroit' | 'signature';

export interface EtatStructure {
  readonly utilisateurs: ReadonlyMap<string, UtilisateurConnu>;
  readonly postes: ReadonlyMap<string, PosteMembre>;
  readonly epoques: readonly Epoque[];
  readonly effacements: readonly Effacement[];
  /** Statements that give rights and met another one: they wait for the direction's confirmation. */
  readonly enAttente: readonly string[];
  readonly refuses: ReadonlyMap<string, RefusConstat>;
  /** Statements whose parents have not arrived. */
  readonly orphelins: readonly string[];
}

export function verifierConstats(
  fondation: Fondation,
  constats: Iterable<Constat>,
  cryptographie: Cryptographie,
): EtatStructure {
  const suite = ordonner(constats);
  const marche = new MarcheDesConstats(fondation, suite, cryptographie);
  const retenus = suite.constats.filter((_, rang) => marche.retenu(rang));
  return {
    utilisateurs: marche.utilisateurs(),
    postes: marche.postes(),
    epoques: retenus
      .flatMap(({ corps: { fait } }) => (fait.sorte === 'epoque' ? [fait] : []))
      .sort((a, b) => a.rang - b.rang || (a.epoque < b.epoque ? -1 : 1)),
    effacements: retenus.flatMap(({ id, corps: { fait } }) =>
      fait.sorte === 'effacement'
        ? fait.cibles.map((cible) => ({ constat: id, cible, regle: fait.regle }))
        : [],
    ),
    enAttente: suite.constats.filter((_, rang) => marche.enAttente(rang)).map(({ id }) => id),
    refuses: marche.refuses,
    orphelins: suite.orphelins.map(({ id }) => id),
  };
}
