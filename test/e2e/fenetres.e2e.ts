// The windows and the forms that open over a screen or in it: axe, small window and enlarged text, and the way of the keyboard.
import { expect, type Locator, type Page, test } from '@playwright/test';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { verifierLEcran, verifierLOrdre } from './accessibilite';
import { allerA, unPostePartage } from './decor';
import { CHLOE } from './jeunes';

const poste = unPostePartage(() => ({ par: gestes.DIRECTION }));

interface Ouverture {
  readonly nom: string;
  /** Comes to the screen; gives what opens. */
  aller(page: Page): Promise<Locator>;
  /** What must be pressed besides, between the opener and what it opens. */
  puis?(page: Page): Promise<void>;
  zone(page: Page): Locator;
  /** What has the keyboard once it is open. */
  premier(zone: Locator): Locator;
  /** The main button. */
  bouton(zone: Locator, page: Page): Locator;
  /** A window closes with Escape; what is part of a screen, by its own button. */
  readonly fermer: 'Escape' | string;
}

const bouton = (ou: Page | Locator, nom: string | RegExp) =>
  ou.getByRole('button', { name: nom, ...(typeof nom === 'string' && { exact: true }) });
const fenetre = (page: Page) => page.getByRole('dialog');
const formulaire = (nom: string) => (page: Page) => page.locator(`form[data-formulaire="${nom}"]`);
const region = (nom: string) => (page: Page) => page.getByRole('region', { name: nom, exact: true });
const champ = (libelle: string) => (zone: Locator) => zone.getByLabel(new RegExp(`^${libelle}`)).first();
const unBouton = (nom: string | RegExp) => (zone: Locator) => bouton(zone, nom);

const dansLeDossier = (ouvreur: (page: Page) => Locator) => async (page: Page) => {
  await gestes.chercherEtOuvrir(page, 'benezech');
  return ouvreur(page);
};
const dansLeMenu = (entree: string, ouvreur: (page: Page) => Locator) => async (page: Page) => {
  await allerA(page, entree);
  return ouvreur(page);
};
const menuDEntretien = (page: Page) => bouton(page, 'Corriger ou déplacer cet entretien').first();

