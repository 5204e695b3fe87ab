// Without a printer: the page says so, and the same sheet is kept as a PDF where the user says.
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { choisirChemin } from '../../scripts/demo/application.mjs';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { TEXTES_ERREUR } from '../../src-shared/erreurs';
import { dossierTemporaire, ouvrir, toutFermer } from './decor';

test.afterEach(toutFermer);

test('aucune imprimante : le billet du rendez-vous s’enregistre en PDF, là où l’on dit', async () => {
  const { application, page } = await ouvrir({ par: gestes.CONSEILLERE });
  await application.evaluate(({ BrowserWindow }) => {
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.getPrintersAsync = async () => [];
  });
  await gestes.chercherEtOuvrir(page, 'benez');
  await page.getByRole('button', { name: 'Prochain rendez-vous' }).first().click();
  const fenetre = page.getByRole('dialog');
  await fenetre.getByLabel(/^Heure/).fill('9 h 30');
  await fenetre.getByRole('button', { name: 'Donner ce rendez-vous' }).click();
  await fenetre.getByRole('button', { name: /^Imprimer/ }).click();
  await expect(fenetre.getByText(TEXTES_ERREUR.imprimanteAbsente.message)).toBeVisible();
  const chemin = path.join(dossierTemporaire(), 'billet.pdf');
  await choisirChemin(application, chemin);
  await fenetre.getByRole('button', { name: 'Enregistrer en PDF…' }).click();
  await expect.poll(() => fs.existsSync(chemin) && fs.statSync(chemin).size > 1_000).toBe(true);
  expect(fs.readFileSync(chemin).subarray(0, 5).toString()).toBe('%PDF-');
  // The appointment itself was given all the same.
  await fenetre.getByRole('button', { name: 'Terminé' }).click();
  await expect(page.getByText('Le rendez-vous est donné.')).toBeVisible();
});
