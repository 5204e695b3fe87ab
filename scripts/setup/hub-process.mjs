// The built hub in a process of its own, with a certificate for trying: started, asked for codes, stopped.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { projectEnv, projectNode } from './node24.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { trialCertificate } from './trial-certificate.mjs';

const PROGRAM = inProject('out', 'hub', 'serveur.mjs');

/**
 * @typedef {object} HubProcess
 * @property {string} url `https://localhost:port`
 * @property {number} port
 * @property {number} pid
 * @property {string} ca file of the authority that vouches for it
 * @property {(structure?: string) => Promise<string>} code one more activation code; the structure it lets back into
 * @property {() => Promise<void>} stop properly, so that its database can be opened
 */

/**
 * @param {string} folder the hub's own
 * @param {{ args?: readonly string[], port?: number, onLine?: (line: string) => void }} [options]
 * @returns {Promise<HubProcess>} listening
 */
export async function startHub(folder, { args = [], port = 0, onLine = () => {} } = {}) {
  const { cert, key, autorite } = await trialCertificate(folder);
  const options = ['--dossier', folder, '--port', String(port), '--certificat', cert, '--cle', key, ...args];
  const hub = spawn(projectNode(), [PROGRAM, ...options], {
    env: projectEnv(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const listening = Number(new URL(await addressOf(hub.stdout, onLine)).port);
  return {
    url: `https://localhost:${listening}`,
    port: listening,
    pid: hub.pid ?? 0,
    ca: autorite,
    code: (structure) => activationCode(folder, structure),
    stop: async () => {
      if (hub.exitCode !== null) return;
      hub.kill('SIGTERM');
      await once(hub, 'close');
    },
  };
}

/** @param {import('node:stream').Readable} output @param {(line: string) => void} onLine @returns {Promise<string>} */
function addressOf(output, onLine) {
  return new Promise((resolve, reject) => {
    // Read to the end: a pipe that is full would stop the hub.
    createInterface({ input: output })
      .on('line', (line) => {
        onLine(line);
        const { quoi, adresse } = JSON.parse(line);
        if (quoi === 'en service') resolve(adresse);
      })
      .on('close', () => reject(new Error('the hub ended before it served')));
  });
}

/** As the operator makes it. @param {string} folder @param {string} [structure] */
async function activationCode(folder, structure) {
  const options = structure === undefined ? [] : ['--structure', structure];
  const { output } = await run(projectNode(), [PROGRAM, 'activer', '--dossier', folder, ...options], {
    capture: true,
  });
  const [, code] = /Code d’activation : (\S+)/.exec(output) ?? [];
  if (code === undefined) throw new Error(`no activation code: ${output}`);
  return code;
}
