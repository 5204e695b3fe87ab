// The core or the whole application killed: what was confirmed is there, what was typed too, nothing is there twice.
import { expect, type Page, test } from '@playwright/test';
import { apresFermeture, estVivant, pidDuCoeur } from '../../scripts/demo/application.mjs';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { CANAL } from '../../src-shared/contract/protocole';
import { nombreDeDossiers, type Ouverte, ouvrir, toutFermer, toutTuer, tuer } from './decor';
import { unJeune } from './jeunes';

test.afterEach(toutFermer);

const NOM = 'Castelnau';

async function saisirSansEnregistrer(page: Page): Promise<void> {
  await gestes.ouvrirInscription(page);
  await gestes.informer(page);
  await gestes.remplirNoyau(page, unJeune());
}

const enregistrer = (page: Page) => page.getByRole('button', { name: 'Enregistrer l’inscription' });
const nomDeNaissance = (page: Page) => page.getByLabel(/^Nom de naissance/);

/** The next registering is done, then the core dies before the page hears of it. */
const tuerEntreLEcritureEtLaReponse = ({ application }: Ouverte, pid: number) =>
  application.evaluate(
    ({ ipcMain }, [canal, pid]) => {
      type Porte = (evenement: unknown, nom: string, entree: unknown) => Promise<{ ok: boolean }>;
      const portes = (ipcMain as unknown as { _invokeHandlers: Map<string, Porte> })._invokeHandlers;
      const vraie = portes.get(canal);
      if (vraie === undefined) throw new Error('no door');
      portes.set(canal, async (evenement, nom, entree) => {
        const reponse = await vraie(evenement, nom, entree);
        if (nom !== 'dossier.creer') return reponse;
        portes.set(canal, vraie);
        if (!reponse.ok) throw new Error('not written');
        process.kill(pid, 'SIGKILL');
        // Answered by a core that is gone.
        return vraie(evenement, 'acces.session', {});
      });
    },
    [CANAL, pid] as const,
  );

test('tué avant d’écrire : le formulaire est resté, l’enregistrement se refait', async () => {
  const { application, page } = await ouvrir({ par: gestes.CONSEILLERE });
  await saisirSansEnregistrer(page);
  const coeur = await pidDuCoeur(application);
  // Stopped first: the call arrives at a core that will never read it.
  process.kill(coeur, 'SIGSTOP');
  await enregistrer(page).click();
  tuer(coeur);
  await gestes.reprendreApresArret(page, gestes.CONSEILLERE);
  await expect(nomDeNaissance(page)).toHaveValue(NOM);
  await gestes.enregistrerInscription(page);
  expect(await nombreDeDossiers(page)).toBe(4);
});

test('tué entre l’écriture et la réponse : le même enregistrement ne fait pas deux dossiers', async () => {
  const poste = await ouvrir({ par: gestes.CONSEILLERE });
  const { application, page } = poste;
  await saisirSansEnregistrer(page);
  await tuerEntreLEcritureEtLaReponse(poste, await pidDuCoeur(application));
  await enregistrer(page).click();
  await gestes.reprendreApresArret(page, gestes.CONSEILLERE);
  await expect(nomDeNaissance(page)).toHaveValue(NOM);
  await gestes.enregistrerInscription(page);
  expect(await nombreDeDossiers(page)).toBe(4);
});

test('pendant l’arrêt, une autre personne qui se connecte ne trouve pas l’écran de la première', async () => {
  const { application, page } = await ouvrir({ par: gestes.CONSEILLERE });
  await saisirSansEnregistrer(page);
  tuer(await pidDuCoeur(application));
  // The draft's own beat may have asked for the password already.
  await enregistrer(page)
    .click({ timeout: 3_000 })
    .catch(() => {});
  await gestes.reprendreApresArret(page, gestes.DIRECTION);
  await gestes.entrer(page);
  expect(await page.content()).not.toContain(NOM);
});

test('tué deux fois en une minute : la personne est prévenue et retrouve la connexion', async () => {
  const { application } = await ouvrir({ par: gestes.CONSEILLERE });
  await application.evaluate(({ dialog }) => {
    dialog.showMessageBox = async (...parametres: unknown[]) => {
      const options = parametres.at(-1) as { message: string; detail: string };
      Object.assign(globalThis, { prevenue: `${options.message} ${options.detail}` });
      return { response: 0, checkboxChecked: false };
    };
  });
  const premier = await pidDuCoeur(application);
  tuer(premier);
  await expect.poll(() => pidDuCoeur(application).catch(() => premier)).not.toBe(premier);
  const second = await pidDuCoeur(application);
  const page = await apresFermeture(application, async () => tuer(second));
  expect(await application.evaluate(() => Reflect.get(globalThis, 'prevenue'))).toContain(
    'La partie de l’application qui garde les dossiers s’est arrêtée.',
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ouvrir une structure');
  await gestes.ouvrirStructure(page, gestes.CONSEILLERE);
  expect(await nombreDeDossiers(page)).toBe(3);
});

test('l’application tuée pendant une saisie : le brouillon est proposé à son auteur, à personne d’autre', async () => {
  const tuee = await ouvrir({ par: gestes.CONSEILLERE });
  await saisirSansEnregistrer(tuee.page);
  await tuee.page.getByText('Brouillon gardé').waitFor();
  // Kept every two seconds: the last answer too, by then.
  await tuee.page.waitForTimeout(2_500);
  toutTuer(tuee.application.process().pid ?? 0);

  const rouverte = await ouvrir({ profil: tuee.profil, par: gestes.DIRECTION });
  await expect(rouverte.page.getByText('n’a pas été enregistrée')).toHaveCount(0);
  const page = await apresFermeture(rouverte.application, () => gestes.fermerLaBase(rouverte.page));

  await gestes.ouvrirStructure(page, gestes.CONSEILLERE);
  await expect(page.getByText('n’a pas été enregistrée')).toBeVisible();
  await page.getByRole('button', { name: 'Reprendre' }).click();
  await expect(nomDeNaissance(page)).toHaveValue(NOM);
  await gestes.enregistrerInscription(page);
  expect(await nombreDeDossiers(page)).toBe(4);
  await expect(page.getByText('n’a pas été enregistrée')).toHaveCount(0);
});

test('la coque tuée seule n’y laisse pas le cœur', async () => {
  const { application } = await ouvrir({ par: gestes.CONSEILLERE });
  const coeur = await pidDuCoeur(application);
  expect(estVivant(coeur)).toBe(true);
  tuer(application.process().pid ?? 0);
  await expect.poll(() => estVivant(coeur)).toBe(false);
});
