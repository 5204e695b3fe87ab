// Closing the structure: processes gone, clipboard emptied of ours only, a fresh page that knows nobody.
import { expect, test } from '@playwright/test';
import { apresFermeture, estVivant, pidDuCoeur } from '../../scripts/demo/application.mjs';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { allerA, type Ouverte, ouvrir, toutFermer, tuer } from './decor';
import { CHLOE } from './jeunes';

test.afterEach(toutFermer);

const pidDeLaPage = ({ application }: Ouverte) =>
  application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());

const pressePapiers = ({ application }: Ouverte) =>
  application.evaluate(({ clipboard }) => clipboard.readText());

async function attendreLaFin(pids: readonly (number | undefined)[]): Promise<void> {
  for (const pid of pids) await expect.poll(() => estVivant(pid ?? 0)).toBe(false);
}

test('« Fermer » termine le cœur et la page ; la nouvelle ne sait rien', async () => {
  const poste = await ouvrir({ par: gestes.CONSEILLERE });
  await gestes.chercherEtOuvrir(poste.page, 'benez');
  await expect(poste.page.getByText('Bénézech').first()).toBeVisible();
  await poste.page.evaluate(() => {
    localStorage.setItem('reste', 'Bénézech');
    sessionStorage.setItem('reste', 'Bénézech');
  });
  const pids = [await pidDuCoeur(poste.application), await pidDeLaPage(poste)];
  poste.page = await apresFermeture(poste.application, () => gestes.fermerLaBase(poste.page));
  await attendreLaFin(pids);
  await expect(poste.page.getByRole('heading', { level: 1 })).toHaveText('Ouvrir une structure');
  await expect(poste.page.getByText(/La base .*a été fermée/)).toBeVisible();
  const reste = await poste.page.evaluate(() => ({
    page: document.documentElement.outerHTML,
    stockage: [localStorage.length, sessionStorage.length, document.cookie.length, history.length],
  }));
  for (const mot of [CHLOE.nomNaissance, ...CHLOE.prenoms]) expect(reste.page).not.toContain(mot);
  expect(reste.stockage).toEqual([0, 0, 0, 1]);
  expect(await poste.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
    1,
  );
  // The new core holds no key: whoever calls must log in.
  const appel = await poste.page.evaluate(() => window.permanence.appeler('acces.session', {}));
  expect(appel).toMatchObject({ ok: false, erreur: { type: 'sessionAbsente' } });
});

test('le presse-papiers rempli par l’application est vidé à la fermeture ; celui de la personne reste', async () => {
  const poste = await ouvrir({ par: gestes.DIRECTION });
  const copierUnMotDePasse = async (identifiant: string) => {
    await poste.application.evaluate(({ clipboard }) => clipboard.clear());
    await allerA(poste.page, 'Personnes habilitées');
    const { page } = poste;
    await gestes.habiliter(page, { ...gestes.ACCUEIL, identifiant }, async (nom) => {
      if (nom !== 'mot-de-passe-provisoire') return;
      await page.getByRole('button', { name: 'Copier le mot de passe' }).click();
      await page.getByText('Copié ; le presse-papiers sera vidé à la fermeture.').waitFor();
      expect(await pressePapiers(poste)).toBe(await page.locator('.cle-affichee').nth(1).textContent());
    });
  };
  await copierUnMotDePasse('p.estrade');
  poste.page = await apresFermeture(poste.application, () => gestes.fermerLaBase(poste.page));
  expect(await pressePapiers(poste)).toBe('');

  await gestes.ouvrirStructure(poste.page, gestes.DIRECTION);
  await copierUnMotDePasse('p.estrade2');
  await poste.application.evaluate(({ clipboard }) => clipboard.writeText('une liste de courses'));
  poste.page = await apresFermeture(poste.application, () => gestes.fermerLaBase(poste.page));
  expect(await pressePapiers(poste)).toBe('une liste de courses');
});

test('le processus de la page tué, une page neuve le remplace et la base est fermée', async () => {
  const poste = await ouvrir({ par: gestes.CONSEILLERE });
  const [coeur, page] = [await pidDuCoeur(poste.application), await pidDeLaPage(poste)];
  poste.page = await apresFermeture(poste.application, async () => tuer(page ?? 0));
  await attendreLaFin([coeur, page]);
  await gestes.ouvrirStructure(poste.page, gestes.CONSEILLERE);
});
