// Memory with the list open and walked through: proportional set size, shared pages counted once among their users.
import { pidDuCoeur } from '../../demo/application.mjs';
import { fenetreOuverte } from '../fenetre.mjs';
import { pss } from '../processus.mjs';

/** @type {import('../run.mjs').Bench} */
export async function mesurer({ profil, passages }) {
  /** @type {{ coeur: number, page: number }[]} */
  const releves = [];
  for (let passage = 0; passage < passages; passage++) releves.push(await relever(profil));
  return [
    { metric: 'core with the list open', unit: 'MB', passages: releves.map(({ coeur }) => [coeur]) },
    { metric: 'renderer with the list open', unit: 'MB', passages: releves.map(({ page }) => [page]) },
  ];
}

/** @param {string} profil */
async function relever(profil) {
  const { application, page } = await fenetreOuverte(profil);
  await page.locator('.rangee-dossier[data-rang="0"]').focus();
  for (let pas = 0; pas < 60; pas++) await page.keyboard.press('PageDown');
  await page.waitForTimeout(2_000);
  const pidDeLaPage = await application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const releve = { coeur: pss(await pidDuCoeur(application)), page: pss(pidDeLaPage ?? 0) };
  await application.close();
  return releve;
}
