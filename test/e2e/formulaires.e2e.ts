// The forms that collect data on a person: the mention in sight, each answer's need said, information before questions.
import { expect, type Page, test } from '@playwright/test';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { verifierAccessibilite } from './accessibilite';
import { allerA, unPostePartage } from './decor';

const poste = unPostePartage(() => ({ par: gestes.CONSEILLERE }));

const ouvrirLeDossier = (page: Page) => gestes.chercherEtOuvrir(page, 'benezech');

const FORMULAIRES = [
  [
    'inscription',
    async (page: Page) => {
      await gestes.ouvrirInscription(page);
      await gestes.informer(page);
    },
  ],
  [
    'completer',
    async (page: Page) => {
      await ouvrirLeDossier(page);
      await page.getByRole('button', { name: 'Compléter', exact: true }).click();
    },
  ],
  [
    'entretien',
    async (page: Page) => {
      await ouvrirLeDossier(page);
      await page.getByRole('button', { name: 'Noter un entretien' }).click();
    },
  ],
] as const;

const formulaire = (page: Page, nom: string) => page.locator(`form[data-formulaire="${nom}"]`);

test.beforeEach(() => allerA(poste.page, 'Dossiers'));

for (const [nom, ouvrirLe] of FORMULAIRES) {
  test(`[A18] ${nom} : la mention courte se voit sans défiler, F1 ouvre la complète`, async () => {
    const { page } = poste;
    await ouvrirLe(page);
    await formulaire(page, nom).waitFor();
    const taille = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(taille.width).toBeLessThanOrEqual(1366);
    expect(taille.height).toBeLessThanOrEqual(768);
    for (const defilement of [0, 100_000]) {
      await page.locator('main').evaluate((zone, haut) => zone.scrollTo(0, haut), defilement);
      const pied = await page.getByTestId('pied-de-mention').boundingBox();
      expect(pied, 'at the foot').not.toBeNull();
      expect(pied?.y ?? -1).toBeGreaterThanOrEqual(0);
      expect((pied?.y ?? 0) + (pied?.height ?? 0)).toBeLessThanOrEqual(taille.height);
    }
    await page.keyboard.press('F1');
    await page.getByTestId('mention-complete').waitFor();
    await verifierAccessibilite(page, 'mention complète');
    await page.keyboard.press('Escape');
    await page.getByTestId('mention-complete').waitFor({ state: 'hidden' });
  });

  test(`[A16] ${nom} : chaque champ dit s’il est obligatoire ou facultatif`, async () => {
    const { page } = poste;
    await ouvrirLe(page);
    await toutDeplier(page, nom);
    await verifierAccessibilite(page, `${nom}, déplié`);
    const noms = await formulaire(page, nom).evaluate((zone) =>
      Array.from(zone.querySelectorAll<HTMLInputElement>('input, select, textarea'))
        .filter(({ type, offsetParent }) => type !== 'hidden' && offsetParent !== null)
        .map((champ) => {
          // A box of a group takes its need from the group's own words.
          const groupe = champ.closest('fieldset[aria-label], [role="group"], [role="radiogroup"]');
          const legendes = (groupe?.getAttribute('aria-labelledby') ?? '')
            .split(' ')
            .map((id) => document.getElementById(id)?.textContent ?? '');
          const etiquettes = Array.from(champ.labels ?? []).map(({ textContent }) => textContent ?? '');
          return [...etiquettes, ...legendes, champ.getAttribute('aria-label') ?? ''].join(' ').trim();
        }),
    );
    expect(noms.length).toBeGreaterThan(5);
    expect(noms.filter((texte) => !/obligatoire|facultati/.test(texte))).toEqual([]);
  });
}

async function toutDeplier(page: Page, nom: string): Promise<void> {
  await formulaire(page, nom).waitFor();
  await formulaire(page, nom).evaluate((zone) => {
    for (const replie of zone.querySelectorAll('details')) replie.open = true;
  });
}

test('[A18] avant « La personne est informée », les réponses sont fermées ; après, ouvertes', async () => {
  const { page } = poste;
  await gestes.ouvrirInscription(page);
  await verifierAccessibilite(page, 'inscription fermée');
  const champs = ['Nom de naissance', 'Prénoms', 'Date de naissance', 'Commune de résidence'].map((libelle) =>
    page
      .getByRole('textbox', { name: new RegExp(`^${libelle}`) })
      // The commune is a text box with a list of choices.
      .or(page.getByRole('combobox', { name: new RegExp(`^${libelle}`) })),
  );
  for (const champ of champs) await expect(champ).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Enregistrer l’inscription' })).toBeDisabled();
  await gestes.informer(page);
  for (const champ of champs) await expect(champ).toBeEnabled();
  // Taken back: closed again.
  await page.getByRole('button', { name: 'Modifier', exact: true }).click();
  for (const champ of champs) await expect(champ).toBeDisabled();
});

test('au clavier, les réponses se suivent dans l’ordre où elles se posent', async () => {
  const { page } = poste;
  await gestes.ouvrirInscription(page);
  await gestes.informer(page);
  await page.getByLabel(/^Nom de naissance/).focus();
  const suite: string[] = [];
  for (let pas = 0; pas < 60 && !suite.includes('Enregistrer l’inscription'); pas++) {
    suite.push(
      await page.evaluate(() => {
        const ici = document.activeElement;
        const etiquette = ici instanceof HTMLInputElement ? ici.labels?.[0]?.textContent : null;
        return (etiquette ?? ici?.textContent ?? '').trim();
      }),
    );
    await page.keyboard.press('Tab');
  }
  const rangs = [
    'Nom de naissance',
    'Prénoms',
    'Date de naissance',
    'Commune de résidence',
    'Enregistrer l’inscription',
  ].map((libelle) => suite.findIndex((texte) => texte.startsWith(libelle)));
  expect(rangs).not.toContain(-1);
  expect(rangs).toEqual([...rangs].sort((a, b) => a - b));
});

test('une commune collée d’un trait : Entrée prend la première proposition, et le formulaire attend la suite', async () => {
  const { page } = poste;
  await gestes.ouvrirInscription(page);
  await gestes.informer(page);
  const commune = page.getByRole('combobox', { name: /^Commune de résidence/ });
  await commune.focus();
  // All letters at once: the proposals come after the last one, and the list has marked none.
  await page.keyboard.insertText('Limoux');
  await page.locator('.mantine-Select-option:visible', { hasText: 'Limoux – 11300' }).waitFor();
  await page.keyboard.press('Enter');
  await expect(commune).toHaveValue('Limoux – 11300');
  await expect(page.getByRole('button', { name: 'Enregistrer l’inscription' })).toBeVisible();
});
