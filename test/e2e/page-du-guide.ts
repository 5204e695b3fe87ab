// One page of the user's guide, held to what is walked through: each word it quotes is seen on a screen.
import fs from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { inProject } from '../../scripts/setup/project.mjs';

export class PageDuGuide {
  private readonly attendus: Set<string>;

  constructor(titre: string) {
    const guide = fs.readFileSync(inProject('docs', 'guide-utilisateur.md'), 'utf8');
    const page = guide.split('\n## ').find((une) => une.startsWith(`${titre}\n`)) ?? '';
    const citations = [...page.matchAll(/\*\*([^*]+)\*\*|«\s([^»]+)\s»/g)].map(([, gras, guillemets]) =>
      (gras ?? guillemets ?? '').replace(/\s+/g, ' ').trim(),
    );
    this.attendus = new Set(citations);
    expect(this.attendus.size, `the guide quotes screens under « ${titre} »`).toBeGreaterThan(0);
  }

  get jamaisVus(): readonly string[] {
    return [...this.attendus];
  }

  /** Strikes out what this screen shows. */
  async relever(page: Page): Promise<void> {
    for (const mots of this.attendus)
      if (await page.getByText(mots).filter({ visible: true }).first().isVisible())
        this.attendus.delete(mots);
  }
}
