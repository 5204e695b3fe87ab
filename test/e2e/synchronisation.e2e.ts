// A linked structure in the real window: synchronised, told when the server is gone, and going on once it is back.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { build } from 'vite';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { projectNode } from '../../scripts/setup/node24.mjs';
import { inProject } from '../../scripts/setup/project.mjs';
import { ServeurHttps } from '../sync/serveur-https';
import { allerA, ouvrir, profilModele, toutFermer } from './decor';
import { unJeune } from './jeunes';

test.afterEach(toutFermer);

/** A copy of the model whose base is told where the server is, and the server who its computer is. */
async function unProfilRelie(serveur: ServeurHttps): Promise<string> {
  const profil = profilModele();
  const script = await construire('relier-profil');
  const { identifiant, motDePasse } = gestes.DIRECTION;
  const qui = JSON.stringify({ identifiant, motDePasse });
  const sortie = execFileSync(projectNode(), [script, profil, JSON.stringify(serveur.destination), qui], {
    encoding: 'utf8',
  });
  const { structure, poste, ed25519 } = JSON.parse(sortie);
  const premier = { poste, ed25519: Uint8Array.from(Buffer.from(ed25519, 'hex')) };
  await serveur.serveur.stockage.ouvrirStructure(structure, {
    ...premier,
    etat: 'actif',
    numero: 0,
    vuLe: 0,
    ecartMs: 0,
    version: '',
  });
  return profil;
}

async function construire(nom: string): Promise<string> {
  const outDir = inProject('out', 'test');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      ssr: true,
      target: 'node24',
      rolldownOptions: {
        input: { [nom]: inProject('test', 'e2e', `${nom}.ts`) },
        external: ['better-sqlite3', '@node-rs/argon2', /^node:/],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
    ssr: { noExternal: true },
  });
  return path.join(outDir, `${nom}.cjs`);
}

test('synchronise, dit que le serveur ne répond plus et que tout est gardé, puis reprend', async () => {
  test.setTimeout(120_000);
  const serveur = await ServeurHttps.ouvrir();
  const { port } = serveur;
  serveur.serveur.heure.ms = Date.now();
  try {
    const { page } = await ouvrir({ profil: await unProfilRelie(serveur), par: gestes.DIRECTION });
    const tete = page.locator('.etat-synchronisation');
    await expect(tete).toContainText('Synchronisé', { timeout: 30_000 });
    expect(serveur.chemins).toContain('/v1/lots');

    await serveur.fermer();
    await gestes.inscrire(page, unJeune());
    await expect(tete).toContainText(/saisies? à envoyer|injoignable/, { timeout: 20_000 });
    await allerA(page, 'Synchronisation');
    await gestes.synchroniserMaintenant(page);
    await expect(tete).toContainText('tout est gardé ici');
    await expect(page.getByText('Le serveur national ne répond pas.')).toBeVisible();
    await expect(page.getByText(/Synchronisé .* tout ce qui a été saisi/)).toHaveCount(0);

    await serveur.ecouter(port);
    await gestes.synchroniserMaintenant(page);
    await expect(tete).toContainText('Synchronisé');
    await expect(page.getByText(/tout ce qui a été saisi ici est au serveur national/)).toBeVisible();
  } finally {
    await serveur.fermer();
  }
});
