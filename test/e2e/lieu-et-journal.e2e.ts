// What the direction sees of its places and of its journal: where a computer is, and how far the chain was read back.
import { expect, type Page, test } from '@playwright/test';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { allerA, ouvrir, toutFermer } from './decor';

test.afterEach(toutFermer);

const QUILLAN = { nom: 'Quillan, mairie', commune: 'Quillan', jours: ['Mardi'] } as const;
const COUIZA = { nom: 'Couiza, médiathèque', commune: 'Couiza', jours: ['Jeudi'] } as const;

const ici = (page: Page) => page.getByLabel('Lieu où est cet ordinateur');
const choisi = (page: Page) => ici(page).locator('option:checked');

async function noter(page: Page, note: string): Promise<void> {
  await gestes.noterEntretien(page, { theme: 'emploi', etape: 'Refaire le CV', note });
}

test('[A4] le lieu de l’ordinateur se change d’un geste ; l’entretien noté ensuite le porte, et il reste à la réouverture', async () => {
  const { application, page, profil } = await ouvrir({ par: gestes.DIRECTION });
  await gestes.ouvrirParLeMenu(page, 'Lieux d’accueil');
  await gestes.ajouterLieu(page, QUILLAN);
  await gestes.ajouterLieu(page, COUIZA);
  await expect(choisi(page)).toHaveText('Lieu non précisé');

  await ici(page).selectOption({ label: QUILLAN.nom });
  await gestes.chercherEtOuvrir(page, 'benezech');
  await noter(page, 'À Quillan.');
  const faits = page.locator('.texte-doux', { hasText: 'Sur place' });
  await expect(faits.first()).toContainText(QUILLAN.nom);

  // Once more, on the open file: the next one is held elsewhere, and the former one stays where it was.
  await ici(page).selectOption({ label: COUIZA.nom });
  await noter(page, 'À Couiza.');
  await expect(faits.filter({ hasText: COUIZA.nom })).toHaveCount(1);
  await expect(faits.filter({ hasText: QUILLAN.nom })).toHaveCount(1);

  await application.close();
  const { page: rouverte } = await ouvrir({ profil, par: gestes.DIRECTION });
  await expect(choisi(rouverte)).toHaveText(COUIZA.nom);
});

/** « Vérifié jusqu’à l’entrée n° 12, du 25/11/2026 à 9 h 05. » */
const verifieJusqua = async (page: Page): Promise<number> => {
  const phrase = page.getByText(/^Vérifié jusqu’à l’entrée n°\s\d+, du \d\d\/\d\d\/\d{4} à \d\d? h \d\d\.$/u);
  return Number(/n°\s(\d+)/u.exec((await phrase.textContent()) ?? '')?.[1]);
};

const dernierActe = (page: Page) =>
  page.evaluate(async () => {
    const lu = await window.permanence.appeler('journal.verification', {});
    return lu.ok ? lu.valeur.dernier : 0;
  });

test('[A64] le journal dit jusqu’à quelle entrée il est vérifié ; ce qui est fait ensuite l’est à son tour', async () => {
  const { page } = await ouvrir({ par: gestes.DIRECTION });
  await allerA(page, 'Journal');
  const avant = await verifieJusqua(page);
  expect(avant).toBeGreaterThan(10);
  await gestes.chercherEtOuvrir(page, 'benezech');
  await page.getByRole('button', { name: 'Qui a consulté ce dossier' }).click();
  await expect(page.getByRole('table')).toContainText('Jeanne Roudier');
  await allerA(page, 'Journal');
  const apres = await verifieJusqua(page);
  // A search and a consultation at least, each an entry.
  expect(apres).toBeGreaterThanOrEqual(avant + 2);
  expect(apres).toBeLessThanOrEqual(await dernierActe(page));
  await expect(page.getByRole('table')).toContainText(/Consultation|consult/);
});
