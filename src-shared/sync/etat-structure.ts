// Who belongs to the structure, once the statements were verified from the root; it depends on their set alone.
import type { Profil } from '../regles/permissions';
import type { CibleEffacee, Constat, Cryptographie, Fait } from './constat';
import { MarcheDesConstats } from './marche-constats';
import { contient, ordonner, type Suite } from './ordre-constats';
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

export interface Epoque extends Omit<Extract<Fait, { sorte: 'epoque' }>, 'sorte'> {
  /** Workstations in the structure that nobody sealed this key to: admitted by someone who had not seen the epoch. */
  readonly sansCle: readonly string[];
}

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
    epoques: epoquesDe(suite, marche),
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

/** An epoch's key may be sealed in several statements: what one forgot, another adds. */
function epoquesDe(suite: Suite, marche: MarcheDesConstats): readonly Epoque[] {
  const parNom = new Map<string, { epoque: Omit<Epoque, 'sansCle'>; rang: number }>();
  suite.constats.forEach(({ corps: { fait } }, rang) => {
    if (fait.sorte !== 'epoque' || !marche.retenu(rang)) return;
    const { sorte: _sorte, ...epoque } = fait;
    const connue = parNom.get(fait.epoque);
    if (connue === undefined) parNom.set(fait.epoque, { epoque, rang });
    else connue.epoque = { ...connue.epoque, cles: { ...epoque.cles, ...connue.epoque.cles } };
  });
  const admis = [...marche.postes()].filter(([, { etat }]) => etat === 'admis').map(([id]) => id);
  const admissions = suite.constats.flatMap(({ corps: { fait } }, rang) =>
    fait.sorte === 'admission' ? [{ poste: fait.poste, epoques: fait.epoques, rang }] : [],
  );
  // Its author may have read the epoch's statement without having received the key: the admission says which it brings.
  const recue = (poste: string, nom: string, epoque: number): boolean =>
    admissions.some(
      (a) => a.poste === poste && (a.epoques?.includes(nom) ?? contient(suite.ancetres[a.rang], epoque)),
    );
  return [...parNom.values()]
    .map(({ epoque, rang }) => ({
      ...epoque,
      sansCle: admis.filter(
        (poste) => epoque.cles[poste] === undefined && !recue(poste, epoque.epoque, rang),
      ),
    }))
    .sort((a, b) => a.rang - b.rang || (a.epoque < b.epoque ? -1 : 1));
}
