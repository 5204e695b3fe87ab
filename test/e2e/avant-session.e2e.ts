// The screens before a login, on a bare computer and on one that has a structure: axe, small window, enlarged text, keyboard.
import { expect, type Locator, type Page, test } from '@playwright/test';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { verifierLEcran, verifierLOrdre } from './accessibilite';
import { type Ouverte, ouvrir, profilVide, toutFermer } from './decor';

test.afterAll(toutFermer);

const bouton = (page: Page, nom: string) => page.getByRole('button', { name: nom, exact: true });
const champ = (page: Page, libelle: string) => page.getByLabel(new RegExp(`^${libelle}`)).first();
const titre = (page: Page) => page.getByRole('heading', { level: 1 });
const ecran = (page: Page) => page.getByRole('main');

interface Ecran {
  readonly nom: string;
  /** Pressed one after the other, from the first screen. */
  readonly parcours: readonly string[];
  /** What has the keyboard when the screen opens. */
  premier(page: Page): Locator;
  readonly principal: string;
  /** Back to the screen before, where the keyboard begins again. */
  readonly revenir: string;
  apres(page: Page): Locator;
}

const AUX_STRUCTURES = '← Revenir aux structures';
const OUBLI = 'Mot de passe oublié';

const SANS_STRUCTURE: readonly Ecran[] = [
  {
    nom: 'créer une structure',
    parcours: ['Créer une structure'],
    premier: (page) => champ(page, 'Nom de la structure'),
    principal: 'Continuer',
    revenir: 'Abandonner la création',
    apres: titre,
  },
  {
    nom: 'rejoindre une structure',
    parcours: ['Rejoindre une structure existante'],
    premier: (page) => champ(page, 'Adresse du serveur national'),
    principal: 'Se présenter',
    revenir: AUX_STRUCTURES,
    apres: titre,
  },
  {
    nom: 'restaurer une copie',
    parcours: ['Restaurer une structure'],
    premier: (page) => champ(page, 'Clé de secours'),
    principal: 'Choisir la copie et restaurer…',
    revenir: AUX_STRUCTURES,
    apres: titre,
  },
  {
    nom: 'dernier ordinateur perdu',
    parcours: ['Le dernier ordinateur de la structure est perdu'],
    premier: (page) => champ(page, 'Adresse du serveur national'),
    principal: 'Reprendre la structure',
    revenir: AUX_STRUCTURES,
    apres: titre,
  },
];

const CARTE = gestes.STRUCTURE.nom;
const AVEC_STRUCTURE: readonly Ecran[] = [
  {
    nom: 'ouvrir',
    parcours: [CARTE],
    premier: (page) => champ(page, 'Identifiant'),
    principal: 'Ouvrir',
    revenir: '← Autres structures',
    apres: (page) => page.locator('.carte-structure'),
  },
  {
    nom: 'mot de passe oublié',
    parcours: [CARTE, OUBLI],
    premier: titre,
    principal: 'J’ai un code de secours',
    revenir: '← Revenir à l’identifiant et au mot de passe',
    apres: (page) => champ(page, 'Identifiant'),
  },
  {
    nom: 'code de secours',
    parcours: [CARTE, OUBLI, 'J’ai un code de secours'],
    premier: (page) => champ(page, 'Votre identifiant'),
    principal: 'Ouvrir avec ce code',
    revenir: '← Revenir au choix',
    apres: titre,
  },
  {
    nom: 'clé de secours',
    parcours: [CARTE, OUBLI, 'J’ai une clé de secours'],
    premier: (page) => champ(page, 'Clé de secours'),
    principal: 'Ouvrir avec cette clé',
    revenir: '← Revenir au choix',
    apres: titre,
  },
];

for (const [decor, ecrans] of [
  ['sans structure', SANS_STRUCTURE],
  ['avec une structure', AVEC_STRUCTURE],
] as const)
  test.describe(`ordinateur ${decor}`, () => {
    let poste: Ouverte;
    test.beforeAll(async () => {
      poste = await ouvrir(ecrans === SANS_STRUCTURE ? { profil: profilVide() } : {});
    });

    test('le premier écran : rien ne déborde, et le clavier le lit de haut en bas', async () => {
      const { page } = poste;
      await page.getByRole('button', { name: 'Restaurer une structure' }).waitFor();
      const depart = ecrans === SANS_STRUCTURE ? titre(page) : page.locator('.carte-structure');
      await expect(depart).toBeFocused();
      await verifierLEcran(poste, decor, bouton(page, 'Rejoindre une structure existante'));
      await depart.focus();
      await verifierLOrdre(page, ecran(page));
    });

    for (const { nom, parcours, premier, principal, revenir, apres } of ecrans)
      test(`${nom} : rien ne déborde à 200 %, le clavier va dans l’ordre, et l’on revient sans souris`, async () => {
        const { page } = poste;
        await page.reload();
        for (const etape of parcours) await page.getByRole('button', { name: etape }).first().press('Enter');
        await expect(premier(page)).toBeFocused();
        await verifierLEcran(poste, nom, bouton(page, principal));
        await premier(page).focus();
        await verifierLOrdre(page, ecran(page));
        await bouton(page, revenir).press('Enter');
        await expect(apres(page)).toBeFocused();
      });
  });
