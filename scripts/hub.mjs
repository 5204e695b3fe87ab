// npm run hub: the national hub, built when needed; without a certificate, with one made for trying.
import { spawn } from 'node:child_process';
import { ensureBuild } from './setup/application-build.mjs';
import { prepareTools } from './setup/index.mjs';
import { projectEnv, projectNode } from './setup/node24.mjs';
import { inProject } from './setup/project.mjs';
import { runScript, sayLoudly } from './setup/say.mjs';
import { trialCertificate } from './setup/trial-certificate.mjs';

/** The hub's own default folder. */
const DOSSIER = 'serveur-permanence';

await runScript(async () => {
  const args = process.argv.slice(2);
  await prepareTools();
  await ensureBuild();
  return servir([...args, ...(await certificat(args))]);
});

/** @param {readonly string[]} args @returns {Promise<readonly string[]>} the options to add */
async function certificat(args) {
  const sert = args.length === 0 || args[0] === 'servir' || args[0]?.startsWith('--');
  const regle = args.some((arg) => /^--(certificat|cle|sans-tls)\b/.test(arg));
  if (!sert || regle) return [];
  const rang = args.indexOf('--dossier');
  const { cert, key, autorite } = await trialCertificate(rang >= 0 ? (args[rang + 1] ?? DOSSIER) : DOSSIER);
  sayLoudly(
    'No certificate was given: one was made for trying, for « localhost » only.',
    `Workstations have to be given its authority: ${autorite}`,
  );
  return ['--certificat', cert, '--cle', key];
}

/**
 * The hub's own process; what stops this one stops it, and its end is this one's.
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
function servir(args) {
  return new Promise((resolve, reject) => {
    const hub = spawn(projectNode(), [inProject('out', 'hub', 'serveur.mjs'), ...args], {
      stdio: 'inherit',
      env: projectEnv(),
    });
    // From a terminal the hub is told by it too: once is enough, the second time does nothing.
    for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT']))
      process.on(signal, () => hub.kill(signal));
    hub.on('error', reject);
    hub.on('close', (code) => resolve(code ?? 128));
  });
}
