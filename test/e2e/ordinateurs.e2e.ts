// Two computers of one structure on one server, by their screens and by the guide's words: letting in, settling, letting out.
import { expect, type Page, test } from '@playwright/test';
import * as gestes from '../../scripts/demo/gestes.mjs';
import type { ServeurHttps } from '../sync/serveur-https';
import { verifierAccessibilite, verifierLEcran } from './accessibilite';
import { Clavier } from './clavier';
import { allerA, type Ouverte, ouvrir, profilVide, toutFermer } from './decor';
import { CODE, toutSynchroniser, unServeur } from './deux-ordinateurs';
import { PageDuGuide } from './page-du-guide';

test.afterEach(toutFermer);

/** The direction's computer, linked; a second one, let in by the code and the digits, where the counsellor works. */
async function deuxOrdinateurs(
  serveur: ServeurHttps,
  guide: PageDuGuide,
): Promise<readonly [Ouverte, Ouverte]> {
  const premier = await ouvrir({ par: gestes.DIRECTION });
  const second = await ouvrir({ profil: profilVide() });
  const [a, b] = [premier.page, second.page];
  await guide.relever(b);
  await verifierSansServeur(premier);
  const relever = (page: Page) => () => guide.relever(page);
  await gestes.relierAuServeur(a, { ...serveur.destination, code: CODE }, relever(a));
  await guide.relever(a);
  const code = await gestes.ajouterOrdinateur(a, 'Accueil de Quillan', relever(a));
  await gestes.rejoindre(b, { ...serveur.destination, code }, relever(b));
  const iciEtLa = await Promise.all([a, b].map((page) => gestes.chiffresAffiches(page)));
  expect(iciEtLa[0]?.join('')).toMatch(/^[0-9]{25}$/);
  expect(iciEtLa[1]).toEqual(iciEtLa[0]);
  const admettre = a.getByRole('button', { name: 'Les chiffres sont les mêmes : admettre' });
  await guide.relever(a);
  await verifierLEcran(premier, 'chiffres à comparer, ici', admettre);
  await verifierLEcran(second, 'chiffres à comparer, là-bas', b.getByRole('button', { name: 'Abandonner' }));
  await gestes.admettreOrdinateur(a);
  await b.getByLabel('Identifiant').waitFor();
  await gestes.ouvrirStructure(b, gestes.CONSEILLERE);
  return [premier, second];
}

async function verifierSansServeur(poste: Ouverte): Promise<void> {
  await allerA(poste.page, 'Ordinateurs');
  const relier = poste.page.getByRole('button', { name: 'Relier au serveur national' });
  await verifierLEcran(poste, 'relier au serveur', relier);
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

test('un second ordinateur entre, deux saisies différentes se tranchent, chacun donne ses signes de vie, puis il sort', async () => {
  test.setTimeout(240_000);
  const serveur = await unServeur();
  const { port } = serveur;
  try {
    const guide = new PageDuGuide('Plusieurs ordinateurs (direction)');
    const postes = await deuxOrdinateurs(serveur, guide);
    const [a, b] = [postes[0].page, postes[1].page];
    await toutSynchroniser(a, b);

    await serveur.fermer();
    await completer(a, 'Caron', 'Quillan');
    await completer(b, 'Delmas', 'Carcassonne');
    await serveur.ecouter(port);
    await toutSynchroniser(a, b, a);

    await test.step('un dossier sans référent : la direction voit dans sa journée ce qu’elle doit trancher', async () => {
      await allerA(a, 'Ma journée');
      await expect(a.getByText('1 information à trancher, dans un dossier')).toBeVisible();
      const choisir = a.getByRole('button', { name: 'Choisir', exact: true });
      await verifierLEcran(postes[0], 'Ma journée, à trancher', choisir);
      const clavier = new Clavier(a);
      const debut = Date.now();
      await clavier.activer(choisir);
      await expect(a.getByText('À trancher par vous.')).toBeVisible();
      const celle = a.locator('.valeurs-en-conflit li', { hasText: 'Quillan' });
      const garder = celle.getByRole('button', { name: /^Garder/ });
      await clavier.activer(garder);
      await expect(celle).toHaveCount(0);
      const secondes = (Date.now() - debut) / 1_000;
      const { actions, touches } = clavier.compte;
      console.log(
        `conflict settled: ${actions} actions of 2, ${touches} keys, ${secondes.toFixed(1)} s of 15`,
      );
      expect(actions).toBeLessThanOrEqual(2);
      expect(secondes).toBeLessThan(15);
      await expect(a.locator('main')).toBeFocused();
    });
    await test.step('la fiche marque l’autre nom d’usage ; le reprendre vaut pour tous', async () => {
      await gestes.chercherEtOuvrir(b, 'benezech');
      const marque = b
        .locator('.marque-de-saisies')
        .filter({ has: b.getByRole('button', { name: /Nom d’usage/ }) });
      await expect(marque).toContainText('Autre valeur saisie le');
      const reprendre = marque.getByRole('button', { name: 'Reprendre cette valeur : Nom d’usage' });
      await verifierLEcran(postes[1], 'Dossier, autre valeur', reprendre);
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
      await guide.relever(a);
      expect(guide.jamaisVus).toEqual([]);
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
