// The bench of synchronisation: a hub, two computers of one structure, a stranger; each in a process of its own.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lancerHub } from '../hub.mjs';
import { Pilote } from '../pilote.mjs';
import { processeur, pss } from '../processus.mjs';

/** @typedef {import('../hub.mjs').Hub} Hub */

/** How often the memory of the three processes is looked at. */
const PAS_PSS_MS = 500;

export class Banc {
  #travail;
  #hub;
  /** @type {Pilote[]} */
  #pilotes = [];

  /** @param {string} travail @param {Hub} hub */
  constructor(travail, hub) {
    this.#travail = travail;
    this.#hub = hub;
  }

  static async ouvrir() {
    const travail = fs.mkdtempSync(path.join(os.tmpdir(), 'permanence-sync-'));
    return new Banc(travail, await lancerHub(path.join(travail, 'hub')));
  }

  get hub() {
    return this.#hub;
  }

  /** The first computer of a new structure. @param {string} structure names a folder */
  async fonder(structure) {
    return this.#lancer(['--role', 'a', '--code', await this.#hub.code(), ...this.#commun(structure)]);
  }

  /** Another computer of it; the first one must not be busy. @param {string} structure @param {string} [nom] */
  async rejoindre(structure, nom = 'b') {
    return this.#lancer(['--role', 'b', '--name', nom, ...this.#commun(structure)]);
  }

  /**
   * The highest memory of each process while something is done, in megabytes.
   * @template T
   * @param {readonly [Pilote, Pilote]} deux
   * @param {() => Promise<T>} acte
   */
  async surveiller([a, b], acte) {
    const pics = { a: 0, b: 0, hub: 0 };
    const regarder = () => {
      pics.a = Math.max(pics.a, pss(a.pid));
      pics.b = Math.max(pics.b, pss(b.pid));
      pics.hub = Math.max(pics.hub, pss(this.#hub.pid));
    };
    regarder();
    const montre = setInterval(regarder, PAS_PSS_MS);
    try {
      return { issue: await acte(), pics };
    } finally {
      clearInterval(montre);
    }
  }

  /** Seconds of the hub's processor. */
  processeurDuHub() {
    return processeur(this.#hub.pid);
  }

  /** Also after a failure: nothing is left running. */
  async fermer() {
    for (const pilote of this.#pilotes) pilote.tuer();
    await this.#hub.stop();
    fs.rmSync(this.#travail, { recursive: true, force: true });
  }

  /** @param {string} structure */
  #commun(structure) {
    return ['--hub', this.#hub.url, '--ca', this.#hub.ca, '--dir', path.join(this.#travail, structure)];
  }

  /** @param {readonly string[]} args */
  async #lancer(args) {
    const pilote = await Pilote.lancer(args);
    this.#pilotes.push(pilote);
    return pilote.attendre();
  }
}
