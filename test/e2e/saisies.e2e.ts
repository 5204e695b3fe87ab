// What people really type: refused with a sentence, or kept as it is; the rest of the form never moves.
import { expect, type Page, test } from '@playwright/test';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { allerA, unPostePartage } from './decor';
import { unJeune } from './jeunes';

const poste = unPostePartage(() => ({ par: gestes.CONSEILLERE }));

const nom = (page: Page) => page.getByRole('textbox', { name: /^Nom de naissance/ });
const naissance = (page: Page) => page.getByRole('textbox', { name: /^Date de naissance/ });
const enregistrer = (page: Page) => page.getByRole('button', { name: 'Enregistrer l’inscription' });

async function remplir(page: Page): Promise<void> {
  await allerA(page, 'Dossiers');
  await gestes.ouvrirInscription(page);
  await gestes.informer(page);
  await gestes.remplirNoyau(page, unJeune());
}

test('une date de naissance impossible est expliquée, et rien n’est perdu', async () => {
  const { page } = poste;
  await remplir(page);
  const futur = `01/01/${new Date().getFullYear() + 2}`;
  for (const [saisie, phrase] of [
    ['31/02/2008', 'Le 31/02/2008 n’existe pas dans le calendrier.'],
    ['15/03/0204', 'L’année 0204 n’est pas possible : écrivez-la avec quatre chiffres.'],
    [futur, 'Cette date est dans le futur.'],
    ['hier', 'Écrivez le jour, le mois et l’année, par exemple 15/03/2008.'],
    ['15/03/1950', /l’application accueille de 14 à 30 ans/],
  ] as const) {
    await naissance(page).fill(saisie);
    await enregistrer(page).click();
    await expect(page.getByText(phrase).first()).toBeVisible();
    await expect(naissance(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(naissance(page)).toHaveValue(saisie);
    await expect(nom(page)).toHaveValue('Castelnau');
  }
});

test('un nom qui n’en est pas un est expliqué, et rien n’est perdu', async () => {
  const { page } = poste;
  await remplir(page);
  const avant = await naissance(page).inputValue();
  for (const [saisie, phrase] of [
    ['', 'À remplir.'],
    ['Lou 😀', 'Un nom s’écrit sans émoji.'],
    ['Castelnau 2', 'Un nom s’écrit sans chiffre.'],
    ['a'.repeat(81), /81 caractères\s; pas plus de 80/u],
    ['<script>', 'Un nom s’écrit avec des lettres, des espaces, des apostrophes et des tirets.'],
    ['--', 'Un nom contient au moins une lettre.'],
  ] as const) {
    await nom(page).fill(saisie);
    await enregistrer(page).click();
    await expect(page.getByText(phrase).first()).toBeVisible();
    await expect(nom(page)).toHaveValue(saisie);
    await expect(naissance(page)).toHaveValue(avant);
  }
});

test('les noms des gens sont gardés lettre pour lettre', async () => {
  const { page } = poste;
  for (const saisie of [
    'O’Brien-N’Guessan',
    'Kaʻahumanu',
    'Ŷ',
    `${'Ab'.repeat(39)}Éz`,
    'محمد الأمين',
    'Nguyễn',
  ]) {
    await remplir(page);
    await nom(page).fill(saisie);
    await gestes.enregistrerInscription(page);
    const garde = await page.evaluate(async (texte) => {
      const reponse = await window.permanence.appeler('dossier.rechercher', { texte: texte.slice(0, 12) });
      return reponse.ok ? reponse.valeur.lignes.map((ligne) => ligne.nom) : [];
    }, saisie);
    expect(garde).toContain(saisie);
  }
});

test('un collage de 10 000 signes dans la note est refusé avec une phrase, et reste à l’écran', async () => {
  const { page } = poste;
  await gestes.chercherEtOuvrir(page, 'benezech');
  await page.getByRole('button', { name: 'Noter un entretien' }).click();
  const note = page.getByRole('textbox', { name: /^Note/ });
  await note.focus();
  await page.keyboard.insertText('é'.repeat(10_000));
  await page.getByRole('button', { name: 'Enregistrer l’entretien' }).click();
  await expect(page.getByText(/Ce texte a 10000 caractères\s; pas plus de 2000/u).first()).toBeVisible();
  await expect(note).toHaveValue('é'.repeat(10_000));
  await note.fill('é'.repeat(2_000));
  await page.getByRole('button', { name: 'Enregistrer l’entretien' }).click();
  await page.getByText('L’entretien est enregistré.').waitFor();
});
