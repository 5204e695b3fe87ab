// Opening a file of two hundred interviews: from Enter in the search to its timeline painted.
/// <reference lib="dom" />
import { fenetreOuverte, jusquALaPeinture, ouvrirLaListe, ouvrirLaRecherche } from '../fenetre.mjs';
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
      await ouvrirLaListe(page);
    }
    releves.push(durees);
  }
  await application.close();
  return [{ metric: 'open a file with 200 interviews, to painted', unit: 'ms', passages: releves }];
}

/**
 * Painted: the whole picture of the two hundred, and the first of them in the list, which says how many it keeps for later.
 * @param {import('@playwright/test').Page} page
 */
const ouvrirLePremier = (page) =>
  page.evaluate(async (attendus) => {
    const image = () => new Promise((suite) => requestAnimationFrame(suite));
    const annonces = () => {
      const montres = document.querySelectorAll('.fil-du-temps > li').length;
      const suite = document.querySelector('.fil-du-temps ~ button')?.textContent ?? '';
      return montres + Number(/\d+/.exec(suite)?.[0] ?? 0);
    };
    const depart = performance.now();
    document
      .querySelector('[role="dialog"] input')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    do await image();
    while (annonces() < attendus);
    await image();
    return performance.now() - depart;
  }, PARCOURS_LONG);
