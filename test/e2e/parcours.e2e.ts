// The main job from end to end, each of its screens looked at by axe on the way.
import { expect, type Page, test } from '@playwright/test';
import { apresFermeture } from '../../scripts/demo/application.mjs';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { verifierAccessibilite } from './accessibilite';
import { allerA, nombreDeDossiers, ouvrir, profilVide, toutFermer } from './decor';
import { CHLOE } from './jeunes';

test.afterEach(toutFermer);

const verifier = (page: Page) => (ecran: string) => verifierAccessibilite(page, ecran);

test('créer, habiliter, inscrire, retrouver, noter, fermer, rouvrir par une autre personne', async () => {
  test.setTimeout(120_000);
  const { application, page } = await ouvrir({ profil: profilVide() });
  await verifierAccessibilite(page, 'accueil vide');
  await gestes.creerStructure(page, { surEtape: verifier(page) });
  await verifierAccessibilite(page, 'ma journée vide');
  await allerA(page, 'Dossiers');
  await page.getByText('Aucun dossier pour l’instant.').waitFor();
  await verifierAccessibilite(page, 'liste vide');
  const provisoire = await gestes.habiliter(page, gestes.CONSEILLERE, verifier(page));
  await verifierAccessibilite(page, 'personnes habilitées');
  await gestes.inscrire(page, CHLOE, verifier(page));
  await gestes.chercherEtOuvrir(page, 'chloe', verifier(page));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/Bénézech/i);
  const note = 'Souhaite apprendre la menuiserie.';
  await gestes.noterEntretien(page, { theme: 'formation', etape: 'Appeler le CFA', note }, verifier(page));
  await expect(page.getByText(note)).toBeVisible();
  await verifierAccessibilite(page, 'dossier');

  const fermee = await apresFermeture(application, () => gestes.fermerLaBase(page));
  await verifierAccessibilite(fermee, 'accueil, structure fermée');
  await gestes.premiereOuverture(fermee, gestes.CONSEILLERE, provisoire, verifier(fermee));
  expect(await nombreDeDossiers(fermee)).toBe(1);
  await verifierAccessibilite(fermee, 'liste');
  await gestes.chercherEtOuvrir(fermee, 'benezech');
  await expect(fermee.getByText(note)).toBeVisible();
  await expect(fermee.getByText('Jeanne Roudier').first()).toBeVisible();
});
