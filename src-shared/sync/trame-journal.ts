// The entries of a page laid out in columns: what repeats costs nothing, links are not sent but computed again.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import {
  ColonneEcrite,
  ColonneLue,
  type Identifiants,
  rangerIdentifiants,
  relireIdentifiants,
} from './colonnes';
import { depuisNaturel, Ecrivain, enNaturel, FormeInattendue, joindre, Liseur } from './octets';
import { identifiants, OCTETS_ID, octets, TAILLE_TRAME } from './trame-forme';

export const ENTREES_PAR_PAGE = 500;
const VERSION = 1;
const OCTETS_SEL = 16;
const OCTETS_EMPREINTE = 32;
/** Like those of operations: 48 bits. */
const MS_MAX = 0xffff_ffff_ffff;

/** One entry without its number and its links: the page's header and the entries before give them. */
export interface EntreeDeJournal {
  readonly le: string;
  readonly utilisateur: string | null;
  readonly profil: string | null;
  readonly acte: string;
  readonly objet: string | null;
  readonly finalite: string;
  /** Its detail, with the salt of its hash; once erased, the hash alone is left. */
  readonly detail: { readonly sel: Uint8Array; readonly texte: string } | { readonly empreinte: Uint8Array };
}

/** Each with its dictionary. */
const MOTS = ['utilisateur', 'profil', 'acte', 'objet', 'finalite', 'detail'] as const;
type Mot = (typeof MOTS)[number];

const schema = z.strictObject({
  v: z.literal(VERSION),
  n: z.int().min(1).max(ENTREES_PAR_PAGE),
  mots: z.record(z.enum(MOTS), identifiants),
  colonnes: z.record(z.enum(MOTS), octets),
  /** Milliseconds, as differences from the entry before. */
  ms: octets,
  /** Times that are not written as this application writes them, by rank. */
  heures: z.array(z.tuple([z.int().min(0), z.string()])),
  sels: octets,
  /** Hashes of the details that were erased. */
  effacees: octets,
});

export function ecrireEntrees(entrees: readonly EntreeDeJournal[]): Uint8Array {
  const mots = parMot(() => new ColonneEcrite());
  const colonnes = parMot(() => new Ecrivain());
  const ms = new Ecrivain();
  const heures: [number, string][] = [];
  let derniere = 0;
  const poser = (nom: Mot, mot: string | null): void =>
    colonnes[nom].naturel(mot === null ? 0 : 1 + enNaturel(mots[nom].pas(mot)));
  entrees.forEach((entree, rang) => {
    const heure = msDe(entree.le);
    if (heure === null) heures.push([rang, entree.le]);
    ms.relatif((heure ?? derniere) - derniere);
    derniere = heure ?? derniere;
    for (const nom of ['utilisateur', 'profil', 'acte', 'objet', 'finalite'] as const)
      poser(nom, entree[nom]);
    poser('detail', 'texte' in entree.detail ? entree.detail.texte : null);
  });
  return encode({
    v: VERSION,
    n: entrees.length,
    mots: parMot((nom): Identifiants => rangerIdentifiants(mots[nom].mots, OCTETS_ID)),
    colonnes: parMot((nom) => colonnes[nom].fin()),
    ms: ms.fin(),
    heures,
    sels: joindre(...entrees.flatMap(({ detail }) => ('sel' in detail ? [detail.sel] : []))),
    effacees: joindre(...entrees.flatMap(({ detail }) => ('empreinte' in detail ? [detail.empreinte] : []))),
  } satisfies z.infer<typeof schema>);
}

/** The entries, or `null`: cut, altered, too large or of another version. */
export function lireEntrees(recus: Uint8Array): readonly EntreeDeJournal[] | null {
  if (recus.length > TAILLE_TRAME) return null;
  try {
    return relire(schema.parse(decode(recus)));
  } catch {
    // Whatever is wrong with the bytes, the answer is the same.
    return null;
  }
}

/** @throws FormeInattendue, RangeError */
function relire({ n, mots, colonnes, ms, heures, sels, effacees }: z.infer<typeof schema>) {
  const dictionnaires = parMot((nom) => new ColonneLue(relireIdentifiants(mots[nom], OCTETS_ID)));
  const lues = parMot((nom) => new Liseur(colonnes[nom]));
  const temps = new Liseur(ms);
  const [lesSels, lesEmpreintes] = [enMorceaux(sels, OCTETS_SEL), enMorceaux(effacees, OCTETS_EMPREINTE)];
  const autresHeures = new Map(heures);
  let heure = 0;
  const mot = (nom: Mot): string | null => {
    const lu = lues[nom].naturel();
    return lu === 0 ? null : dictionnaires[nom].mot(depuisNaturel(lu - 1));
  };
  const entrees = Array.from({ length: n }, (_, rang): EntreeDeJournal => {
    heure += temps.relatif();
    const [utilisateur, profil, acte, objet, finalite, texte] = MOTS.map(mot);
    return {
      le: autresHeures.get(rang) ?? new Date(heure).toISOString(),
      utilisateur: utilisateur ?? null,
      profil: profil ?? null,
      acte: exiger(acte),
      objet: objet ?? null,
      finalite: exiger(finalite),
      detail:
        texte == null
          ? { empreinte: exiger(lesEmpreintes.shift()) }
          : { sel: exiger(lesSels.shift()), texte },
    };
  });
  const restes = lesSels.length + lesEmpreintes.length;
  if (restes > 0 || !temps.fini || !MOTS.every((nom) => lues[nom].fini))
    throw new FormeInattendue('a column goes on');
  return entrees;
}

/** Upper estimate of what an entry adds to a page. */
export const poidsDansPage = ({ detail }: EntreeDeJournal): number =>
  // Two identifiers as text, a salt or a hash, short numbers; at most three bytes a character beyond ASCII.
  200 + ('texte' in detail ? 3 * detail.texte.length : 0);

const parMot = <T>(faire: (nom: Mot) => T): Record<Mot, T> =>
  Object.fromEntries(MOTS.map((nom) => [nom, faire(nom)])) as Record<Mot, T>;

function msDe(le: string): number | null {
  const ms = Date.parse(le);
  const horsForme = Number.isNaN(ms) || ms < 0 || ms > MS_MAX || new Date(ms).toISOString() !== le;
  return horsForme ? null : ms;
}

function enMorceaux(tout: Uint8Array, taille: number): Uint8Array[] {
  if (tout.length % taille !== 0) throw new FormeInattendue('a cut salt or hash');
  return Array.from({ length: tout.length / taille }, (_, rang) =>
    tout.slice(rang * taille, (rang + 1) * taille),
  );
}

function exiger<T>(valeur: T | null | undefined): T {
  if (valeur == null) throw new FormeInattendue('an entry lacks a word');
  return valeur;
}
