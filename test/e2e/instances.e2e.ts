// One application per profile, several structures per computer.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { apresFermeture } from '../../scripts/demo/application.mjs';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { electronRuntime } from '../../scripts/setup/electron-runtime.mjs';
import { root } from '../../scripts/setup/project.mjs';
import { nombreDeDossiers, ouvrir, toutFermer } from './decor';

test.afterEach(toutFermer);

test('une seconde ouverture du même profil se termine, et la première revient devant', async () => {
  const { application, profil, page } = await ouvrir({ par: gestes.CONSEILLERE });
  await application.evaluate(({ BrowserWindow }) => {
    const fenetre = BrowserWindow.getAllWindows()[0];
    if (fenetre === undefined) throw new Error('no window');
    const montrer = fenetre.focus.bind(fenetre);
    fenetre.focus = () => {
      Object.assign(globalThis, { revenue: true });
      montrer();
    };
  });
  const { executable, env } = electronRuntime();
  const seconde = spawn(executable, [root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])], {
    env: { ...process.env, ...env, PERMANENCE_PROFIL: profil },
    stdio: 'ignore',
  });
  const [code] = await once(seconde, 'exit');
  expect(code).toBe(0);
  await expect.poll(() => application.evaluate(() => Reflect.get(globalThis, 'revenue'))).toBe(true);
  // The structure stayed open in the first one.
  expect(await nombreDeDossiers(page)).toBe(3);
});

test('deux structures sur un ordinateur : chacune a ses personnes et ses dossiers', async () => {
  const { application, page } = await ouvrir();
  await gestes.creerStructure(page, { code: '11206S01' });
  expect(await nombreDeDossiers(page).catch(() => 0)).toBe(0);
  const accueil = await apresFermeture(application, () => gestes.fermerLaBase(page));
  const cartes = accueil.getByRole('list', { name: 'Structures de cet ordinateur' }).getByRole('button');
  await expect(cartes).toHaveCount(2);

  // The counsellor of the first one does not exist in the second.
  await cartes.filter({ hasText: '11206S01' }).click();
  await gestes.seConnecter(accueil, gestes.CONSEILLERE);
  await expect(accueil.getByText('Identifiant ou mot de passe incorrect.')).toBeVisible();
  await accueil.getByRole('button', { name: '← Autres structures' }).click();
  await cartes.filter({ hasText: '11206S00' }).click();
  await gestes.ouvrirStructure(accueil, gestes.CONSEILLERE);
  expect(await nombreDeDossiers(accueil)).toBe(3);
});
