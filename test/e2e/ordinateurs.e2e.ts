// Two computers of one structure on one server, by their screens: letting in, two different entries settled, letting out.
import { expect, type Page, test } from '@playwright/test';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { empreinteDuCode } from '../../src-hub/visiteurs';
import { CRYPTOGRAPHIE } from '../shared/sync/des-constats';
import { ServeurHttps } from '../sync/serveur-https';
import { verifierAccessibilite } from './accessibilite';
import { allerA, ouvrir, profilVide, toutFermer } from './decor';

test.afterEach(toutFermer);

const CODE = 'ACTI-VER4-2026';

async function unServeur(): Promise<ServeurHttps> {
  const serveur = await ServeurHttps.ouvrir();
  serveur.serveur.heure.ms = Date.now();
  const empreinte = empreinteDuCode({ cryptographie: CRYPTOGRAPHIE }, CODE);
  await serveur.serveur.stockage.ajouterCode({
    empreinte,
    structure: null,
    expireLe: Date.now() + 3_600_000,
  });
  return serveur;
}

/** The direction's computer, linked; a second one, let in by the code and the digits, where the counsellor works. */
async function deuxOrdinateurs(serveur: ServeurHttps): Promise<readonly [Page, Page]> {
  const { page: a } = await ouvrir({ par: gestes.DIRECTION });
  await gestes.relierAuServeur(a, { ...serveur.destination, code: CODE });
  const code = await gestes.ajouterOrdinateur(a, 'Accueil de Quillan');
  const { page: b } = await ouvrir({ profil: profilVide() });
  await gestes.rejoindre(b, { ...serveur.destination, code });
  const iciEtLa = await Promise.all([a, b].map((page) => gestes.chiffresAffiches(page)));
  expect(iciEtLa[0]?.join('')).toMatch(/^[0-9]{25}$/);
  expect(iciEtLa[1]).toEqual(iciEtLa[0]);
  await gestes.admettreOrdinateur(a);
  await b.getByLabel('Identifiant').waitFor();
  await gestes.ouvrirStructure(b, gestes.CONSEILLERE);
  return [a, b];
}

async function completer(page: Page, nom: string, commune: string): Promise<void> {
  await gestes.chercherEtOuvrir(page, 'benezech');
  await page.getByRole('button', { name: 'Compléter', exact: true }).click();
  await page.getByText('Identité, suite (facultative)').click();
  await page.getByLabel(/^Nom d’usage/).fill(nom);
  // The file has one already: the one that is typed is chosen, not the first that is shown.
  await page.getByRole('combobox', { name: /^Commune de résidence/ }).fill(commune);
  await page.locator('.mantine-Select-option:visible', { hasText: commune }).first().click();
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('heading', { name: 'Parcours' }).waitFor();
}

async function toutSynchroniser(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    await gestes.synchroniserMaintenant(page);
    await expect(page.getByText(/tout ce qui a été saisi ici est au serveur national/)).toBeVisible();
  }
}

test('un second ordinateur entre, deux saisies différentes se tranchent, chacun donne ses signes de vie, puis il sort', async () => {
  test.setTimeout(240_000);
  const serveur = await unServeur();
  const { port } = serveur;
  try {
    const [a, b] = await deuxOrdinateurs(serveur);
    await toutSynchroniser(a, b);

    await serveur.fermer();
    await completer(a, 'Caron', 'Quillan');
    await completer(b, 'Delmas', 'Carcassonne');
    await serveur.ecouter(port);
    await toutSynchroniser(a, b, a);

    await test.step('un dossier sans référent : la direction voit dans sa journée ce qu’elle doit trancher', async () => {
      await allerA(a, 'Ma journée');
      await expect(a.getByText('1 information à trancher, dans un dossier')).toBeVisible();
      await verifierAccessibilite(a, 'Ma journée, à trancher');
      await a.getByRole('button', { name: 'Choisir', exact: true }).click();
      await expect(a.getByText('À trancher par vous.')).toBeVisible();
      await verifierAccessibilite(a, 'Deux saisies différentes');
      await gestes.trancher(a, 'Quillan');
    });
    await test.step('la fiche marque l’autre nom d’usage ; le reprendre vaut pour tous', async () => {
      await gestes.chercherEtOuvrir(b, 'benezech');
      const marque = b
        .locator('.marque-de-saisies')
        .filter({ has: b.getByRole('button', { name: /Nom d’usage/ }) });
      await expect(marque).toContainText('Autre valeur saisie le');
      await verifierAccessibilite(b, 'Dossier, autre valeur');
      const autre = (await marque.textContent())?.includes('Caron') === true ? 'Caron' : 'Delmas';
      await marque.getByRole('button', { name: 'Reprendre cette valeur : Nom d’usage' }).click();
      await expect(marque).toBeHidden();
      await toutSynchroniser(a, b, a);
      for (const page of [a, b]) {
        await allerA(page, 'Deux saisies différentes');
        await expect(page.getByText('Rien à choisir pour le moment.')).toBeVisible();
        await gestes.chercherEtOuvrir(page, 'benezech');
        await expect(page.locator('.tete-dossier')).toContainText(autre);
        await expect(page.locator('.tete-dossier')).toContainText('Quillan');
      }
    });

    await test.step('la liste dit ce que le serveur a vu de chacun', async () => {
      await allerA(a, 'Ordinateurs');
      await expect(a.getByText(/^Signes de vie demandés au serveur national aujourd’hui/)).toBeVisible();
      const fiche = a.getByRole('region', { name: 'Accueil de Quillan' });
      await expect(fiche).toContainText('vu par le serveur national aujourd’hui');
      await expect(fiche).toContainText('Version 0.1.0, à l’heure du serveur national');
      await verifierAccessibilite(a, 'Ordinateurs');
    });
    await test.step('remplacé, puis arrêté, puis perdu : chacun se dit en deux phrases', async () => {
      const fiche = a.getByRole('region', { name: 'Accueil de Quillan' });
      for (const [bouton, action, phrases] of [
        [/^Remplacé/, 'Retirer cet ordinateur', [/Il ne reçoit plus rien/, /Cela n’efface pas sa base/]],
        [/^Ne plus rien prendre/, 'Ne plus rien prendre de lui', [/est mis de côté/, /n’efface rien/]],
        [
          /^Perdu ou volé/,
          'Déclarer perdu ou volé',
          [/rien de ce qu’il envoie n’est pris/, /Cela n’efface pas/],
        ],
      ] as const) {
        await fiche.getByRole('button', { name: bouton }).click();
        const fenetre = a.getByRole('dialog');
        for (const phrase of phrases) await expect(fenetre.getByText(phrase)).toBeVisible();
        await verifierAccessibilite(a, action);
        await fenetre.getByRole('button', { name: action, exact: true }).click();
        await expect(fenetre).toBeHidden();
      }
      await expect(fiche).toContainText('Déclaré perdu ou volé');
    });
    await toutSynchroniser(a);
    await gestes.synchroniserMaintenant(b);
    await expect(b.getByText(/Cet ordinateur a été écarté de la structure/)).toBeVisible();
  } finally {
    await serveur.fermer();
  }
});
