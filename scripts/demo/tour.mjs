// The screens of the direction that a day's work does not cross, one after the other, for the guide's pictures.
import { ajouterLieu, choisirCommune, ouvrirParLeMenu } from './gestes.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @param {(page: Page, nom: string) => Promise<void>} photo */
export async function tourDeLaDirection(page, photo) {
  await ouvrirParLeMenu(page, 'Lieux d’accueil');
  await ajouterLieu(page, { nom: 'Quillan, mairie', commune: 'Quillan', jours: ['Mardi', 'Jeudi'] });
  await photo(page, 'lieux');
  await ouvrirParLeMenu(page, 'Zone de compétence');
  await choisirCommune(page, 'Ajouter une intercommunalité', 'Limouxin');
  await page.locator('.communes-de-zone li').first().waitFor();
  await photo(page, 'zone');
  await ouvrirParLeMenu(page, 'Affiches et formulaires');
  await page
    .getByRole('button', { name: /^Imprimer/ })
    .first()
    .waitFor();
  await photo(page, 'documents');
  await ouvrirParLeMenu(page, 'Journal');
  await page.getByText(/^Vérifié jusqu’à/).waitFor();
  await photo(page, 'journal');
  await ouvrirParLeMenu(page, 'Synchronisation');
  await page.getByRole('heading', { name: 'Serveur national' }).waitFor();
  await photo(page, 'synchronisation');
  await ouvrirParLeMenu(page, 'Ordinateurs');
  await page.getByRole('heading', { name: 'Serveur national' }).waitFor();
  await photo(page, 'ordinateurs');
}
