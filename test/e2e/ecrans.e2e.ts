// The screens that the walk does not cross, by axe; and every screen at twice its size.
import { type Page, test } from '@playwright/test';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { verifierLEcran } from './accessibilite';
import { allerA, unPostePartage } from './decor';

const poste = unPostePartage(() => ({ par: gestes.DIRECTION }));

const menu = (nom: string) => async (page: Page) => {
  await allerA(page, nom);
  await page.locator('main').getByRole('heading', { level: 1 }).waitFor();
};

const dossier = (page: Page) => gestes.chercherEtOuvrir(page, 'benezech');
/** In the head: for screens whose own button depends on what they hold. */
const RECHERCHER = 'Rechercher Ctrl+K';

/** The screen's file in src-renderer, how to come to it, and the button that must be in reach. */
const ECRANS: readonly (readonly [string, string, (page: Page) => Promise<void>, string])[] = [
  ['Ma journée', 'rendez-vous/ecran-journee', menu('Ma journée'), 'Sans rendez-vous'],
  ['Dossiers', 'dossier/ecran-liste', menu('Dossiers'), 'Nouvelle inscription'],
  [
    'Nouvelle inscription',
    'dossier/ecran-inscription',
    async (page) => {
      await gestes.ouvrirInscription(page);
      await gestes.informer(page);
    },
    'Enregistrer l’inscription',
  ],
  ['Dossier', 'dossier/ecran-dossier', dossier, 'Noter un entretien'],
  ['Affiches et formulaires', 'documents/ecran-documents', menu('Affiches et formulaires'), RECHERCHER],
  [
    'Personnes habilitées',
    'utilisateur/ecran-personnes',
    menu('Personnes habilitées'),
    'Habiliter une personne',
  ],
  [
    'Renouvellement des habilitations',
    'utilisateur/ecran-renouvellement',
    async (page) => {
      await allerA(page, 'Personnes habilitées');
      await page.getByRole('button', { name: 'Renouveler les habilitations' }).click();
      await page.getByRole('heading', { level: 1, name: 'Renouveler les habilitations' }).waitFor();
    },
    'Renoncer',
  ],
  ['Journal', 'journal/ecran-journal', menu('Journal'), RECHERCHER],
  [
    'Journal d’un dossier',
    'journal/journal-du-dossier',
    async (page) => {
      await dossier(page);
      await page.getByRole('button', { name: 'Qui a consulté ce dossier' }).click();
      await page.getByRole('heading', { level: 1, name: /^Qui a consulté le dossier/ }).waitFor();
    },
    RECHERCHER,
  ],
  ['Synchronisation', 'synchronisation/ecran-synchronisation', menu('Synchronisation'), RECHERCHER],
  [
    'Saisies mises de côté',
    'synchronisation/ecran-mises-de-cote',
    async (page) => {
      await allerA(page, 'Synchronisation');
      await page.getByRole('button', { name: 'Ouvrir la liste' }).click();
      await page.getByRole('heading', { level: 1, name: 'Saisies mises de côté' }).waitFor();
    },
    '← Revenir à la synchronisation',
  ],
  ['Deux saisies différentes', 'conflit/ecran-conflits', menu('Deux saisies différentes'), RECHERCHER],
  ['Copie de sauvegarde', 'copie/ecran-copie', menu('Copie de sauvegarde'), 'Enregistrer une copie…'],
  ['Structure', 'structure/ecran-structure', menu('Structure'), RECHERCHER],
  ['Ordinateurs', 'poste/ecran-postes', menu('Ordinateurs'), RECHERCHER],
  ['Lieux d’accueil', 'lieu/ecran-lieux', menu('Lieux d’accueil'), 'Ajouter un lieu'],
  ['Zone de compétence', 'zone/ecran-zone', menu('Zone de compétence'), RECHERCHER],
  [
    'Mon mot de passe',
    'acces/ecran-changement-mot-de-passe',
    menu('Mon mot de passe'),
    'Remplacer le mot de passe',
  ],
];

for (const [nom, , yAller, bouton] of ECRANS)
  test(`${nom} : sans défaut pour axe ; en 1366 × 768 et à 200 %, rien ne déborde et le bouton reste à portée`, async () => {
    const { page } = poste;
    await yAller(page);
    const principal = page.locator('main, header').getByRole('button', { name: bouton, exact: true }).first();
    await verifierLEcran(poste, nom, principal);
  });
