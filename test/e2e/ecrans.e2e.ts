// The screens that the walk does not cross, by axe; and every screen at twice its size.
import { expect, type Page, test } from '@playwright/test';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { verifierAccessibilite } from './accessibilite';
import { allerA, unPostePartage } from './decor';

const poste = unPostePartage(() => ({ par: gestes.DIRECTION }));

const grossir = (facteur: number) =>
  poste.application.evaluate(
    ({ BrowserWindow }, facteur) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(facteur),
    facteur,
  );

const menu = (nom: string) => async (page: Page) => {
  await allerA(page, nom);
  await page.locator('main').getByRole('heading', { level: 1 }).waitFor();
};

/** Each screen: how to come to it, and the button that must be in reach. */
const ECRANS: readonly (readonly [string, (page: Page) => Promise<void>, string])[] = [
  ['Dossiers', menu('Dossiers'), 'Nouvelle inscription'],
  [
    'Nouvelle inscription',
    async (page) => {
      await gestes.ouvrirInscription(page);
      await gestes.informer(page);
    },
    'Enregistrer l’inscription',
  ],
  ['Dossier', (page) => gestes.chercherEtOuvrir(page, 'benezech'), 'Noter un entretien'],
  ['Personnes habilitées', menu('Personnes habilitées'), 'Habiliter une personne'],
  ['Copie de sauvegarde', menu('Copie de sauvegarde'), 'Enregistrer une copie…'],
  ['Structure', menu('Structure'), 'Rechercher Ctrl+K'],
  ['Mon mot de passe', menu('Mon mot de passe'), 'Remplacer le mot de passe'],
];

test.afterEach(() => grossir(1));

for (const [nom, yAller, bouton] of ECRANS)
  test(`${nom} : sans défaut pour axe ; à 200 %, rien ne déborde et le bouton reste à portée`, async () => {
    const { page } = poste;
    await yAller(page);
    await verifierAccessibilite(page, nom);
    await grossir(2);
    await page.waitForTimeout(200);
    const largeurs = await page.evaluate(() =>
      [document.documentElement, document.querySelector('main')].map((zone) => ({
        contenu: zone?.scrollWidth ?? 0,
        place: zone?.clientWidth ?? 0,
      })),
    );
    expect(await page.evaluate(() => innerWidth)).toBeLessThanOrEqual(683);
    for (const { contenu, place } of largeurs) expect(contenu).toBeLessThanOrEqual(place);
    const aPortee = page.locator('main, header').getByRole('button', { name: bouton, exact: true }).first();
    await aPortee.scrollIntoViewIfNeeded();
    const cadre = await aPortee.boundingBox();
    expect(cadre?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect((cadre?.x ?? 0) + (cadre?.width ?? 0)).toBeLessThanOrEqual(683);
    await expect(aPortee).toBeInViewport();
  });
