// From the command to the login screen, then from « Ouvrir » to the painted list: Argon2id is most of it.
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
    durees.push(await jusquALaListe(page));
    page = await apresFermeture(application, () => page.getByRole('button', { name: /^Fermer/ }).click());
  }
  await application.close();
  return durees;
}

/** @param {import('@playwright/test').Page} page */
const jusquALaListe = (page) =>
  page.evaluate(async () => {
    const image = () => new Promise((suite) => requestAnimationFrame(suite));
    const depart = performance.now();
    document.querySelector('form')?.requestSubmit();
    do await image();
    while (document.querySelector('.rangee-dossier[data-rang="0"] strong') === null);
    await image();
    return performance.now() - depart;
  });
