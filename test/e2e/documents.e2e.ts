// What the structure prints, read back from the PDF page by page: posters, blank intake form, plain mention.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { choisirChemin, ouvrirApplication } from '../../scripts/demo/application.mjs';
import * as gestes from '../../scripts/demo/gestes.mjs';

const dossier = fs.mkdtempSync(path.join(os.tmpdir(), 'permanence-documents-'));
let application: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  ({ application, page } = await ouvrirApplication({ profil: path.join(dossier, 'profil') }));
  await gestes.creerStructure(page);
  await page.getByRole('navigation').getByRole('button', { name: 'Affiches et formulaires' }).click();
});

test.afterAll(async () => {
  await application.close();
  fs.rmSync(dossier, { recursive: true, force: true, maxRetries: 3 });
});

/** Saves the document where the system's dialogue would have, and gives the file. */
async function enregistrer(titre: string): Promise<string> {
  const chemin = path.join(dossier, `${titre}.pdf`);
  await choisirChemin(application, chemin);
  await page.getByRole('button', { name: `Enregistrer en PDF\u202f: ${titre}` }).click();
  await expect.poll(() => fs.existsSync(chemin)).toBe(true);
  return chemin;
}

/** Each page's text, on one line, with plain spaces. */
const pagesDe = (pdf: string): readonly string[] =>
  execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1)
    .map((texte) => texte.replace(/\s+/gu, ' '));

/** Millimetres, rounded. */
function tailleDe(pdf: string): readonly number[] {
  const [, largeur, hauteur] =
    /Page size:\s+([\d.]+) x ([\d.]+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })) ?? [];
  return [largeur, hauteur].map((points) => Math.round((Number(points) * 25.4) / 72));
}

for (const [titre, ...taille] of [
  ['Affiche, format A4', 210, 297],
  ['Affiche, format A3', 297, 420],
] as const)
  test(`[A21] ${titre} : une page, le nom de la structure, ses coordonnées, les droits`, async () => {
    const pdf = await enregistrer(titre);
    expect(tailleDe(pdf)).toEqual(taille);
    const pages = pagesDe(pdf);
    expect(pages).toHaveLength(1);
    for (const attendu of [
      gestes.STRUCTURE.nom,
      'Vos droits',
      'ccès : savoir ce qui est enregistré sur vous',
      'ectification : faire corriger',
      'imitation : demander',
      'pposition : demander',
      'Pour exercer vos droits',
      'Les réponses marquées « obligatoire » sont nécessaires',
      'Jusqu’à vos 28 ans',
      'CNIL',
    ])
      expect(pages[0]).toContain(attendu);
    expect(pages[0]).toMatch(/0\d( \d\d){4}/);
    expect(pages[0]).toMatch(/\S+@\S+/);
  });

test('[A20] le formulaire vierge porte la mention au bas de chacune de ses pages', async () => {
  const pdf = await enregistrer('Formulaire d’accueil à remplir');
  expect(tailleDe(pdf)).toEqual([210, 297]);
  const pages = pagesDe(pdf);
  expect(pages.length).toBeGreaterThan(1);
  for (const texte of pages) {
    expect(texte).toContain('Responsables : Délégation générale à l’emploi');
    expect(texte).toContain(`et ${gestes.STRUCTURE.nom}. But : vous accueillir`);
    expect(texte).toContain(
      'Les réponses marquées « obligatoire » sont nécessaires, les autres facultatives.',
    );
    expect(texte).toContain('Vos droits : accès, rectification, limitation, opposition');
    expect(texte.trimEnd()).toMatch(/empreinte [0-9a-f]{16}\.$/);
  }
  const tout = pages.join(' ');
  for (const obligatoire of ['Nom de naissance', 'Prénoms', 'Date de naissance'])
    expect(tout).toContain(`${obligatoire} obligatoire`);
  for (const facultatif of ['Nom d’usage', 'Téléphone et adresse électronique', 'Sexe'])
    expect(tout).toContain(`${facultatif} facultatif`);
  expect(tout).not.toMatch(/sécurité sociale|pièce d’identité|nationalité/i);
});

test('la mention en langage clair s’imprime, avec ses sept questions', async () => {
  const pages = pagesDe(await enregistrer('Mention en langage clair'));
  expect(pages.length).toBeLessThanOrEqual(2);
  for (const question of [
    'Qui garde ces informations ?',
    'À quoi servent-elles ?',
    'Est-ce que je dois tout dire ?',
    'Qui peut les recevoir ?',
    'Combien de temps sont-elles gardées ?',
    'Quels sont mes droits ?',
    'Et si je ne suis pas d’accord ?',
  ])
    expect(pages.join(' ')).toContain(question);
});
