// Names by ear: what is heard the same in French, or written differently from another alphabet, gets one key (A30).
/// <reference path="../talisman.d.ts" />
import fonem from 'talisman/phonetics/french/fonem';
import { parMot } from './memoire-de-mots';
import { replierNom } from './normaliser';

/** Spellings of one sound; the order counts, longer ones first. */
const ECRITURES: readonly (readonly [motif: RegExp, par: string])[] = [
  [/(.)\1+/g, '$1'],
  [/aul(?=[tdx])/g, 'au'],
  [/m(?=[bp])/g, 'n'],
  [/sch|sh|tch/g, 'ch'],
  [/dj/g, 'j'],
  [/ph/g, 'f'],
  [/kh|ck|qu?/g, 'k'],
  [/c(?=[aoulrtkns]|$)/g, 'k'],
  [/gh/g, 'g'],
  [/(?<!c)h/g, ''],
  [/o?w|oo/g, 'ou'],
  [/y/g, 'i'],
  [/ou/g, 'u'],
  [/e?au/g, 'o'],
  [/[ae]i/g, 'e'],
  [/a([mn])(?=[^aeiou])/g, 'e$1'],
  [/z/g, 's'],
  [/c(?=[ei])/g, 's'],
  [/g(?=[ei])/g, 'j'],
];
/** Letters that end a written name without being heard. */
const FIN_MUETTE = /(?<=..)[esxtd]+$/;

/** One spelling for one sound, still readable: what two names are compared on, letter by letter. */
export const ecritureSimple = parMot((mot) => {
  let simple = replierNom(mot).replace(/[^a-z]/g, '');
  for (const [motif, par] of ECRITURES) simple = simple.replace(motif, par);
  return simple.replace(FIN_MUETTE, '');
});

/** Key of a word by ear, in small letters; empty for a word of another alphabet. */
export const sonDuMot = parMot((mot) => {
  const simple = ecritureSimple(mot);
  return simple === ''
    ? ''
    : fonem(simple)
        .toLowerCase()
        .replace(/[^a-z]/g, '')
        .replace(FIN_MUETTE, '');
});

/** Keys of a name's words, then of the whole name glued: « Ben Amor » is also heard « Benamor ». */
export function sonsDuNom(nom: string): readonly string[] {
  const mots = replierNom(nom).split(' ').filter(Boolean);
  const entiers = mots.length > 1 ? [...mots, mots.join('')] : mots;
  return [...new Set(entiers.map(sonDuMot))].filter(Boolean);
}
