// Wrong passwords, an altered base, a copy taken and given back: what the person reads, and what stays.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { choisirChemin } from '../../scripts/demo/application.mjs';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { verifierAccessibilite } from './accessibilite';
import {
  allerA,
  clesDuModele,
  dossierTemporaire,
  nombreDeDossiers,
  ouvrir,
  profilModele,
  profilVide,
  toutFermer,
} from './decor';

test.afterEach(toutFermer);

test('les délais après des mots de passe faux survivent à une relance', async () => {
  const { application, page, profil } = await ouvrir();
  const faux = { ...gestes.CONSEILLERE, motDePasse: 'Pas-le-bon-1900-du-tout' };
  await gestes.seConnecter(page, faux);
  await page.getByText('Identifiant ou mot de passe incorrect.').waitFor();
  await verifierAccessibilite(page, 'connexion refusée');
  expect(await tenter(page, faux)).toBe('identifiantsRefuses');
  expect(await tenter(page, faux)).toBe('identifiantsRefuses');
  // Three failures ask for two seconds; a fourth asks for four, a first one would ask for nothing.
  await application.close();
  const relancee = await ouvrir({ profil });
  await relancee.page.waitForTimeout(2_200);
  expect(await tenter(relancee.page, faux)).toBe('identifiantsRefuses');
  expect(await tenter(relancee.page, gestes.CONSEILLERE)).toBe('attenteImposee');
  await relancee.page.waitForTimeout(4_200);
  expect(await tenter(relancee.page, faux)).toBe('identifiantsRefuses');
  await gestes.seConnecter(relancee.page, gestes.CONSEILLERE);
  await expect(relancee.page.getByText('un délai est imposé avant le suivant')).toBeVisible();
  await expect(relancee.page.getByText(/Nouvel essai possible dans/)).toBeVisible();
});

/** The login itself, without the form: delays run while a form is being filled. */
const tenter = (page: Page, { identifiant, motDePasse }: { identifiant: string; motDePasse: string }) =>
  page.evaluate(
    async ([identifiant, motDePasse]) => {
      const accueil = await window.permanence.appeler('accueil.etat', {});
      const structure = accueil.ok ? accueil.valeur.structures[0]?.id : undefined;
      if (structure === undefined) throw new Error('no structure');
      const reponse = await window.permanence.appeler('acces.ouvrir', { structure, identifiant, motDePasse });
      return reponse.ok ? 'ouverte' : reponse.erreur.type;
    },
    [identifiant, motDePasse] as const,
  );

test('un octet changé dans la base : refusée avec une phrase, le fichier n’est pas touché', async () => {
  const profil = profilModele();
  const [structure = ''] = fs.readdirSync(path.join(profil, 'structures'));
  const coffre = path.join(profil, 'structures', structure, 'coffre.db');
  const octets = fs.readFileSync(coffre);
  octets[200] = (octets[200] ?? 0) ^ 1;
  fs.writeFileSync(coffre, octets);
  const { page } = await ouvrir({ profil });
  await gestes.seConnecter(page, gestes.CONSEILLERE);
  await expect(
    page.getByText('Une partie de la base est illisible : un octet au moins a changé sur le disque.'),
  ).toBeVisible();
  await expect(page.getByText('Restaurez la dernière copie.', { exact: false })).toBeVisible();
  expect(fs.readFileSync(coffre).equals(octets)).toBe(true);
});

test('une copie s’ouvre avec le programme age, et rend la structure à un ordinateur nu', async () => {
  const copie = path.join(dossierTemporaire(), 'copie.age');
  const [cle = ''] = clesDuModele();
  const { application, page } = await ouvrir({ par: gestes.DIRECTION });
  await allerA(page, 'Copie de sauvegarde');
  await verifierAccessibilite(page, 'copie de sauvegarde');
  await choisirChemin(application, copie);
  await page.getByRole('button', { name: 'Enregistrer une copie…' }).click();
  await page.getByText('Copie enregistrée et relue').waitFor();
  await application.close();

  const identite = path.join(path.dirname(copie), 'cle.txt');
  fs.writeFileSync(identite, cle);
  const clair = execFileSync('age', ['-d', '-i', identite, copie], { maxBuffer: 1 << 28 });
  expect(clair.length).toBeGreaterThan(10_000);
  expect(clair.includes('Bénézech')).toBe(false);

  const nu = await ouvrir({ profil: profilVide() });
  await nu.page.getByRole('button', { name: 'Restaurer une structure' }).click();
  await nu.page.getByLabel('Clé de secours').fill(cle);
  await verifierAccessibilite(nu.page, 'restaurer');
  await choisirChemin(nu.application, copie);
  await nu.page.getByRole('button', { name: 'Choisir la copie et restaurer…' }).click();
  await nu.page.getByText('est restaurée').waitFor();
  await gestes.ouvrirStructure(nu.page, gestes.CONSEILLERE);
  expect(await nombreDeDossiers(nu.page)).toBe(3);
});