const OUVERTURES: readonly Ouverture[] = [
  {
    nom: 'rechercher',
    aller: dansLeMenu('Dossiers', (page) => bouton(page, /^Rechercher/)),
    zone: fenetre,
    premier: champ('Nom, prénom'),
    bouton: unBouton('Fermer la recherche'),
    fermer: 'Escape',
  },
  {
    nom: 'noter un entretien',
    aller: dansLeDossier((page) => bouton(page, 'Noter un entretien')),
    zone: formulaire('entretien'),
    premier: champ('Date de l’entretien'),
    bouton: unBouton('Enregistrer l’entretien'),
    fermer: 'Renoncer',
  },
  {
    nom: 'corriger un entretien',
    aller: dansLeDossier(menuDEntretien),
    puis: (page) => page.getByRole('menuitem', { name: 'Corriger' }).press('Enter'),
    zone: formulaire('entretien'),
    premier: champ('Date de l’entretien'),
    bouton: unBouton('Enregistrer l’entretien'),
    fermer: 'Renoncer',
  },
  {
    nom: 'déplacer un entretien',
    aller: dansLeDossier(menuDEntretien),
    puis: (page) => page.getByRole('menuitem', { name: 'Déplacer vers un autre dossier' }).press('Enter'),
    zone: fenetre,
    premier: champ('Le bon dossier'),
    bouton: unBouton('Renoncer'),
    fermer: 'Escape',
  },
  {
    nom: 'donner un rendez-vous',
    aller: dansLeDossier((page) => bouton(page, 'Prochain rendez-vous')),
    zone: fenetre,
    premier: unBouton('Donner ce rendez-vous'),
    bouton: unBouton('Donner ce rendez-vous'),
    fermer: 'Escape',
  },
  {
    nom: 'conservé jusqu’au …, et pourquoi',
    aller: dansLeDossier((page) => bouton(page, /^Conservé jusqu’au/)),
    zone: (page) => page.locator('.detail-conservation'),
    premier: (zone) => zone,
    // It goes out of sight with what opened it.
    bouton: (_, page) => bouton(page, /^Conservé jusqu’au/),
    fermer: 'Escape',
  },
  {
    nom: 'compléter',
    aller: dansLeDossier((page) => bouton(page, 'Compléter')),
    zone: formulaire('completer'),
    premier: champ('Nom de naissance'),
    bouton: unBouton('Enregistrer'),
    fermer: 'Renoncer',
  },
  {
    nom: 'confier à un intervenant',
    aller: dansLeDossier((page) => bouton(page, 'Confier à un intervenant')),
    zone: region('Confier à un intervenant'),
    premier: unBouton('Fermer'),
    bouton: unBouton('Fermer'),
    fermer: 'Fermer',
  },
  {
    nom: 'même personne qu’un autre dossier',
    aller: dansLeDossier((page) => bouton(page, 'Même personne qu’un autre dossier')),
    zone: fenetre,
    premier: champ('L’autre dossier'),
    bouton: unBouton('Renoncer'),
    fermer: 'Escape',
  },
  {
    nom: 'habiliter',
    aller: dansLeMenu('Personnes habilitées', (page) => bouton(page, 'Habiliter une personne')),
    zone: (page) => page.getByRole('form', { name: 'Habiliter une personne' }),
    premier: champ('Prénom'),
    bouton: unBouton('Habiliter cette personne'),
    fermer: 'Renoncer',
  },
  {
    nom: 'mettre fin à une habilitation',
    aller: dansLeMenu('Personnes habilitées', (page) => bouton(page, /^Mettre fin.*Diallo/)),
    zone: fenetre,
    premier: unBouton('Renoncer'),
    bouton: unBouton('Mettre fin à l’habilitation'),
    fermer: 'Escape',
  },
  {
    nom: 'code de secours, avant qu’il soit préparé',
    aller: dansLeMenu('Personnes habilitées', (page) => bouton(page, /code de secours.*Diallo/)),
    zone: fenetre,
    premier: unBouton('Préparer le code'),
    bouton: unBouton('Préparer le code'),
    fermer: 'Escape',
  },
  {
    nom: 'essayer une clé',
    aller: dansLeMenu('Structure', (page) => bouton(page, 'Essayer une clé')),
    zone: region('Clés de secours'),
    premier: champ('Clé à essayer'),
    bouton: unBouton('Renoncer'),
    fermer: 'Renoncer',
  },
  {
    nom: 'remplacer les deux clés',
    aller: dansLeMenu('Structure', (page) => bouton(page, 'Remplacer les deux clés')),
    zone: region('Clés de secours'),
    premier: champ('Qui garde la première clé'),
    bouton: unBouton('Renoncer'),
    fermer: 'Renoncer',
  },
  {
    nom: 'ajouter un lieu',
    aller: dansLeMenu('Lieux d’accueil', (page) => bouton(page, 'Ajouter un lieu')),
    zone: (page) => page.getByRole('form', { name: 'Lieu d’accueil' }),
    premier: champ('Nom du lieu'),
    bouton: unBouton('Enregistrer ce lieu'),
    fermer: 'Renoncer',
  },
  {
    nom: 'renommer l’ordinateur',
    aller: dansLeMenu('Ordinateurs', (page) => bouton(page, /^Renommer/)),
    zone: (page) => page.locator('.fiche-de-poste form'),
    premier: champ('Nom de cet ordinateur'),
    bouton: unBouton('Renoncer'),
    fermer: 'Renoncer',
  },
  {
    nom: 'lire la mention complète',
    aller: async (page) => {
      await gestes.ouvrirInscription(page);
      return bouton(page, 'Lire la mention complète (F1)');
    },
    zone: fenetre,
    premier: unBouton('Fermer la mention'),
    bouton: unBouton('Imprimer'),
    fermer: 'Escape',
  },
];

