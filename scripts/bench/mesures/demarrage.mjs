// From the command to the login screen, then from « Ouvrir » to the painted day: Argon2id is most of it.
/// <reference lib="dom" />
import { apresFermeture, ouvrirApplication } from '../../demo/application.mjs';
import { DIRECTION, STRUCTURE } from '../../demo/gestes.mjs';

/** @type {import('../run.mjs').Bench} */
export async function mesurer({ profil, echantillons, passages }) {
  /** @type {{ demarrages: number[], ouvertures: number[] }[]} */
  const releves = [];
  for (let passage = 0; passage < passages; passage++)
    releves.push({
      demarrages: await demarrer(profil, echantillons),
      ouvertures: await ouvrir(profil, echantillons),
    });
  return [
    { metric: 'start to login screen', unit: 'ms', passages: releves.map(({ demarrages }) => demarrages) },
    { metric: 'opening with Argon2id', unit: 'ms', passages: releves.map(({ ouvertures }) => ouvertures) },
  ];
}

/** @param {string} profil @param {number} echantillons */
async function demarrer(profil, echantillons) {
  const durees = [];
  for (let rang = 0; rang < echantillons; rang++) {
    const depart = performance.now();
    const { application } = await ouvrirApplication({ profil });
    durees.push(performance.now() - depart);
    await application.close();
  }
  return durees;
}

/** @param {string} profil @param {number} echantillons */
async function ouvrir(profil, echantillons) {
  const durees = [];
  const { application, page: premiere } = await ouvrirApplication({ profil });
  let page = premiere;
  for (let rang = 0; rang < echantillons; rang++) {
    const carte = page.getByRole('button', { name: new RegExp(STRUCTURE.nom) });
    await carte.or(page.getByLabel('Identifiant')).first().waitFor();
    if (await carte.isVisible()) await carte.click();
    await page.getByLabel('Identifiant').fill(DIRECTION.identifiant);
    await page.getByLabel('Mot de passe', { exact: true }).fill(DIRECTION.motDePasse);
    durees.push(await jusquALaJournee(page));
    page = await apresFermeture(application, () => page.getByRole('button', { name: /^Fermer/ }).click());
  }
  await application.close();
  return durees;
}

/**
 * The code for the pauses is declined as soon as it is asked for: the application waits for nobody.
 * @param {import('@playwright/test').Page} page
 */
const jusquALaJournee = (page) =>
  page.evaluate(async () => {
    const image = () => new Promise((suite) => requestAnimationFrame(suite));
    const declinerLeCode = () =>
      [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Continuer sans code',
      );
    const depart = performance.now();
    document.querySelector('form')?.requestSubmit();
    let decline = false;
    do {
      await image();
      if (decline) continue;
      const bouton = declinerLeCode();
      bouton?.click();
      decline = bouton !== undefined;
    } while (!(document.querySelector('h1')?.textContent ?? '').startsWith('Ma journée'));
    await image();
    return performance.now() - depart;
  });
