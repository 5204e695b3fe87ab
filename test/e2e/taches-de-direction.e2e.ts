// What the direction does now and then, with the keyboard alone: actions, keys and seconds, held to their budget.
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { choisirChemin } from '../../scripts/demo/application.mjs';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { inProject } from '../../scripts/setup/project.mjs';
import type { Clavier } from './clavier';
import { allerA, clesDuModele, dossierTemporaire, unPostePartage } from './decor';
import { secondesDuModele, Taches } from './taches';

const poste = unPostePartage(() => ({ par: gestes.DIRECTION }));
const taches = new Taches(() => poste.page);

/** What the table gives to the rare task of managing users. */
const GESTION_DES_PERSONNES_S = 60;
const ZONE_S = 60;
/** As typed, and the communes of each: 76 + 61 + 83 + 54. */
const INTERCOMMUNALITES = ['Limouxin', 'Pyrénées audoises', 'Carcassonne', 'Lézignanaise'];
/** 28 communes, of which all but Revel are pasted. */
const AUX_SOURCES_DU_CANAL_DU_MIDI = '243100567';
const REVEL = '31451';

const bouton = (page: Page, nom: string | RegExp) =>
  page.getByRole('button', { name: nom, ...(typeof nom === 'string' && { exact: true }) });
const texte = (page: Page, debut: string) => page.getByRole('textbox', { name: new RegExp(`^${debut}`) });

/** F6, the first letter as often as it takes, Enter: one choice in the menu. */
async function parLeMenu(clavier: Clavier, page: Page, entree: string): Promise<void> {
  await clavier.aller('F6');
  const choisie = page.getByRole('navigation').locator(':focus');
  for (let pas = 0; pas < 4 && (await choisie.textContent()) !== entree; pas++)
    await clavier.aller(entree.slice(0, 1).toLowerCase());
  await expect(choisie).toHaveText(entree);
  await clavier.presser('Enter');
  await page.locator('main').getByRole('heading', { level: 1, name: entree }).waitFor();
}

test.beforeEach(() => allerA(poste.page, 'Ma journée'));
test.afterAll(() => taches.imprimer());

test('habiliter une personne : sa fonction propose ses profils, douze mois et son identifiant', async () => {
  const rangee = await taches.mesurer(
    'Personne habilitée',
    { actions: 6, secondes: 30 },
    async (clavier, page) => {
      await parLeMenu(clavier, page, 'Personnes habilitées');
      await clavier.activer(bouton(page, 'Habiliter une personne'));
      await expect(texte(page, 'Prénom')).toBeFocused();
      await clavier.taper('Paul');
      await clavier.remplir(texte(page, 'Nom'), 'Estrade');
      await clavier.presser('Enter');
      await page.getByText('Mot de passe provisoire', { exact: true }).waitFor();
      await clavier.activer(bouton(page, 'Le mot de passe est noté'));
    },
  );
  const { page } = poste;
  await expect(page.getByRole('row', { name: /Paul Estrade/ })).toContainText('paul.estrade');
  const modele = secondesDuModele(rangee);
  console.log(`habilitating by the keystroke model: ${modele.toFixed(0)} s of ${GESTION_DES_PERSONNES_S}`);
  expect(modele).toBeLessThan(GESTION_DES_PERSONNES_S);
});

test('mettre fin à une habilitation : la fenêtre s’ouvre sur « Renoncer », jamais d’un Entrée de trop', async () => {
  await taches.mesurer('Habilitation terminée', { actions: 3, secondes: 15 }, async (clavier, page) => {
    await parLeMenu(clavier, page, 'Personnes habilitées');
    await clavier.activer(bouton(page, /^Mettre fin.*Paul Estrade/));
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Renoncer' })).toBeFocused();
    await clavier.activer(bouton(page, 'Mettre fin à l’habilitation'));
    await expect(page.getByRole('row', { name: /Paul Estrade/ })).toContainText('Sans effet');
  });
  // The button that opened the window is gone: the keyboard is not lost for all that.
  await expect(poste.page.locator('main')).toBeFocused();
});

test('une copie, puis l’essai de la clé qui la rouvrirait', async () => {
  const { application } = poste;
  await choisirChemin(application, path.join(dossierTemporaire(), 'copie.age'));
  await taches.mesurer('Copie enregistrée et relue', { actions: 2, secondes: 30 }, async (clavier, page) => {
    await parLeMenu(clavier, page, 'Copie de sauvegarde');
    await clavier.activer(bouton(page, 'Enregistrer une copie…'));
    await page.getByText('Copie enregistrée et relue').waitFor();
  });
  const [cle = ''] = clesDuModele();
  await taches.mesurer('Clé de secours essayée', { actions: 4, secondes: 30 }, async (clavier, page) => {
    await parLeMenu(clavier, page, 'Structure');
    await clavier.activer(bouton(page, 'Essayer une clé'));
    await expect(texte(page, 'Clé à essayer')).toBeFocused();
    await clavier.taper(cle);
    await clavier.activer(bouton(page, 'Essayer cette clé'));
    await page.getByText(/ouvre bien la base/).waitFor();
  });
});

test('la zone de 302 communes : quatre intercommunalités, des codes collés, une commune : moins d’une minute', async () => {
  const { page } = poste;
  const codes = communesDe(AUX_SOURCES_DU_CANAL_DU_MIDI).filter((code) => code !== REVEL);
  expect(codes).toHaveLength(27);
  const rangee = await taches.mesurer(
    'Zone de 302 communes',
    { actions: 13, secondes: ZONE_S },
    async (clavier) => {
      await parLeMenu(clavier, page, 'Zone de compétence');
      for (const debut of INTERCOMMUNALITES) {
        await clavier.remplir(page.getByRole('combobox', { name: /^Ajouter une intercommunalité/ }), debut);
        await clavier.presser('Enter');
        await page
          .getByRole('list', { name: 'Territoires choisis' })
          .getByText(new RegExp(debut, 'i'))
          .waitFor();
      }
      await clavier.rejoindre(page.getByLabel('Ou coller une liste de codes'));
      // Copied from a spreadsheet: one shortcut.
      await poste.application.evaluate(
        ({ clipboard }, texte) => clipboard.writeText(texte),
        codes.join('\n'),
      );
      await clavier.presser('Control+v');
      await clavier.activer(bouton(page, 'Ajouter ces communes'));
      await page.getByText(/communes reconnues/).waitFor();
      await clavier.remplir(page.getByRole('combobox', { name: 'Ajouter une commune' }), 'Revel');
      await clavier.presser('Enter');
      await expect(page.locator('.compte')).toHaveText('302 communes');
    },
  );
  const modele = secondesDuModele(rangee);
  console.log(`302 communes by the keystroke model: ${modele.toFixed(0)} s of ${ZONE_S}`);
  expect(modele).toBeLessThan(ZONE_S);
});

const communesDe = (intercommunalite: string): readonly string[] => {
  const { intercommunalites } = JSON.parse(
    fs.readFileSync(inProject('resources', 'communes', 'territoires.json'), 'utf8'),
  );
  const trouvee = (intercommunalites as readonly (readonly string[])[]).find(
    ([code]) => code === intercommunalite,
  );
  return trouvee?.[2]?.split(' ') ?? [];
};
