// The same young person registered twice: both files lead to one another, and are separated by a click.
import { expect, type Page, test } from '@playwright/test';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { verifierLEcran } from './accessibilite';
import { allerA, unPostePartage } from './decor';
import { unJeune } from './jeunes';

const poste = unPostePartage(() => ({ par: gestes.CONSEILLERE }));

const bouton = (page: Page, nom: string) => page.getByRole('button', { name: nom, exact: true });
const groupe = (page: Page) => page.getByRole('region', { name: 'Autres dossiers de la même personne' });

test('réunis au clavier, ils se montrent l’un l’autre et dans la liste ; séparés, ils redeviennent deux', async () => {
  const { page } = poste;
  for (const prenoms of [['Inès'], ['Inès', 'Lou']]) {
    await allerA(page, 'Dossiers');
    await gestes.inscrire(page, unJeune({ prenoms }));
  }
  await bouton(page, 'Même personne qu’un autre dossier').press('Enter');
  // The file's own name is looked for already.
  const trouve = page.getByRole('list', { name: 'Dossiers trouvés' }).getByRole('button');
  await expect(trouve).toHaveCount(1);
  await trouve.press('Enter');
  await expect(groupe(page)).toContainText('Castelnau Inès');
  await verifierLEcran(poste, 'même personne', groupe(page).getByRole('button', { name: 'Ouvrir' }));
  await groupe(page).getByRole('button', { name: 'Ouvrir' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Lou');
  await expect(groupe(page)).toContainText('Castelnau Inès, Lou');
  await allerA(page, 'Dossiers');
  await expect(page.getByText('(2 dossiers)')).toHaveCount(2);
  await page.getByRole('button', { name: /Castelnau Inès \(2 dossiers\)/ }).press('Enter');
  await bouton(page, 'Ce n’est pas la même personne').press('Enter');
  await expect(page.getByText('Les dossiers sont séparés.')).toBeVisible();
  await expect(groupe(page)).toHaveCount(0);
});
