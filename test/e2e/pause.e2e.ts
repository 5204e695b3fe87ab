// The pause: a cover that knows no young person, the same person back on the same screen, five wrong codes.
import { expect, type Page, test } from '@playwright/test';
import { apresFermeture, estVivant, pidDuCoeur } from '../../scripts/demo/application.mjs';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { verifierAccessibilite } from './accessibilite';
import { type Ouverte, ouvrir, toutFermer } from './decor';
import { CHLOE, unJeune } from './jeunes';

test.afterEach(toutFermer);

const CODE = '493817';

const pidDeLaPage = ({ application }: Ouverte) =>
  application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());

/** The key as the keyboard sends it, heard by the shell before the page. */
const ctrlL = ({ application }: Ouverte) =>
  application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({
      type: 'keyDown',
      keyCode: 'L',
      modifiers: ['control'],
    }),
  );

async function ouvrirAvecCode(): Promise<Ouverte> {
  const poste = await ouvrir();
  await gestes.ouvrirStructure(poste.page, gestes.CONSEILLERE, CODE);
  return poste;
}

const mettreEnPause = async (poste: Ouverte) => {
  poste.page = await apresFermeture(poste.application, () => ctrlL(poste));
  await poste.page.getByRole('heading', { level: 1, name: 'En pause' }).waitFor();
};

const titre = (page: Page) => page.getByRole('heading', { level: 1 });

test('Ctrl+L couvre l’écran : autre processus de page, aucun nom de jeune, le même cœur ; le code y ramène', async () => {
  const poste = await ouvrirAvecCode();
  await gestes.chercherEtOuvrir(poste.page, 'benez');
  const [coeur, page] = [await pidDuCoeur(poste.application), await pidDeLaPage(poste)];
  await mettreEnPause(poste);
  await verifierAccessibilite(poste.page, 'pause');
  await expect.poll(() => estVivant(page ?? 0)).toBe(false);
  expect(await pidDuCoeur(poste.application)).toBe(coeur);
  const html = await poste.page.evaluate(() => document.documentElement.outerHTML);
  for (const mot of [CHLOE.nomNaissance, ...CHLOE.prenoms]) expect(html).not.toContain(mot);
  // The core's door is shut but for coming back.
  const appel = await poste.page.evaluate(() =>
    window.permanence.appeler('dossier.lister', { decalage: 0, nombre: 1 } as never),
  );
  expect(appel).toMatchObject({ ok: false });
  await gestes.reprendreParCode(poste.page, CODE);
  await expect(titre(poste.page)).toContainText(/Bénézech/);
});

test('une saisie en cours est retrouvée après la pause', async () => {
  const poste = await ouvrirAvecCode();
  await gestes.ouvrirInscription(poste.page);
  await gestes.informer(poste.page);
  await gestes.remplirNoyau(poste.page, unJeune());
  // At once: what was typed less than two seconds ago is kept too.
  await mettreEnPause(poste);
  await gestes.reprendreParCode(poste.page, CODE);
  await expect(poste.page.getByLabel(/^Nom de naissance/)).toHaveValue('Castelnau');
  await gestes.enregistrerInscription(poste.page);
});

test('cinq codes faux ferment la base, et l’écran dit pourquoi', async () => {
  const poste = await ouvrirAvecCode();
  await mettreEnPause(poste);
  const couverture = poste.page;
  for (let essai = 1; essai <= 4; essai++) {
    await gestes.reprendreParCode(couverture, '111222');
    await expect(couverture.getByLabel('Votre code à six chiffres')).toHaveValue('');
  }
  poste.page = await apresFermeture(poste.application, () => gestes.reprendreParCode(couverture, '111222'));
  await expect(poste.page.getByText(/fermée après cinq codes ou mots de passe erronés/)).toBeVisible();
  await expect(titre(poste.page)).toHaveText('Ouvrir une structure');
});

test('sans code, c’est le mot de passe qui ramène', async () => {
  const poste = await ouvrir({ par: gestes.CONSEILLERE });
  await mettreEnPause(poste);
  await poste.page.getByLabel('Votre mot de passe', { exact: true }).fill(gestes.CONSEILLERE.motDePasse);
  await poste.page.keyboard.press('Enter');
  await poste.page.getByRole('heading', { name: /^Ma journée/ }).waitFor();
});
