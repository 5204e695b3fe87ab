// Two names that no list of words holds, drawn at each run, and that can be read aloud: the guide's pictures show them.
import { randomInt } from 'node:crypto';

const DEBUTS = ['Zavr', 'Quov', 'Xilv', 'Vrez'];
const MILIEUX = ['ouni', 'azi', 'igue', 'eli'];
const FINS = ['manda', 'vastro', 'zorika', 'doguima'];

// They begin otherwise: a search for the beginning of one finds it alone.
export function nomsInventes() {
  const premier = randomInt(DEBUTS.length);
  const second = (premier + randomInt(1, DEBUTS.length)) % DEBUTS.length;
  return [premier, second].map((rang) => `${DEBUTS[rang]}${tirer(MILIEUX)}${tirer(FINS)}n`);
}

/** @param {readonly string[]} liste */
const tirer = (liste) => liste[randomInt(liste.length)];
