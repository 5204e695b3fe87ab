// Looks at the present screen as RGAA's tool does, then as a small window and enlarged text show it.
import AxeBuilder from '@axe-core/playwright';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';

/** Windows fade in: half-transparent text has no contrast yet. */
const FONDU_MS = 350;
const MISE_EN_PAGE_MS = 200;
const LARGEUR = 1366;

interface Fenetre {
  readonly application: ElectronApplication;
  readonly page: Page;
}

export async function verifierAccessibilite(page: Page, ecran: string): Promise<void> {
  await page.waitForTimeout(FONDU_MS);
  // The other mode opens a page of its own, which Electron does not do.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const dites = violations.map(({ id, nodes }) => `${id} : ${nodes.map(({ html }) => html).join('\n')}`);
  expect(dites, `axe, ${ecran}`).toEqual([]);
}

/**
 * By axe, in 1366 × 768, then at twice its size: nothing sticks out, nothing is cut, the button can be pressed.
 * @param bouton the main one of the screen, of the form or of the window
 */
export async function verifierLEcran(fenetre: Fenetre, ecran: string, bouton: Locator): Promise<void> {
  const { page } = fenetre;
  await verifierAccessibilite(page, ecran);
  try {
    for (const facteur of [1, 2]) {
      await grossir(fenetre, facteur);
      expect(await page.evaluate(() => innerWidth)).toBeLessThanOrEqual(LARGEUR / facteur);
      expect(await debordements(page), `${ecran} × ${facteur}`).toEqual([]);
      await verifierLaPortee(page, bouton, `${ecran} × ${facteur}`);
    }
  } finally {
    await grossir(fenetre, 1);
  }
}

async function grossir({ application, page }: Fenetre, facteur: number): Promise<void> {
  await application.evaluate(
    ({ BrowserWindow }, facteur) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(facteur),
    facteur,
  );
  await page.waitForTimeout(MISE_EN_PAGE_MS);
}

/** What scrolls sideways, what goes past the window's edge, and words that their box cuts. */
const debordements = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const zones = [document.documentElement, ...document.querySelectorAll('main, [role="dialog"]')];
    const defilent = zones.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
    // A long table scrolls within its own frame; what is only for a screen reader is one pixel wide.
    const dedans = [...document.querySelectorAll<HTMLElement>('main *, [role="dialog"] *')].filter(
      (un) => un.closest('.defilement, .lu-seulement, svg, [aria-hidden="true"]') === null,
    );
    const dehors = dedans.filter((un) => {
      const { left, right, width } = un.getBoundingClientRect();
      return width > 1 && un.checkVisibility() && (left < -1 || right > innerWidth + 1);
    });
    const coupes = dedans.filter(
      (un) =>
        un.scrollWidth > un.clientWidth + 1 &&
        un.clientWidth > 1 &&
        !un.matches('input, textarea, select') &&
        getComputedStyle(un).overflowX !== 'visible',
    );
    return [...new Set([...defilent, ...dehors, ...coupes])].map((un) => un.outerHTML.slice(0, 200));
  });

/** Scrolled to, it is in the window but for a fraction of a pixel, and nothing lies over it. */
async function verifierLaPortee(page: Page, bouton: Locator, ou: string): Promise<void> {
  // As the keyboard comes to it: the mention that stays at a form's foot is left its room.
  await bouton.evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
  await expect(bouton, ou).toBeInViewport({ ratio: 0.9 });
  const dessus = await bouton.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const vu = document.elementFromPoint(left + width / 2, top + height / 2);
    return element.contains(vu) ? null : (vu?.outerHTML.slice(0, 200) ?? 'nothing');
  });
  expect(dessus, `${ou}: what lies over ${bouton}`).toBeNull();
  await page.mouse.move(0, 0);
}

/**
 * From the first focused element on, Tab goes through the zone from left to right and from top to bottom, once around.
 * @param zone a window, which keeps the keyboard, or a form, which lets it go at its end
 */
export async function verifierLOrdre(page: Page, zone: Locator): Promise<void> {
  const suite: { readonly quoi: string; readonly haut: number; readonly gauche: number }[] = [];
  for (let pas = 0; pas < 60; pas++) {
    const ici = await zone.evaluate((racine, dejaVus) => {
      const element = document.activeElement;
      // The help of a field is beside its label, and comes after its answer.
      if (element?.classList.contains('champ-aide')) return 'aide';
      if (element === null || element === racine || !racine.contains(element)) return null;
      const marque = element.getAttribute('data-rang-au-clavier');
      if (marque !== null) return null;
      element.setAttribute('data-rang-au-clavier', String(dejaVus));
      const { top, left, bottom } = element.getBoundingClientRect();
      const origine = racine.getBoundingClientRect();
      const nom = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return {
        quoi: `${element.tagName} ${element.id} ${nom.slice(0, 40)}`,
        haut: (top + bottom) / 2 - origine.top + racine.scrollTop,
        gauche: left - origine.left,
      };
    }, suite.length);
    if (ici === null) break;
    if (ici !== 'aide') suite.push(ici);
    await page.keyboard.press('Tab');
  }
  await zone.evaluate((racine) => {
    for (const vu of racine.querySelectorAll('[data-rang-au-clavier]'))
      vu.removeAttribute('data-rang-au-clavier');
  });
  expect(suite.length, 'elements under the keyboard').toBeGreaterThan(0);
  const retours = suite.filter((un, rang) => {
    const avant = suite[rang - 1];
    if (avant === undefined) return false;
    const memeLigne = Math.abs(un.haut - avant.haut) < 24;
    return memeLigne ? un.gauche < avant.gauche : un.haut < avant.haut;
  });
  // A window that opens on its button begins again at its top, once.
  expect(retours.length, JSON.stringify(suite, null, 1)).toBeLessThanOrEqual(1);
}
