// Opening a file of two hundred interviews: from Enter in the search to its whole timeline painted.
/// <reference lib="dom" />
import { fenetreOuverte, jusquALaPeinture, listePeinte, ouvrirLaRecherche } from '../fenetre.mjs';
import { matricules } from '../matricules.mjs';

const PARCOURS_LONG = 200;

/** @type {import('../run.mjs').Bench} */
export async function mesurer({ profil, ids, echantillons, passages }) {
  const longs = await matricules(profil, ids.slice(0, 20));
  const { application, page } = await fenetreOuverte(profil);
  /** @type {number[][]} */
  const releves = [];
  for (let passage = 0; passage < passages; passage++) {
    /** @type {number[]} */
    const durees = [];
    for (let rang = 0; rang < echantillons; rang++) {
      await ouvrirLaRecherche(page);
      await jusquALaPeinture(page, longs[rang % longs.length] ?? '');
      durees.push(await ouvrirLePremier(page));
      await page.getByRole('navigation').getByRole('button', { name: 'Dossiers' }).click();
      await listePeinte(page);
    }
    releves.push(durees);
  }
  await application.close();
  return [{ metric: 'open a file with 200 interviews, to painted', unit: 'ms', passages: releves }];
}

/** @param {import('@playwright/test').Page} page */
const ouvrirLePremier = (page) =>
  page.evaluate(async (attendus) => {
    const image = () => new Promise((suite) => requestAnimationFrame(suite));
    const depart = performance.now();
    document
      .querySelector('[role="dialog"] input')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    do await image();
    while (document.querySelectorAll('.fil-du-temps > li').length < attendus);
    await image();
    return performance.now() - depart;
  }, PARCOURS_LONG);
