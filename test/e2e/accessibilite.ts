// Looks at the present screen as RGAA's tool does; a violation is told with its rule and its place.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Windows fade in: half-transparent text has no contrast yet. */
const FONDU_MS = 350;

export async function verifierAccessibilite(page: Page, ecran: string): Promise<void> {
  await page.waitForTimeout(FONDU_MS);
  // The other mode opens a page of its own, which Electron does not do.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const dites = violations.map(({ id, nodes }) => `${id} : ${nodes.map(({ html }) => html).join('\n')}`);
  expect(dites, `axe, ${ecran}`).toEqual([]);
}
