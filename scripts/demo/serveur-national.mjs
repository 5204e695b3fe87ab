// The hub of the demonstration: on PGlite, stopped and started again at the same address as the story wants.
import fs from 'node:fs';
import path from 'node:path';
import { startHub } from '../setup/hub-process.mjs';

export class ServeurNational {
  /** @type {import('../setup/hub-process.mjs').HubProcess | null} */
  #processus = null;

  /** @param {string} travail temporary folder of the run */
  constructor(travail) {
    this.dossier = path.join(travail, 'serveur-national');
    this.journal = path.join(travail, 'serveur-national.log');
  }

  async demarrer() {
    this.#processus = await startHub(this.dossier, {
      port: this.#processus?.port ?? 0,
      // Searched for words in clear like every other file.
      onLine: (ligne) => fs.appendFileSync(this.journal, `${ligne}\n`),
    });
  }

  get destination() {
    const { url, ca } = this.#enMarche;
    return { adresse: url, autorite: fs.readFileSync(ca, 'utf8') };
  }

  /** @param {string} [structure] the one it lets back into */
  donnerCode(structure) {
    return this.#enMarche.code(structure);
  }

  async arreter() {
    await this.#processus?.stop();
  }

  get #enMarche() {
    if (this.#processus === null) throw new Error('the hub was not started');
    return this.#processus;
  }
}