/** One interview of the past and one appointment, so that every gesture has something to act on. */
test.beforeAll(async () => {
  const { page } = poste;
  await gestes.chercherEtOuvrir(page, 'benezech');
  await gestes.noterEntretien(page, { theme: 'emploi', etape: 'Refaire le CV', note: 'Première venue.' });
});

for (const { nom, aller, puis, zone, premier, bouton: principal, fermer } of OUVERTURES)
  test(`${nom} : prend le clavier, le garde dans l’ordre et le rend ; rien ne déborde à 200 %`, async () => {
    const { page } = poste;
    const ouvreur = await aller(page);
    await ouvreur.press('Enter');
    await puis?.(page);
    const ouverte = zone(page);
    if (nom.startsWith('conservé')) await expect(ouverte).toBeVisible();
    else await expect(premier(ouverte)).toBeFocused();
    await verifierLEcran(poste, nom, principal(ouverte, page));
    if (!nom.startsWith('conservé')) {
      await premier(ouverte).focus();
      await verifierLOrdre(page, ouverte);
    }
    if (fermer === 'Escape') await page.keyboard.press('Escape');
    else await bouton(ouverte, fermer).press('Enter');
    await expect(ouvreur).toBeFocused();
    if (fermer === 'Escape') await expect(ouverte).toHaveCount(0);
  });

test('la fiche du rendez-vous donné a le clavier sur « Imprimer » ; fermée, « Prochain rendez-vous » le reprend', async () => {
  const { page } = poste;
  await gestes.chercherEtOuvrir(page, 'benezech');
  await bouton(page, 'Prochain rendez-vous').press('Enter');
  await bouton(page, 'Donner ce rendez-vous').press('Enter');
  const ouverte = fenetre(page);
  await expect(bouton(ouverte, 'Imprimer')).toBeFocused();
  await verifierLEcran(poste, 'rendez-vous donné', bouton(ouverte, 'Terminé'));
  await bouton(ouverte, 'Imprimer').focus();
  await verifierLOrdre(page, ouverte);
  await bouton(ouverte, 'Terminé').press('Enter');
  await expect(bouton(page, 'Prochain rendez-vous').first()).toBeFocused();
});

test('la mention ouverte par F1 sur un rendez-vous se ferme seule : la fenêtre dessous garde ce qui est tapé', async () => {
  const { page } = poste;
  await gestes.chercherEtOuvrir(page, 'benezech');
  await bouton(page, 'Prochain rendez-vous').first().press('Enter');
  const heure = fenetre(page).getByLabel(/^Heure/);
  await heure.fill('16 h 15');
  await page.keyboard.press('F1');
  await page.getByTestId('mention-complete').waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('mention-complete')).toHaveCount(0);
  await expect(heure).toHaveValue('16 h 15');
  await expect(heure).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(fenetre(page)).toHaveCount(0);
});

test('le code de secours préparé ne se ferme que rangé ; le clavier est sur son impression', async () => {
  const { page } = poste;
  await allerA(page, 'Personnes habilitées');
  const ouvreur = bouton(page, /code de secours.*Diallo/);
  await ouvreur.press('Enter');
  await bouton(page, 'Préparer le code').press('Enter');
  const ouverte = fenetre(page);
  await expect(bouton(ouverte, 'Imprimer la feuille')).toBeFocused();
  await verifierLEcran(poste, 'code de secours préparé', bouton(ouverte, 'Le code est rangé'));
  // Shown once: a key pressed by habit must not lose it.
  await page.keyboard.press('Escape');
  await expect(ouverte.locator('.cle-affichee')).toBeVisible();
  await bouton(ouverte, 'Le code est rangé').press('Enter');
  await expect(ouvreur).toBeFocused();
});

