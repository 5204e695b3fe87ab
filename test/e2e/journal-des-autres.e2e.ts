// A colleague opens a file on one computer; the direction, on another, sees it in the journal: received when it is asked for.
import { expect, test } from '@playwright/test';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { verifierAccessibilite } from './accessibilite';
import { allerA, toutFermer } from './decor';
import { deuxOrdinateurs, SECOND, toutSynchroniser, unServeur } from './deux-ordinateurs';

test.afterEach(toutFermer);

test('[A66] ce qu’une collègue consulte sur son ordinateur se lit dans le journal de la direction', async () => {
  test.setTimeout(180_000);
  const serveur = await unServeur();
  try {
    const [a, b] = await deuxOrdinateurs(serveur);
    await toutSynchroniser(a, b);
    await gestes.chercherEtOuvrir(b, 'benezech');
    await toutSynchroniser(b);

    await allerA(a, 'Journal');
    const tableau = a.getByRole('region', { name: 'Actes du journal' });
    await expect(tableau).toBeVisible();
    await expect(tableau.getByText(SECOND)).toHaveCount(0);
    await a.getByLabel('Ordinateurs').selectOption({ label: 'Tous les ordinateurs' });
    const connus = a.getByRole('region', { name: 'Jusqu’où chaque ordinateur est connu' });
    await expect(connus).toContainText(/Accueil de Quillan\s*Connu jusqu’au/);
    const consultation = tableau
      .getByRole('row')
      .filter({ hasText: SECOND })
      .filter({ hasText: 'Aminata Diallo' })
      .filter({ hasText: 'Consultation' });
    await expect(consultation).toHaveCount(1);
    await verifierAccessibilite(a, 'Journal, tous les ordinateurs');

    await consultation.getByRole('button', { name: /^11206S00-/ }).click();
    await expect(a.getByText(/Accueil de Quillan\s*: connu jusqu’au/)).toBeVisible();
    const releve = a.getByRole('region', { name: 'Actes sur ce dossier' });
    await expect(releve.getByRole('row').filter({ hasText: SECOND }).first()).toBeVisible();
    await verifierAccessibilite(a, 'Qui a consulté ce dossier, autres ordinateurs');

    await test.step('sans réseau : le dire, et montrer ce qui est déjà là', async () => {
      await serveur.fermer();
      await allerA(a, 'Journal');
      await a.getByLabel('Ordinateurs').selectOption({ label: SECOND });
      await expect(a.getByText('Ce qui était déjà ici est montré ci-dessous.')).toBeVisible();
      await expect(connus).toContainText('Connu jusqu’au');
      await expect(tableau.getByRole('row').filter({ hasText: 'Consultation' }).first()).toBeVisible();
    });
  } finally {
    await serveur.fermer();
  }
});
