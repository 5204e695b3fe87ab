// Two computers of one structure and one of another around a hub: apart, together again, then burnt and brought back.
import fs from 'node:fs';
import path from 'node:path';
import { fouiller } from './fouille.mjs';
import * as gestes from './gestes.mjs';
import { ServeurNational } from './serveur-national.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./scenario.mjs').Decor} Decor */
/** @typedef {(page: Page, nom: string) => Promise<void>} Photo */

/** What each of the two types for the same field of the same file, while apart. */
const COMMUNES = /** @type {const} */ (['Quillan', 'Carcassonne']);

/**
 * @param {Decor} decor
 * @param {string} profil of the structure's first computer
 * @param {readonly string[]} cles recovery keys
 * @param {Photo} photo
 * @returns {Promise<readonly string[]>} what was written, to be searched for words in clear
 */
export async function synchronisation(decor, profil, cles, photo) {
  const { rapport, travail, inventes } = decor;
  const serveur = new ServeurNational(travail);
  try {
    await rapport.etape('hub: start it on PGlite', () => serveur.demarrer());
    const [a, b] = await deuxOrdinateurs(decor, serveur, profil, photo);
    await rapport.etape('hub: both register and edit the same field, apart', async () => {
      await serveur.arreter();
      await travaillerSeul(decor, a, 0);
      await travaillerSeul(decor, b, 1);
      await serveur.demarrer();
    });
    const conflicts = await rapport.etape('hub: synchronise, one difference, settled', () =>
      seRetrouver(decor, a, b, photo),
    );
    const converged = await pareils(decor, a, b);
    const leaks = await rapport.etape('hub: another structure sees nothing', () =>
      uneEtrangere(decor, serveur, photo),
    );
    const [structure = ''] = fs.readdirSync(path.join(profil, 'structures'));
    const recovered = await rapport.etape('hub: a bare computer, one code, one recovery key', () =>
      revenir(decor, serveur, structure, cles[0] ?? '', photo),
    );
    await serveur.arreter();
    const { trouves } = fouiller([serveur.dossier, serveur.journal], inventes);
    rapport.faits.sync = { converged, conflicts, leaks, hubPlaintextFound: trouves.length, recovered };
    return [serveur.dossier, serveur.journal];
  } finally {
    await serveur.arreter();
  }
}

/** @param {Decor} decor @param {ServeurNational} serveur @param {string} profil @param {Photo} photo @returns {Promise<readonly [Page, Page]>} */
async function deuxOrdinateurs({ rapport, travail, ouvrir }, serveur, profil, photo) {
  const a = await ouvrir(profil);
  await rapport.etape('hub: link the structure', async () => {
    await gestes.ouvrirStructure(a.page, gestes.DIRECTION);
    await gestes.relierAuServeur(
      a.page,
      { ...serveur.destination, code: await serveur.donnerCode() },
      (nom) => photo(a.page, nom),
    );
    await gestes.synchroniserMaintenant(a.page);
  });
  const b = await ouvrir(path.join(travail, 'profil-b'));
  await rapport.etape('hub: let a second computer in, same digits on both screens', async () => {
    const code = await gestes.ajouterOrdinateur(a.page, 'Accueil de Quillan');
    await gestes.rejoindre(b.page, { ...serveur.destination, code });
    const [ici, la] = [await gestes.chiffresAffiches(a.page), await gestes.chiffresAffiches(b.page)];
    if (ici.join() !== la.join()) throw new Error('the digits differ');
    await photo(a.page, 'chiffres-a-comparer');
    await gestes.admettreOrdinateur(a.page);
    await b.page.getByLabel('Identifiant').waitFor();
    await gestes.ouvrirStructure(b.page, gestes.CONSEILLERE);
  });
  return [a.page, b.page];
}

/** @param {Decor} decor @param {Page} page @param {0 | 1} rang */
async function travaillerSeul({ arrivants, inventes }, page, rang) {
  const arrivant = arrivants[rang];
  if (arrivant === undefined) throw new Error('nobody to register');
  await gestes.inscrire(page, arrivant);
  await gestes.chercherEtOuvrir(page, (inventes[0] ?? '').toLowerCase());
  await gestes.changerDeCommune(page, COMMUNES[rang]);
}

/** @param {Decor} _decor @param {Page} a @param {Page} b @param {Photo} photo @returns {Promise<number>} */
async function seRetrouver({ inventes }, a, b, photo) {
  for (const page of [a, b, a]) await gestes.synchroniserMaintenant(page);
  await photo(a, 'synchronisation-faite');
  await gestes.ouvrirParLeMenu(a, 'Deux saisies différentes');
  const valeurs = a.locator('.valeurs-en-conflit');
  await valeurs.first().waitFor();
  await photo(a, 'deux-saisies');
  const nombre = await valeurs.count();
  await gestes.trancher(a, COMMUNES[0]);
  for (const page of [a, b]) await gestes.synchroniserMaintenant(page);
  await gestes.chercherEtOuvrir(b, (inventes[0] ?? '').toLowerCase());
  return nombre;
}

/** The same files on both, and the value that was settled. @param {Decor} decor @param {Page} a @param {Page} b */
async function pareils({ inventes }, a, b) {
  const vus = [];
  for (const page of [a, b]) {
    await gestes.chercherEtOuvrir(page, (inventes[0] ?? '').toLowerCase());
    const tete = (await page.locator('.tete-dossier').textContent()) ?? '';
    vus.push(`${await gestes.compterDossiers(page)} ${COMMUNES.filter((commune) => tete.includes(commune))}`);
  }
  return vus[0] === vus[1] && vus[0] === `22 ${COMMUNES[0]}`;
}

/** @param {Decor} decor @param {ServeurNational} serveur @param {Photo} photo @returns {Promise<number>} files it can see */
async function uneEtrangere({ travail, ouvrir }, serveur, photo) {
  const { application, page } = await ouvrir(path.join(travail, 'profil-etranger'));
  await gestes.creerStructure(page);
  await gestes.relierAuServeur(page, { ...serveur.destination, code: await serveur.donnerCode() });
  await gestes.synchroniserMaintenant(page);
  const vus = await gestes.compterDossiers(page);
  await photo(page, 'etrangere');
  await application.close();
  return vus;
}

/** @param {Decor} decor @param {ServeurNational} serveur @param {string} structure @param {string} cle @param {Photo} photo */
async function revenir({ travail, ouvrir }, serveur, structure, cle, photo) {
  const { application, page } = await ouvrir(path.join(travail, 'profil-revenu'));
  const code = await serveur.donnerCode(structure);
  await gestes.reprendreDuServeur(page, { ...serveur.destination, code, cle }, (nom) => photo(page, nom));
  await gestes.ouvrirStructure(page, gestes.DIRECTION);
  const revenus = await gestes.compterDossiers(page);
  await photo(page, 'revenue');
  await application.close();
  return revenus === 22;
}
