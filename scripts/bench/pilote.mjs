// Makes the outside driver and drives it: a process of its own, a line asked, a line answered.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { projectEnv, projectNode } from '../setup/node24.mjs';
import { DU_COEUR, paquet } from './paquet.mjs';

/** Gives the driver's path: `out/bench-driver.mjs`. */
export const piloteDeBench = () => paquet('test/bench/pilote/pilote.ts', 'out/bench-driver.mjs', DU_COEUR);

/** @typedef {Record<string, any>} Reponse */

export class Pilote {
  #processus;
  /** @type {AsyncIterator<string>} */
  #lignes;
  /** @type {Reponse} */
  pret = {};

  /** @param {import('node:child_process').ChildProcessByStdio<import('node:stream').Writable, import('node:stream').Readable, null>} processus */
  constructor(processus) {
    this.#processus = processus;
    this.#lignes = createInterface({ input: processus.stdout })[Symbol.asyncIterator]();
  }

  /** Begins at once; `attendre` gives it once it is ready. @param {readonly string[]} args */
  static async lancer(args) {
    const processus = spawn(projectNode(), [...options(), await piloteDeBench(), ...args], {
      env: projectEnv(),
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    return new Pilote(processus);
  }

  get pid() {
    return this.#processus.pid ?? 0;
  }

  async attendre() {
    this.pret = await this.#lire();
    return this;
  }

  /** @param {string} commande @returns {Promise<Reponse>} */
  async demander(commande) {
    this.ecrire(commande);
    return this.repondre();
  }

  /** @param {string} commande */
  ecrire(commande) {
    this.#processus.stdin.write(`${commande}\n`);
  }

  async repondre() {
    const reponse = await this.#lire();
    if (reponse.error !== undefined) throw new Error(`${reponse.did}: ${reponse.error}`);
    return reponse;
  }

  async arreter() {
    if (this.#processus.exitCode === null) await this.demander('stop');
  }

  /** For a bench that failed. */
  tuer() {
    this.#processus.kill();
  }

  /** @returns {Promise<Reponse>} */
  async #lire() {
    const { value, done } = await this.#lignes.next();
    if (done) throw new Error('the driver ended before it answered');
    return JSON.parse(value);
  }
}

// Profiles of the processor, for whoever looks where the time goes.
const options = () => {
  const dossier = process.env.PERMANENCE_BENCH_PROFILE;
  return dossier === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', dossier];
};
