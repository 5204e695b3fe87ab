// A name made ready for comparison: one spelling for one sound, particles told from the name itself (A30).
import { replierNom } from './normaliser';
import { ecritureSimple } from './sons';

export interface Formes {
  /** The whole name in one word: `benamor` for « Ben Amor ». */
  readonly colle: string;
  /** Its words without the particles: `amor`. */
  readonly mots: readonly string[];
}

/** Words that come and go around a name: « Ben Amor » is filed as « Amor », « Le Goff » as « Legoff ». */
const PARTICULES: ReadonlySet<string> = new Set(
  'de du des d da dos di del della dell l la le les el al ben bou ait ould abd van den der von n m'.split(
    ' ',
  ),
);

export function formesDuNom(nom: string): Formes {
  const mots = replierNom(nom).split(' ').filter(Boolean);
  const pleins = mots.filter((mot) => !PARTICULES.has(mot));
  return {
    // Another alphabet has no sounds here: the folded name stands for itself.
    colle: ecritureSimple(mots.join('')) || mots.join(''),
    mots: (pleins.length === 0 ? mots : pleins).map((mot) => ecritureSimple(mot) || mot),
  };
}

/** The forms of several names; one without a letter nor a digit has none. */
export const formesDesNoms = (noms: readonly string[]): readonly Formes[] =>
  noms.map(formesDuNom).filter(({ colle }) => colle !== '');

/** Forms as one line of text, for the index; `lireFormes` gives them back. */
export const ecrireFormes = (noms: readonly string[]): string =>
  formesDesNoms(noms)
    .map(({ colle, mots }) => `${colle}:${mots.join(' ')}`)
    .join('|');

export const lireFormes = (texte: string): readonly Formes[] =>
  texte === ''
    ? []
    : texte.split('|').map((nom) => {
        const [colle = '', mots = ''] = nom.split(':');
        return { colle, mots: mots.split(' ') };
      });
