// Two names that occur in no word list, new at each run.
import { randomInt } from 'node:crypto';

const DEBUTS = ['Zvk', 'Qwrb', 'Xhj', 'Vrzk'];
const MILIEUX = ['ouinq', 'aczw', 'yghl', 'uvxo'];
const FINS = ['emdjik', 'owszab', 'irkvun', 'axqodh'];

export const nomsInventes = () =>
  [0, 1].map((rang) => `${tirer(DEBUTS)}${tirer(MILIEUX)}${tirer(FINS)}${'gklp'[rang]}`);

/** @param {readonly string[]} liste */
const tirer = (liste) => liste[randomInt(liste.length)];
