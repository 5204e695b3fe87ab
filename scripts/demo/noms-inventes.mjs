// Two names that no list of words holds, drawn at each run, and that can be read aloud: the guide's pictures show them.
import { randomInt } from 'node:crypto';

const DEBUTS = ['Zavr', 'Quov', 'Xilv', 'Vrez'];
const MILIEUX = ['ouni', 'azi', 'igue', 'eli'];
const FINS = ['manda', 'vastro', 'zorika', 'doguima'];

export const nomsInventes = () =>
  [0, 1].map((rang) => `${tirer(DEBUTS)}${tirer(MILIEUX)}${tirer(FINS)}${'nr'[rang]}`);

/** @param {readonly string[]} liste */
const tirer = (liste) => liste[randomInt(liste.length)];
