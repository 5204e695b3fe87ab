// A certificate for trying the hub on this machine: an authority of its own and what it signs for localhost, by OpenSSL.
import fs from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';
import { SetupError } from './say.mjs';

const DAYS = '397';
const CURVE = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/**
 * Makes them once; those that are there are used again.
 * @param {string} folder where the hub keeps its own files
 * @returns {Promise<{ cert: string, key: string, autorite: string }>} paths
 */
export async function trialCertificate(folder) {
  const chemins = {
    cert: path.join(folder, 'essai-serveur.pem'),
    key: path.join(folder, 'essai-serveur.cle'),
    autorite: path.join(folder, 'essai-autorite.pem'),
  };
  if (Object.values(chemins).every((chemin) => fs.existsSync(chemin))) return chemins;
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const cleAutorite = path.join(folder, 'essai-autorite.cle');
  await openssl([
    'req',
    '-x509',
    ...CURVE,
    '-keyout',
    cleAutorite,
    '-out',
    chemins.autorite,
    '-days',
    DAYS,
    '-subj',
    '/CN=Autorite d essai de Permanence',
  ]);
  await openssl([
    'req',
    '-x509',
    ...CURVE,
    '-keyout',
    chemins.key,
    '-out',
    chemins.cert,
    '-days',
    DAYS,
    '-subj',
    '/CN=localhost',
    '-CA',
    chemins.autorite,
    '-CAkey',
    cleAutorite,
    '-addext',
    'subjectAltName=DNS:localhost,IP:127.0.0.1',
    '-addext',
    'basicConstraints=critical,CA:FALSE',
  ]);
  // Nothing more will be signed by it.
  fs.rmSync(cleAutorite);
  return chemins;
}

/** @param {readonly string[]} args */
async function openssl(args) {
  const { code, output } = await run('openssl', args, { capture: true });
  if (code === 0) return;
  throw new SetupError(
    'The certificate for trying could not be made with OpenSSL:',
    output.trim(),
    'Install openssl, or give a certificate: npm run hub -- --certificat FILE --cle FILE',
  );
}
