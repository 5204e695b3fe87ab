// The application's real window, opened on the sample structure, and the clock inside its page.
/// <reference lib="dom" />
import { ouvrirApplication } from '../demo/application.mjs';
import { DIRECTION, ouvrirStructure } from '../demo/gestes.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {string} profil */
export async function fenetreOuverte(profil) {
  const { application, page } = await ouvrirApplication({ profil });
  await ouvrirStructure(page, DIRECTION);
  await ouvrirLaListe(page);
  return { application, page };
}

/** @param {Page} page */
export async function ouvrirLaListe(page) {
  await page.getByRole('navigation').getByRole('button', { name: 'Dossiers' }).click();
  await page.locator('.rangee-dossier[data-rang="0"] strong').waitFor();
}

/** @param {Page} page */
export async function ouvrirLaRecherche(page) {
  await page.keyboard.press('Control+k');
  // The list itself has no size while it is empty.
  await page.getByRole('dialog').getByRole('textbox').waitFor();
}

/**
 * Types into the search box as one key would, and gives the milliseconds until the answer is painted.
 * @param {Page} page @param {string} texte
 */
export const jusquALaPeinture = (page, texte) =>
  page.evaluate(async (tape) => {
    const boite = /** @type {HTMLInputElement} */ (document.querySelector('[role="dialog"] input'));
    const poser = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const image = () => new Promise((suite) => requestAnimationFrame(suite));
    const depart = performance.now();
    poser?.call(boite, tape);
    boite.dispatchEvent(new Event('input', { bubbles: true }));
    // Two frames: the first draws what React has just committed.
    do await image();
    while (document.querySelector('.resultats-recherche')?.getAttribute('aria-busy') !== 'false');
    await image();
    return performance.now() - depart;
  }, texte);
