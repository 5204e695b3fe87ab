// The hub of the demonstration: its own process on PGlite, stopped and started again as the story wants.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { projectNode } from '../setup/node24.mjs';
import { inProject } from '../setup/project.mjs';
import { run } from '../setup/run.mjs';
import { trialCertificate } from '../setup/trial-certificate.mjs';

const PROGRAMME = inProject('out', 'hub', 'serveur.mjs');
const DELAI_MS = 30_000;

export class ServeurNational {
  /** @type {import('node:child_process').ChildProcess | null} */
  #processus = null;
  #port = 0;
  #sortie = '';

  /** @param {string} travail temporary folder of the run */
  constructor(travail) {
    this.dossier = path.join(travail, 'serveur-national');
    this.journal = path.join(travail, 'serveur-national.log');
  }

  async demarrer() {
    const { cert, key } = await trialCertificate(this.dossier);
    const args = [
      '--dossier',
      this.dossier,
      '--port',
      String(this.#port),
      '--certificat',
      cert,
      '--cle',
      key,
    ];
    const processus = spawn(projectNode(), [PROGRAMME, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#processus = processus;
    this.#sortie = '';
    for (const flux of [processus.stdout, processus.stderr])
      flux.on('data', (/** @type {Buffer} */ morceau) => {
        this.#sortie += morceau.toString('utf8');
        // Searched for words in clear like every other file.
        fs.appendFileSync(this.journal, morceau);
      });
    this.#port = Number(new URL(await this.#adresse(processus)).port);
  }

  get destination() {
    return {
      adresse: `https://localhost:${this.#port}`,
      autorite: fs.readFileSync(path.join(this.dossier, 'essai-autorite.pem'), 'utf8'),
    };
  }

  /** As the operator makes it. @param {string} [structure] the one it lets back into */
  async donnerCode(structure) {
    const options = structure === undefined ? [] : ['--structure', structure];
    const args = [PROGRAMME, 'activer', '--dossier', this.dossier, ...options];
    const { output } = await run(projectNode(), args, { capture: true });
    const [, code] = /Code d’activation : (\S+)/.exec(output) ?? [];
    if (code === undefined) throw new Error(`no activation code: ${output}`);
    return code;
  }

  async arreter() {
    const processus = this.#processus;
    if (processus === null || processus.exitCode !== null) return;
    processus.kill('SIGTERM');
    await once(processus, 'close');
  }

  /** @param {import('node:child_process').ChildProcess} processus */
  async #adresse(processus) {
    for (const fin = Date.now() + DELAI_MS; Date.now() < fin; ) {
      const [, adresse] = /"adresse":"([^"]+)"/.exec(this.#sortie) ?? [];
      if (adresse !== undefined) return adresse;
      if (processus.exitCode !== null) break;
      await new Promise((resoudre) => setTimeout(resoudre, 50));
    }
    throw new Error(`the hub did not start: ${this.#sortie}`);
  }
}
