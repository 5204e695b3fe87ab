// Finding a file by whatever the person at the desk says, with the keyboard alone.
import { expect, type Page, test } from '@playwright/test';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { allerA, unPostePartage } from './decor';
import { CHLOE } from './jeunes';

const poste = unPostePartage(() => ({ par: gestes.CONSEILLERE }));

test.beforeEach(() => allerA(poste.page, 'Dossiers'));

async function taper(page: Page, texte: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Rechercher un dossier' }).waitFor();
  await page.keyboard.type(texte);
}

const trouves = (page: Page) => page.getByRole('list', { name: 'Dossiers trouvés' }).getByRole('button');
const [annee = '', mois = '', jour = ''] = CHLOE.dateNaissance.split('-');

for (const [quoi, texte] of [
  ['le début du nom, sans accent', 'benez'],
  ['le début du nom, avec ses accents', 'Bénéz'],
  ['le nom en capitales', 'BENEZECH'],
  ['le nom puis le prénom', 'benezech chlo'],
  ['le prénom puis le nom', 'chloé bénéz'],
  ['le second prénom', 'maelle'],
  ['le téléphone', '06 39 98 00 12'],
  ['le téléphone d’un trait', '0639980012'],
  ['la date de naissance', `${jour}/${mois}/${annee}`],
] as const)
  test(`trouve par ${quoi}, et Entrée ouvre`, async () => {
    const { page } = poste;
    await taper(page, texte);
    await expect(trouves(page)).toHaveCount(1);
    await expect(trouves(page).first()).toContainText(/Bénézech/i);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/Bénézech/i);
  });

test('Entrée tapée aussitôt après la dernière lettre ouvre ce que la réponse trouve', async () => {
  const { page } = poste;
  await taper(page, 'benez');
  // No wait for the list: the answer opens the file when it comes.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Bénézech/i);
});

test('trouve par le numéro de dossier', async () => {
  const { page } = poste;
  await gestes.chercherEtOuvrir(page, 'benezech');
  const numero = /\d[\d ]{5,}[\dA-Z]*/.exec((await page.locator('main').textContent()) ?? '')?.[0];
  const matricule = await page.evaluate(async () => {
    const reponse = await window.permanence.appeler('dossier.rechercher', { texte: 'benezech' });
    return reponse.ok ? (reponse.valeur.lignes[0]?.matricule ?? '') : '';
  });
  expect(numero).toBeDefined();
  await allerA(page, 'Dossiers');
  await taper(page, matricule);
  await expect(trouves(page)).toHaveCount(1);
  await expect(trouves(page).first()).toContainText(/Bénézech/i);
  await page.keyboard.press('Escape');
});

test('aucun résultat : le nom tapé passe dans le formulaire d’inscription', async () => {
  const { page } = poste;
  await taper(page, 'Montségur');
  await page.getByText('Aucun dossier ne correspond à « Montségur ».').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Nouvelle inscription' }).waitFor();
  await expect(page.getByLabel(/^Nom de naissance/)).toHaveValue('Montségur');
});

test('les flèches choisissent, Échap ferme sans rien ouvrir', async () => {
  const { page } = poste;
  await taper(page, `${jour}/${mois}/${annee}`);
  await expect(trouves(page)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await expect(trouves(page).first()).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dossiers');
});