test('deux nouvelles clés affichées : rien ne déborde, et renoncer rend le clavier', async () => {
  const { page } = poste;
  await allerA(page, 'Structure');
  await bouton(page, 'Remplacer les deux clés').press('Enter');
  await page.getByLabel('Qui garde la première clé').fill('Jeanne Roudier');
  await page.getByLabel('Qui garde la seconde clé').fill('Paul Estrade');
  await bouton(page, 'Préparer les deux clés').press('Enter');
  await page.locator('.cle-affichee').nth(1).waitFor();
  const zone = region('Clés de secours')(page);
  await verifierLEcran(poste, 'deux nouvelles clés', bouton(zone, 'Renoncer'));
  await page.getByLabel('Recopiez ici la clé n° 1').focus();
  await verifierLOrdre(page, zone);
  await bouton(zone, 'Renoncer').press('Enter');
  await expect(bouton(page, 'Remplacer les deux clés')).toBeFocused();
});

test('les dossiers ressemblants : sous les réponses, dans l’ordre, sans prendre le clavier', async () => {
  const { page } = poste;
  await allerA(page, 'Dossiers');
  await gestes.ouvrirInscription(page);
  await gestes.informer(page);
  await gestes.remplirNoyau(page, { ...CHLOE, nomNaissance: 'Benezec', communeResidence: null });
  const naissance = page.getByLabel(/^Date de naissance/).first();
  await naissance.focus();
  const proposes = page.getByRole('status', { name: 'Dossiers qui ressemblent à cette saisie' });
  await expect(bouton(proposes, 'Ouvrir (F2)')).toBeVisible();
  await expect(naissance).toBeFocused();
  await verifierLEcran(poste, 'ressemblants', bouton(proposes, 'Ouvrir (F2)'));
  await page.getByLabel(/^Nom de naissance/).focus();
  await verifierLOrdre(page, formulaire('inscription')(page));
});

test('les deux parties du journal s’ouvrent aux flèches', async () => {
  const { page } = poste;
  await allerA(page, 'Journal');
  await page.getByRole('tab', { name: 'Les actes' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Lectures inhabituelles' })).toBeFocused();
  await page.getByText(/^Règle appliquée/).waitFor();
  await verifierLEcran(
    poste,
    'lectures inhabituelles',
    page.getByRole('tab', { name: 'Lectures inhabituelles' }),
  );
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('table').waitFor();
  await verifierLEcran(poste, 'actes', bouton(page, 'Afficher'));
  await page.getByLabel('Actes', { exact: true }).focus();
  await verifierLOrdre(page, page.getByRole('form', { name: 'Choisir les actes affichés' }));
});

test('la zone de compétence remplie : une commune retirée, le clavier reste à l’écran', async () => {
  const { page } = poste;
  await allerA(page, 'Zone de compétence');
  await gestes.choisirCommune(page, 'Ajouter une intercommunalité', 'Limouxin');
  await page.locator('.communes-de-zone li').first().waitFor();
  await verifierLEcran(poste, 'zone remplie', bouton(page, 'Ajouter ces communes'));
  await page.getByRole('combobox', { name: /^Ajouter une intercommunalité/ }).focus();
  await verifierLOrdre(page, page.getByRole('region', { name: 'Choisir la zone' }));
  await page.locator('.communes-de-zone .retirer').first().press('Enter');
  await page.getByText('Retirées :').waitFor();
  await expect(page.locator('main')).toBeFocused();
});

test('l’aide d’un champ : Échap la replie, et le clavier reste sur elle', async () => {
  const { page } = poste;
  await gestes.chercherEtOuvrir(page, 'benezech');
  await bouton(page, 'Noter un entretien').press('Enter');
  const aide = bouton(page, /^Aide/).first();
  await aide.press('Enter');
  const explication = page.locator('.champ-aide-texte');
  await expect(explication).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explication).toHaveCount(0);
  await expect(aide).toBeFocused();
  await bouton(page, 'Renoncer').press('Enter');
});
